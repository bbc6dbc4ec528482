package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.RuleComparison;
import dev.nrr.core.analysis.RuleComparison.Reason;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Picture;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One window under every rule; reasons that several rules share stand once, under a number. */
final class MethodsSection {

  private final List<RuleComparison.Row> rows;
  private final BenchmarkContext benchmarks;
  private final Map<Reason, Integer> numbers = new LinkedHashMap<>();

  private MethodsSection(List<RuleComparison.Row> rows, BenchmarkContext benchmarks) {
    this.rows = rows;
    this.benchmarks = benchmarks;
    for (RuleComparison.Row row : rows.subList(1, rows.size())) {
      row.reasons().forEach(reason -> numbers.putIfAbsent(reason, numbers.size() + 1));
    }
  }

  static Block.Section of(CompareReport.Compared compared, BenchmarkContext benchmarks) {
    MethodsSection section = new MethodsSection(compared.comparison().rows(), benchmarks);
    return new Block.Section(
        "methods",
        new CompareReport(compared, benchmarks).heading(),
        Cell.words(
            "The window under every rule, the usual one first; averages are rates of one step"),
        section.blocks(),
        true);
  }

  private List<Block> blocks() {
    List<RetentionResult> totals = rows.stream().map(RuleComparison.Row::total).toList();
    Ratio usual = totals.get(0).measure(Metrics.NRR.id()).find().orElse(null);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Picture.RangeTable(table(), SlicesSection.ranges(totals), usual));
    List<Block.LabelledValue> notes = new ArrayList<>();
    numbers.forEach((reason, number) -> notes.add(note(number, reason)));
    if (!notes.isEmpty()) {
      blocks.add(new Block.LabelledValues(notes));
    }
    return blocks;
  }

  private static Block.LabelledValue note(int number, Reason reason) {
    return new Block.LabelledValue(
        "Note " + number,
        reason.amount() == null
            ? Cell.words(reason.words())
            : Cell.sentence(
                Cell.words(reason.words() + " ("),
                new Cell.Money(reason.amount()),
                Cell.words(")")));
  }

  private Block.Table table() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Rule"));
    columns.add(Column.ofWords("Notes"));
    columns.add(Column.ofNumbers("GRR"));
    columns.add(Column.ofNumbers("NRR"));
    return new Block.Table(columns, rows.stream().map(this::row).toList(), true);
  }

  private List<Cell> row(RuleComparison.Row row) {
    String notes =
        row.equals(rows.get(0))
            ? ""
            : row.reasons().stream()
                .map(reason -> String.valueOf(numbers.get(reason)))
                .collect(Collectors.joining(", "));
    RetentionResult total = row.total();
    return List.of(
        Cell.words(CompareReport.name(row.rule())),
        Cell.words(row.reasons().isEmpty() ? "no difference" : notes),
        ReportParts.ratio(total.measure(Metrics.GRR.id()), Metrics.GRR.id(), benchmarks),
        ReportParts.ratio(total.measure(Metrics.NRR.id()), Metrics.NRR.id(), benchmarks));
  }
}
