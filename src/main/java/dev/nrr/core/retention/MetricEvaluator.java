package dev.nrr.core.retention;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.Slice;
import dev.nrr.core.retention.RetentionMethod.MeasuredStep;
import dev.nrr.core.retention.WindowFigures.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts every metric to the figures of a window, as its method combines them. */
final class MetricEvaluator {

  private final RevenueSource book;
  private final RetentionRule rule;
  private final RetentionMethod method;
  private final int stepsPerYear;

  MetricEvaluator(RevenueSource book, RetentionRule rule, int stepsPerYear) {
    this.book = book;
    this.rule = rule;
    this.method = RetentionMethods.of(rule);
    this.stepsPerYear = stepsPerYear;
  }

  RetentionResult measure(Slice slice, CohortWindow window, WindowFigures figures) {
    Step shown = figures.shown();
    CustomerCounts counts = figures.counts().counts(book.hasHistory());
    List<RetentionResult.Measured> measures = new ArrayList<>();
    for (Metric metric : Metrics.ALL) {
      measures.add(
          new RetentionResult.Measured(metric.id(), measure(metric, window, figures, counts)));
    }
    return new RetentionResult(
        slice, window(window), shown.bridge(), shown.memo(), counts, measures);
  }

  @Nullable Window window(CohortWindow window) {
    return book.hasHistory()
        ? new Window(book.dates().get(window.from()), book.dates().get(window.to()))
        : null;
  }

  MetricValue measure(
      Metric metric, CohortWindow window, WindowFigures figures, CustomerCounts counts) {
    if (!metric.isStepwise()) {
      Step shown = figures.shown();
      return metric.measure(shown.bridge(), shown.memo(), counts, rule);
    }
    List<MeasuredStep> measured = new ArrayList<>();
    for (Step step : figures.steps()) {
      MetricValue measure = metric.measure(step.bridge(), step.memo(), counts, rule);
      if (measure instanceof MetricValue.Undefined undefined) {
        return dated(undefined, window, measured.size());
      }
      Ratio ratio = measure.find().orElseThrow();
      measured.add(new MeasuredStep(ratio, step.bridge().starting()));
    }
    return new MetricValue.Measured(method.combine(measured, rule, stepsPerYear));
  }

  /** Where there are steps, which of them it was. */
  private MetricValue dated(MetricValue.Undefined undefined, CohortWindow window, int step) {
    boolean isStep = rule.method().isStepByStep() && book.hasHistory();
    return isStep
        ? new MetricValue.Undefined(
            undefined.reason() + " at " + book.dates().get(window.from() + step))
        : undefined;
  }
}
