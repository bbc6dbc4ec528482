package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.MoversAnalysis;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Formula;
import dev.nrr.report.model.RoundingBoundary;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A window as a workbook: its figures, the bridge they are made of, the customers that the bridge
 * is made of, and how it was computed. Each formula comes to what the program says, exactly, before
 * a spreadsheet rounds.
 */
final class WindowSheets {

  private static final String RATIO = "Ratio";
  private static final String BEFORE = "A year before";
  private static final String BY_STEPS =
      "NRR and GRR are made of the ratios of all steps, and the bridge is the sum of the steps: the"
          + " ratios stand as values, without formulas";

  private final Analysis analysis;
  private final @Nullable RetentionResult earlier;
  private final @Nullable CustomerRows rows;
  private final @Nullable CustomersSheet customers;
  private final BridgeSheet bridge;
  private final BenchmarkContext benchmarks;

  /**
   * The workbook of a window.
   *
   * @param earlier the result of a year before; null where there is none
   * @param rows every customer; null where the input has none
   */
  WindowSheets(
      Analysis analysis,
      @Nullable RetentionResult earlier,
      @Nullable CustomerRows rows,
      BenchmarkContext benchmarks) {
    this.analysis = analysis;
    this.earlier = earlier;
    this.rows = rows;
    this.customers = CustomersSheet.of(rows, analysis.total()).orElse(null);
    this.bridge = new BridgeSheet(analysis, customers);
    this.benchmarks = benchmarks;
  }

  /**
   * The sheets.
   *
   * @param between those that stand before the rule
   */
  List<Sheet> of(List<Sheet> between, List<Block.LabelledValue> facts) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(summary());
    sheets.add(bridge.sheet());
    if (customers != null) {
      sheets.add(customers.sheet(bridge.starting()));
    }
    if (!analysis.slices().isEmpty()) {
      sheets.add(ResultsSheet.ofSlices("Slices", analysis.slices(), analysis.rule(), benchmarks));
    }
    sheets.addAll(between);
    sheets.add(SheetParts.rule(facts));
    return sheets;
  }

  private Sheet summary() {
    List<Block> blocks = new ArrayList<>();
    Block.Section headline =
        HeadlineSection.of(analysis.total(), earlier, analysis.rule(), benchmarks);
    blocks.add(
        new Block.Section("headline", headline.heading(), Cell.BLANK, List.of(ratios()), true));
    addConcentration(blocks);
    blocks.addAll(NoticeBlocks.diagnoses(analysis.diagnoses()));
    List<Cell> notes = new ArrayList<>();
    if (analysis.rule().method().isStepByStep()) {
      notes.add(Cell.words(BY_STEPS));
    }
    analysis.notices().forEach(notice -> notes.add(NoticeBlocks.sentence(notice)));
    blocks.addAll(NoticeBlocks.block("Notes", notes));
    return new Sheet("Summary", blocks);
  }

  /** The headline figures with their formulas, beside those of a year before. */
  private Block ratios() {
    MetricsTable metrics = new MetricsTable(benchmarks, analysis.rule());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Metric"));
    columns.add(Column.ofNumbers(RATIO));
    columns.add(Column.ofWords("Band"));
    if (earlier != null) {
      columns.add(Column.ofNumbers(BEFORE));
      columns.add(Column.ofNumbers("Change"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Metric metric : Metrics.ALL) {
      if (metric != Metrics.LOGO_RETENTION || analysis.total().customers() != null) {
        rows.add(row(metric, metrics));
      }
    }
    return new Block.Table(columns, rows, true);
  }

  private List<Cell> row(Metric metric, MetricsTable metrics) {
    Cell ratio = ReportParts.ratio(analysis.total().measure(metric.id()), metric.id(), benchmarks);
    List<Cell> row = new ArrayList<>();
    row.add(Cell.words(metric.title()));
    row.add(
        metric == Metrics.NRR
            ? bridge.net(ratio)
            : metric == Metrics.GRR ? bridge.gross(ratio) : bridge.logo(ratio));
    row.add(metrics.remark(metric, analysis.total()));
    if (earlier != null) {
      Ratio now = analysis.total().measure(metric.id()).find().orElse(null);
      Ratio before = earlier.measure(metric.id()).find().orElse(null);
      row.add(ReportParts.ratio(earlier.measure(metric.id()), metric.id(), benchmarks));
      row.add(now == null || before == null ? Cell.BLANK : change(now.minus(before)));
    }
    return row;
  }

  /** In points, as many hundredths of one. */
  private static Cell change(Ratio difference) {
    return new Cell.Live(
        new Formula.Operation(
            new Formula.InRow(RATIO).minus(new Formula.InRow(BEFORE)), '*', new Formula.Whole(100)),
        new Cell.Points(difference, List.of(RoundingBoundary.strict(Ratio.ZERO))));
  }

  private void addConcentration(List<Block> blocks) {
    MoversAnalysis movers = rows == null ? null : rows.movers();
    TopShares shares = movers == null ? null : movers.concentration();
    if (shares == null || shares.top1().find().isEmpty()) {
      return;
    }
    List<List<Cell>> table = new ArrayList<>();
    add(table, "The largest customer", 1, shares.top1());
    add(table, "The 5 largest", 5, shares.top5());
    add(table, "The 10 largest", 10, shares.top10());
    blocks.add(
        new Block.Table(
            List.of(Column.ofWords("Concentration"), Column.ofNumbers("Of starting")),
            table,
            true));
  }

  private void add(List<List<Cell>> table, String label, int largest, MetricValue share) {
    Ratio ratio = share.find().orElse(null);
    if (ratio != null) {
      table.add(
          List.of(
              Cell.words(label),
              customers == null
                  ? new Cell.Share(ratio, List.of())
                  : Objects.requireNonNull(customers).share(largest, ratio)));
    }
  }
}
