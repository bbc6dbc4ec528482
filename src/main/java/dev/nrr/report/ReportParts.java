package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.MetricValue;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.RoundingBoundary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts that many answers have: how a document begins, and values that may be absent. */
final class ReportParts {

  private static final String UNKNOWN = "the input cannot tell";

  private ReportParts() {}

  /** How every machine document begins: the schema's name, then the tool that wrote it. */
  static ObjectNode begin(String schema, String toolVersion) {
    ObjectNode tool =
        ObjectNode.NONE.with("name", Cell.words("nrr")).with("version", Cell.words(toolVersion));
    return ObjectNode.NONE.with("schema", Cell.words(schema)).with("tool", tool);
  }

  /** A metric's ratio with the boundaries it is held against, or its absence. */
  static Cell ratio(MetricValue measure, String metric, BenchmarkContext benchmarks) {
    return ratio(measure, benchmarks.boundaries(metric));
  }

  /** The same with boundaries that many ratios share. */
  static Cell ratio(MetricValue measure, List<RoundingBoundary> boundaries) {
    return measure instanceof MetricValue.Undefined none
        ? new Cell.Absent(none.reason())
        : new Cell.Share(measure.find().orElseThrow(), boundaries);
  }

  /** Why there is no ratio; null in JSON where there is one. */
  static Cell reason(MetricValue measure) {
    return measure.fold(ratio -> new Cell.Absent("a ratio is there"), Cell::words);
  }

  /** An edge or threshold, or its absence. */
  static Cell limit(@Nullable Ratio ratio) {
    return Cell.orAbsent(ratio, "open", Cell.Limit::new);
  }

  /** An amount, or that it is unknown. */
  static Cell known(@Nullable Amount amount) {
    return Cell.orAbsent(amount, UNKNOWN, Cell.Money::new);
  }

  /** A count, or that it is unknown. */
  static Cell count(@Nullable Long count) {
    return Cell.orAbsent(count, UNKNOWN, Cell.Count::new);
  }
}
