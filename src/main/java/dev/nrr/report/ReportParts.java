package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.MetricValue;
import dev.nrr.report.model.Cell;
import org.jspecify.annotations.Nullable;

/** Ratios as cells. */
final class ReportParts {

  private ReportParts() {}

  /** A metric's ratio with the edges it is held against, or its absence. */
  static Cell of(MetricValue measure, String metric, BenchmarkContext yardstick) {
    return measure.fold(ratio -> new Cell.Share(ratio, yardstick.edges(metric)), Cell.Absent::new);
  }

  /** Why there is no ratio; null in JSON where there is one. */
  static Cell reason(MetricValue measure) {
    return measure.fold(ratio -> new Cell.Absent("a ratio is there"), Cell::words);
  }

  /** An edge or threshold, or its absence. */
  static Cell limit(@Nullable Ratio ratio) {
    return Cell.orAbsent(ratio, "open", Cell.Limit::new);
  }
}
