package dev.nrr.report;

import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Picture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One table a breakdown: a row a result, and why a result has no ratio. */
final class SliceTables {

  private static final Cell BLANK_VALUE = new Cell.Toned(Tone.FAINT, Cell.words("(blank)"));

  private final MetricsTable metricsTable;
  private final BenchmarkContext benchmarks;
  private final boolean dated;

  private SliceTables(BenchmarkContext benchmarks, RetentionRule rule, boolean dated) {
    this.metricsTable = new MetricsTable(benchmarks, rule);
    this.benchmarks = benchmarks;
    this.dated = dated;
  }

  /** Slices of one window. */
  static SliceTables ofOneWindow(BenchmarkContext benchmarks, RetentionRule rule) {
    return new SliceTables(benchmarks, rule, false);
  }

  /** Results of many windows, each beside the date its window ends at. */
  static SliceTables ofWindows(BenchmarkContext benchmarks, RetentionRule rule) {
    return new SliceTables(benchmarks, rule, true);
  }

  List<Block> of(List<RetentionResult> slices) {
    if (slices.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    for (List<RetentionResult> breakdown : SlicesSection.breakdowns(slices)) {
      blocks.add(shown(SlicesSection.columns(breakdown), breakdown));
    }
    List<Cell> reasons = reasons(slices);
    if (!reasons.isEmpty()) {
      blocks.add(new Block.BulletList("n/a", reasons));
    }
    return blocks;
  }

  /** Slices of one window as ranges from gross to net; those of many are too many for that. */
  private Block shown(List<String> columns, List<RetentionResult> slices) {
    Block.Table table = table(columns, slices);
    return dated
        ? table
        : new Block.Section(
            "slices-" + String.join("-", columns),
            SlicesSection.heading(slices, benchmarks),
            Cell.words("Retention by " + String.join(" and ", columns)),
            List.of(new Picture.RangeTable(table, SlicesSection.ranges(slices), null)),
            false);
  }

  private Block.Table table(List<String> keys, List<RetentionResult> slices) {
    List<Metric> metrics = metrics(slices);
    List<Column> columns = new ArrayList<>();
    for (String key : keys) {
      columns.add(Column.ofNames(key));
    }
    if (dated) {
      columns.add(Column.ofWords("To"));
    }
    for (String title : List.of("Starting", "Expansion", "Contraction", "Churn")) {
      columns.add(Column.ofNumbers(title).asDetail());
    }
    for (Metric metric : metrics) {
      columns.add(Column.ofNumbers(shortTitle(metric)));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (RetentionResult slice : slices) {
      rows.add(row(slice, metrics));
    }
    return new Block.Table(columns, rows, true);
  }

  private static List<Metric> metrics(List<RetentionResult> slices) {
    List<Metric> metrics = new ArrayList<>(Metrics.ALL);
    if (!SlicesSection.areCounted(slices)) {
      metrics.remove(Metrics.LOGO_RETENTION);
    }
    return metrics;
  }

  private static String shortTitle(Metric metric) {
    return metric == Metrics.LOGO_RETENTION ? "Logo" : metric.id().toUpperCase(Locale.ROOT);
  }

  private List<Cell> row(RetentionResult slice, List<Metric> metrics) {
    List<Cell> row = new ArrayList<>();
    for (String value : slice.slice().values().values()) {
      row.add(value.isEmpty() ? BLANK_VALUE : Cell.words(value));
    }
    if (dated) {
      row.add(Cell.words(WindowFields.end(slice.window())));
    }
    RevenueBridge bridge = slice.bridge();
    row.add(new Cell.Money(bridge.starting()));
    row.add(new Cell.Money(bridge.expansion()));
    row.add(new Cell.Money(bridge.contraction()));
    row.add(new Cell.Money(bridge.churn()));
    for (Metric metric : metrics) {
      row.add(metricsTable.ratio(metric, slice));
    }
    return row;
  }

  private static List<Cell> reasons(List<RetentionResult> slices) {
    Set<String> reasons = new LinkedHashSet<>();
    for (RetentionResult slice : slices) {
      if (slice.measure(Metrics.NRR.id()) instanceof MetricValue.Undefined undefined) {
        reasons.add(undefined.reason());
      }
    }
    List<Cell> cells = new ArrayList<>();
    for (String reason : reasons) {
      cells.add(Cell.words(reason));
    }
    return cells;
  }
}
