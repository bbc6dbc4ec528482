package dev.nrr.core.analysis;

import dev.nrr.core.benchmark.DiagnosisRule;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.retention.Analysis;
import dev.nrr.core.retention.Concentration;
import dev.nrr.core.retention.GivenMovements;
import dev.nrr.core.retention.Invariants;
import dev.nrr.core.retention.Measure;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.retention.Provenance;
import dev.nrr.core.retention.Retention;
import dev.nrr.core.retention.RetentionRule;
import dev.nrr.core.retention.Slice;
import dev.nrr.core.retention.TopShares;
import dev.nrr.core.value.Amount;
import dev.nrr.core.value.Ratio;
import dev.nrr.core.value.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One period of movements as the answer of {@code calc}: nothing but what the input says. */
public final class GivenAnalysis {

  private final GivenMovements.Period period;
  private final RetentionRule rule;
  private final @Nullable Window window;

  private GivenAnalysis(GivenMovements.Period period, RetentionRule rule) {
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
      GivenMovements.Period period,
      RetentionRule rule,
      Provenance provenance,
      List<Notice> notices) {
    return new GivenAnalysis(period, rule).analysis(provenance, notices);
  }

  /**
   * How much of starting revenue stands with the largest customers of a period. Only the total's
   * largest customer is known, since movements keep no other.
   */
  public static Map<Slice, TopShares> topShares(GivenMovements.Period period) {
    Amount starting = period.total().bridge().starting();
    GivenMovements.Standout largest = period.largest();
    Measure unknown = new Measure.Undefined("movements keep no customers but the largest");
    if (starting.isZero()) {
      Measure none = Measure.Undefined.NO_STARTING_REVENUE;
      return Map.of(Slice.TOTAL, new TopShares(none, none, none));
    }
    return largest == null
        ? Map.of()
        : Map.of(
            Slice.TOTAL,
            new TopShares(
                new Measure.Measured(Ratio.between(largest.amount(), starting)), unknown, unknown));
  }

  private Analysis analysis(Provenance provenance, List<Notice> notices) {
    Retention total = measure(period.total());
    List<Notice> all = new ArrayList<>(notices);
    all.addAll(period.notices());
    Optional<Notice> unsuited = Invariants.check(total, rule);
    if (unsuited.isPresent()) {
      all.add(unsuited.get());
    }
    List<Retention> slices = new ArrayList<>();
    for (GivenMovements.Part part : period.slices()) {
      slices.add(measure(part));
    }
    return new Analysis(
        rule,
        provenance,
        window,
        total,
        slices,
        DiagnosisRule.diagnose(total, concentration()),
        all,
        null);
  }

  private Retention measure(GivenMovements.Part part) {
    return Metrics.measure(
        part.slice(), window, part.bridge(), part.memo(), part.customers(), rule);
  }

  private Concentration concentration() {
    GivenMovements.Standout expander = period.expander();
    GivenMovements.Standout largest = period.largest();
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
