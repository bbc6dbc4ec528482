package dev.nrr.core.analysis;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Concentration;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements.Part;
import dev.nrr.core.result.StatedMovements.Period;
import dev.nrr.core.retention.Invariants;
import dev.nrr.core.retention.RetentionMethod.MeasuredStep;
import dev.nrr.core.retention.RetentionMethods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Successive periods of movements as one window. With {@code chained} the ratios of the periods are
 * multiplied, each over its own beginning; with {@code movements} all movements are summed, over
 * what the first period begins with. Amounts are those sums with both. Who is behind a period's
 * movements nobody knows, so customers are not counted.
 *
 * <p>Example: of 100 + 10 - 20 and then 90 + 9, {@code chained} makes 90 % x 110 % = 99 %, and
 * {@code movements} 99 / 100.
 */
public final class StatedWindow {

  private final List<Period> periods;
  private final Window window;
  private final RetentionRule rule;

  private StatedWindow(List<Period> periods, Window window, RetentionRule rule) {
    this.periods = List.copyOf(periods);
    this.window = window;
    this.rule = rule;
  }

  /**
   * {@return the answer for some periods}
   *
   * @param periods one at least, each right behind the one before
   * @param window from the beginning of the first to the end of the last
   * @param rule {@code chained} or {@code movements}
   * @param provenance where they come from
   * @param notices what the user must know of the reading
   */
  public static Analysis of(
      List<Period> periods,
      Window window,
      RetentionRule rule,
      Provenance provenance,
      List<Notice> notices) {
    return new StatedWindow(periods, window, rule).analysis(provenance, notices);
  }

  private Analysis analysis(Provenance provenance, List<Notice> notices) {
    RetentionResult total = measure(Slice.TOTAL);
    List<Notice> all = new ArrayList<>(notices);
    periods.forEach(period -> all.addAll(period.notices()));
    Invariants.check(total, rule).ifPresent(all::add);
    List<RetentionResult> slices = slices().stream().map(this::measure).toList();
    return new Analysis(
        rule,
        provenance,
        window,
        total,
        slices,
        DiagnosisRule.diagnose(total, Concentration.UNKNOWN),
        all,
        null);
  }

  /** Every slice of any period, breakdown after breakdown. */
  private List<Slice> slices() {
    Map<Set<String>, Set<Slice>> breakdowns = new LinkedHashMap<>();
    for (Period period : periods) {
      for (Part part : period.slices()) {
        Slice slice = part.slice();
        breakdowns.computeIfAbsent(slice.values().keySet(), none -> new TreeSet<>()).add(slice);
      }
    }
    return breakdowns.values().stream().flatMap(Set::stream).toList();
  }

  /**
   * {@return what became of one slice in one period; nothing where no row of the period is of it}
   *
   * @param period the period
   * @param slice the slice, or {@link Slice#TOTAL}
   */
  public static Part part(Period period, Slice slice) {
    Part total = period.total();
    if (slice.isTotal()) {
      return total;
    }
    for (Part part : period.slices()) {
      if (part.slice().compareTo(slice) == 0) {
        return part;
      }
    }
    Memo memo = total.memo();
    Memo none = new Memo(zero(memo.newBusiness()), zero(memo.reactivation()), null);
    return new Part(slice, RevenueBridge.NONE, none, null);
  }

  private static @Nullable Amount zero(@Nullable Amount known) {
    return known == null ? null : Amount.ZERO;
  }

  private RetentionResult measure(Slice slice) {
    List<Part> parts = periods.stream().map(period -> part(period, slice)).toList();
    RevenueBridge bridge = parts.get(0).bridge();
    Memo memo = parts.get(0).memo();
    for (Part part : parts.subList(1, parts.size())) {
      RevenueBridge step = part.bridge();
      bridge =
          bridge.plus(
              new RevenueBridge(Amount.ZERO, step.expansion(), step.contraction(), step.churn()));
      memo =
          new Memo(
              plus(memo.newBusiness(), part.memo().newBusiness()),
              plus(memo.reactivation(), part.memo().reactivation()),
              null);
    }
    RetentionResult summed = Metrics.measure(slice, window, bridge, memo, null, rule);
    return rule.method().isStepByStep() ? stepByStep(summed, parts) : summed;
  }

  private static @Nullable Amount plus(@Nullable Amount one, @Nullable Amount other) {
    return one == null || other == null ? null : one.plus(other);
  }

  private RetentionResult stepByStep(RetentionResult summed, List<Part> parts) {
    List<RetentionResult.Measured> measures = new ArrayList<>();
    for (Metric metric : Metrics.ALL) {
      MetricValue value =
          metric.isStepwise() ? combined(metric, parts) : summed.measure(metric.id());
      measures.add(new RetentionResult.Measured(metric.id(), value));
    }
    return new RetentionResult(
        summed.slice(), window, summed.bridge(), summed.memo(), null, measures);
  }

  private MetricValue combined(Metric metric, List<Part> parts) {
    List<MeasuredStep> steps = new ArrayList<>();
    for (Part part : parts) {
      MetricValue value = metric.measure(part.bridge(), part.memo(), null, rule);
      if (value instanceof MetricValue.Undefined undefined) {
        return new MetricValue.Undefined(
            undefined.reason() + " at " + periods.get(steps.size()).date());
      }
      Ratio ratio = value.find().orElseThrow();
      steps.add(new MeasuredStep(ratio, part.bridge().starting()));
    }
    return new MetricValue.Measured(RetentionMethods.of(rule).combine(steps, rule, 0));
  }
}
