package dev.nrr.core.retention;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.value.Ratio;
import dev.nrr.core.value.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts every metric to the figures of a window, as its method combines them. */
final class Measurement {

  private final RevenueBook book;
  private final RetentionRule rule;
  private final RetentionMethod method;
  private final int stepsPerYear;

  Measurement(RevenueBook book, RetentionRule rule, int stepsPerYear) {
    this.book = book;
    this.rule = rule;
    this.method = RetentionMethods.of(rule);
    this.stepsPerYear = stepsPerYear;
  }

  Retention measure(Slice slice, CohortWindow window, Figures figures) {
    Step shown = figures.shown();
    CustomerCounts counts = figures.counts().counts(book.hasHistory());
    return new Retention(
        slice,
        window(window),
        shown.bridge(),
        shown.memo(),
        counts,
        Metrics.ALL.stream()
            .map(m -> new Retention.Measured(m.id(), measure(m, window, figures, counts)))
            .toList());
  }

  @Nullable Window window(CohortWindow window) {
    return book.hasHistory()
        ? new Window(book.dates().get(window.from()), book.dates().get(window.to()))
        : null;
  }

  Measure measure(Metric metric, CohortWindow window, Figures figures, CustomerCounts counts) {
    if (!metric.isStepwise()) {
      Step shown = figures.shown();
      return metric.measure(shown.bridge(), shown.memo(), counts, rule);
    }
    List<MeasuredStep> measured = new ArrayList<>();
    for (Step step : figures.steps()) {
      Measure measure = metric.measure(step.bridge(), step.memo(), counts, rule);
      if (measure instanceof Measure.Undefined undefined) {
        return dated(undefined, window, measured.size());
      }
      Ratio ratio = measure.find().orElseThrow();
      measured.add(new MeasuredStep(ratio, step.bridge().starting()));
    }
    return new Measure.Measured(method.combine(measured, rule, stepsPerYear));
  }

  /** Where there are steps, which of them it was. */
  private Measure dated(Measure.Undefined undefined, CohortWindow window, int step) {
    boolean isStep = method.isStepByStep() && book.hasHistory();
    return isStep
        ? new Measure.Undefined(
            undefined.reason() + " at " + book.dates().get(window.from() + step))
        : undefined;
  }
}
