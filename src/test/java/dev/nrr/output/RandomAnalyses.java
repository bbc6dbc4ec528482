package dev.nrr.output;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.TieOut;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Analyses of every shape, with names of every kind, by seed. */
final class RandomAnalyses {

  private static final List<String> NAMES =
      List.of(
          "Acme",
          "",
          "a|b",
          "=1+1",
          "@x",
          "a\nb",
          "\"q\", r",
          "a\u202eb",
          "東京",
          "e\u0301",
          "😀",
          "<b>&",
          "a\\b",
          "\u001b[2J",
          "half \ud800",
          "\u2028",
          " ",
          "'",
          "-",
          "null",
          "1,234");

  private final Random random;

  private RandomAnalyses(Random random) {
    this.random = random;
  }

  static Analysis any(Random random) {
    return new RandomAnalyses(random).analysis();
  }

  private Analysis analysis() {
    RetentionRule rule = rule();
    Window window = orNull(this::window);
    List<RetentionResult> slices = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      slices.add(retention(Slice.of(List.of("k" + i % 2, name()), List.of(name(), name())), rule));
    }
    return new Analysis(
        rule,
        new Provenance(
            "f" + name(),
            "s",
            count(),
            count(),
            orNull(this::count),
            Map.of("customer", name()),
            orNull(() -> "USD")),
        window,
        retention(Slice.TOTAL, rule),
        slices,
        List.of(),
        List.of(new Notice("a-note", "m" + name(), count(), orNull(this::amount))),
        orNull(this::tieOut));
  }

  private RetentionRule rule() {
    return new RetentionRule(
        one(Method.values()),
        orNull(() -> one(Scope.values())),
        one(Reactivation.values()),
        orNull(() -> one(Interrupted.values())),
        orNull(() -> one(Weighting.values())),
        random.nextBoolean(),
        orNull(this::part));
  }

  private RetentionResult retention(Slice slice, RetentionRule rule) {
    Amount starting = random.nextInt(5) == 0 ? Amount.ZERO : part();
    return Metrics.measure(
        slice,
        orNull(this::window),
        new RevenueBridge(starting, part(), part(), part()),
        new Memo(orNull(this::amount), orNull(this::amount), orNull(this::amount)),
        orNull(this::customers),
        rule);
  }

  private CustomerCounts customers() {
    long starting = count();
    return new CustomerCounts(
        starting,
        orNull(this::count),
        orNull(this::count),
        orNull(() -> random.nextLong(starting + 1)),
        orNull(this::count),
        orNull(this::count),
        orNull(this::count));
  }

  private TieOut tieOut() {
    return new TieOut(
        amount(),
        amount(),
        amount(),
        orNull(this::amount),
        orNull(this::amount),
        amount(),
        amount(),
        amount());
  }

  private Window window() {
    PeriodDate to =
        PeriodDate.of(one(Grain.values()), LocalDate.of(1990 + random.nextInt(60), 7, 15));
    return random.nextBoolean()
        ? Window.ofPeriod(to)
        : new Window(PeriodDate.of(to.grain(), to.day().minusYears(2)), to);
  }

  private Amount amount() {
    return random.nextBoolean() ? part() : part().negated();
  }

  private Amount part() {
    BigInteger units = new BigInteger(random.nextInt(110), random);
    return random.nextInt(8) == 0
        ? Amount.ofUnits(units, 2, 12)
        : Amount.of(new BigDecimal(units, random.nextInt(12)));
  }

  private long count() {
    return random.nextLong(1L << (1 + random.nextInt(40)));
  }

  private String name() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T orNull(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }
}
