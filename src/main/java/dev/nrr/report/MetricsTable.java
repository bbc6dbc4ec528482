package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.Band;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures everybody looks for first: each metric's ratio and the band it stands in. */
final class MetricsTable {

  private static final List<Column> COLUMNS =
      List.of(Column.ofWords("Metric"), Column.ofNumbers("Ratio"), Column.ofWords("Band"));

  private final BenchmarkContext benchmarks;
  private final RetentionRule rule;

  /** Figures under a rule. */
  MetricsTable(BenchmarkContext benchmarks, RetentionRule rule) {
    this.benchmarks = benchmarks;
    this.rule = rule;
  }

  Block of(RetentionResult result) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Metric metric : Metrics.ALL) {
      if (applies(metric, result)) {
        rows.add(row(metric, result));
      }
    }
    return new Block.Table(COLUMNS, rows, false);
  }

  private static boolean applies(Metric metric, RetentionResult result) {
    return metric != Metrics.LOGO_RETENTION || result.customers() != null;
  }

  private List<Cell> row(Metric metric, RetentionResult result) {
    MetricValue measure = result.measure(metric.id());
    Cell remark = measure.fold(ratio -> band(metric.id(), ratio, result.window()), Cell::words);
    return List.of(Cell.words(metric.title()), ratio(metric, result), remark);
  }

  /** A metric's ratio in the tone of its band. */
  Cell ratio(Metric metric, RetentionResult result) {
    MetricValue measure = result.measure(metric.id());
    Cell share = ReportParts.ratio(measure, metric.id(), benchmarks);
    Optional<Ratio> ratio = measure.find();
    return ratio.isPresent()
            && RatioLength.noBand(rule, result.window()) == null
            && benchmarks.find(metric.id(), ratio.get()).isPresent()
        ? new Cell.Toned(benchmarks.tone(metric.id(), ratio.get()), share)
        : share;
  }

  private Cell band(String metric, Ratio ratio, @Nullable Window window) {
    if (!benchmarks.covers(metric)) {
      return Cell.BLANK;
    }
    String noBand = RatioLength.noBand(rule, window);
    if (noBand != null) {
      return Cell.words("no band: " + noBand);
    }
    Optional<Band> band = benchmarks.find(metric, ratio);
    Cell label =
        band.isPresent()
            ? new Cell.Toned(benchmarks.tone(metric, ratio), Cell.words(band.get().label()))
            : Cell.words("no band");
    return Cell.sentence(label, Cell.words(" (" + benchmarks.title() + ")"));
  }
}
