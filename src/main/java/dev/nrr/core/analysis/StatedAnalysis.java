package dev.nrr.core.analysis;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Concentration;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.LazyList;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.retention.Invariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One period of movements as the answer of {@code calc}: nothing but what the input says. */
public final class StatedAnalysis {

  private final StatedMovements.Period period;
  private final RetentionRule rule;
  private final @Nullable Window window;

  private StatedAnalysis(StatedMovements.Period period, RetentionRule rule) {
    this.period = period;
    this.rule = rule;
    this.window = period.date() == null ? null : Window.ofPeriod(period.date());
  }

  /**
   * The answer for one period.
   *
   * @param notices what the user must know of the reading
   */
  public static Analysis of(
      StatedMovements.Period period,
      RetentionRule rule,
      Provenance provenance,
      List<Notice> notices) {
    return new StatedAnalysis(period, rule).analysis(provenance, notices);
  }

  /**
   * How much of starting revenue stands with the largest customers of a period. Only the total's
   * largest customer is known, since movements keep no other.
   */
  public static Map<Slice, TopShares> topShares(StatedMovements.Period period) {
    Amount starting = period.total().bridge().starting();
    StatedMovements.Standout largest = period.largest();
    MetricValue unknown = new MetricValue.Undefined("movements keep no customers but the largest");
    if (starting.isZero()) {
      MetricValue none = MetricValue.Undefined.NO_STARTING_REVENUE;
      return Map.of(Slice.TOTAL, new TopShares(none, none, none));
    }
    return largest == null
        ? Map.of()
        : Map.of(
            Slice.TOTAL,
            new TopShares(
                new MetricValue.Measured(Ratio.between(largest.amount(), starting)),
                unknown,
                unknown));
  }

  private Analysis analysis(Provenance provenance, List<Notice> notices) {
    RetentionResult total = measure(period.total());
    List<Notice> all = new ArrayList<>(notices);
    all.addAll(period.notices());
    Optional<Notice> unsuited = Invariants.check(total, rule);
    if (unsuited.isPresent()) {
      all.add(unsuited.get());
    }
    Function<StatedMovements.Part, RetentionResult> measured =
        new Function<>() {
          @Override
          public RetentionResult apply(StatedMovements.Part part) {
            return measure(part);
          }
        };
    return new Analysis(
        rule,
        provenance,
        window,
        total,
        LazyList.of(period.slices(), measured),
        DiagnosisRule.diagnose(total, concentration()),
        all,
        null);
  }

  private RetentionResult measure(StatedMovements.Part part) {
    return Metrics.measure(
        part.slice(), window, part.bridge(), part.memo(), part.customers(), rule);
  }

  private Concentration concentration() {
    StatedMovements.Standout expander = period.expander();
    StatedMovements.Standout largest = period.largest();
    return new Concentration(
        expander == null
            ? null
            : new Concentration.LargestExpander(
                expander.customer(), expander.amount(), period.total().bridge().expansion()),
        largest == null
            ? null
            : new Concentration.LargestCustomer(
                largest.customer(), largest.amount(), measure(largest.without())));
  }
}
