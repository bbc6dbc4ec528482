package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Formula;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Many results as the rows of a sheet, each ratio a formula over its own row. */
final class ResultsSheet {

  private static final String STARTING = "Starting";
  private static final String EXPANSION = "Expansion";
  private static final String CONTRACTION = "Contraction";
  private static final String CHURN = "Churn";
  private static final String ENDING = "Ending";
  private static final String NEW = "New";
  private static final String REACTIVATION = "Reactivation";
  private static final String CUSTOMERS = "Customers";
  private static final String CHURNED = "Churned";
  private static final Cell.Absent NO_START =
      new Cell.Absent(MetricValue.Undefined.NO_STARTING_REVENUE.reason());

  private final RetentionRule rule;
  private final BenchmarkContext benchmarks;
  private final boolean dated;
  private final List<String> keys;
  private final boolean counted;

  private ResultsSheet(
      RetentionRule rule,
      BenchmarkContext benchmarks,
      boolean dated,
      List<RetentionResult> results) {
    this.rule = rule;
    this.benchmarks = benchmarks;
    this.dated = dated;
    Set<String> columns = new LinkedHashSet<>();
    results.forEach(result -> columns.addAll(result.slice().values().keySet()));
    this.keys = List.copyOf(columns);
    this.counted = results.stream().anyMatch(result -> result.customers() != null);
  }

  /** A sheet of results, each with its dates. */
  static Sheet ofWindows(
      String name, List<RetentionResult> results, RetentionRule rule, BenchmarkContext benchmarks) {
    return new ResultsSheet(rule, benchmarks, true, results).sheet(name, results);
  }

  /** A sheet of slices of one window. */
  static Sheet ofSlices(
      String name, List<RetentionResult> results, RetentionRule rule, BenchmarkContext benchmarks) {
    return new ResultsSheet(rule, benchmarks, false, results).sheet(name, results);
  }

  private Sheet sheet(String name, List<RetentionResult> results) {
    List<Column> columns = new ArrayList<>();
    if (dated) {
      columns.add(Column.ofWords("To"));
      columns.add(Column.ofWords("From"));
    }
    keys.forEach(key -> columns.add(Column.ofNames(key)));
    for (String title :
        List.of(STARTING, EXPANSION, CONTRACTION, CHURN, ENDING, NEW, REACTIVATION)) {
      columns.add(Column.ofNumbers(title));
    }
    if (counted) {
      columns.add(Column.ofNumbers(CUSTOMERS));
      columns.add(Column.ofNumbers(CHURNED));
    }
    columns.add(Column.ofNumbers("NRR"));
    columns.add(Column.ofNumbers("GRR"));
    if (counted) {
      columns.add(Column.ofNumbers("Logo"));
    }
    List<List<Cell>> rows = results.stream().map(this::row).toList();
    return new Sheet(name, List.of(new Block.Table(columns, rows, true)));
  }

  private List<Cell> row(RetentionResult result) {
    List<Cell> row = new ArrayList<>();
    if (dated) {
      Window window = result.window();
      row.add(date(window == null ? null : window.to()));
      row.add(date(window == null ? null : window.from()));
    }
    for (String key : keys) {
      String value = result.slice().values().get(key);
      row.add(value == null ? Cell.BLANK : Cell.words(value.isEmpty() ? "(blank)" : value));
    }
    RevenueBridge bridge = result.bridge();
    row.add(new Cell.Money(bridge.starting()));
    row.add(new Cell.Money(bridge.expansion()));
    row.add(new Cell.Money(bridge.contraction()));
    row.add(new Cell.Money(bridge.churn()));
    row.add(new Cell.Live(kept().plus(in(EXPANSION)), new Cell.Money(bridge.ending())));
    row.add(money(result.memo().newBusiness()));
    row.add(money(result.memo().reactivation()));
    addCounts(row, result.customers());
    row.add(net(result));
    row.add(over(kept(), bridge.kept(), bridge.starting(), ratio(result, Metrics.GRR)));
    if (counted) {
      row.add(logo(result));
    }
    return row;
  }

  private static Cell date(@Nullable PeriodDate date) {
    return date == null ? Cell.BLANK : new Cell.Date(date);
  }

  private static Cell money(@Nullable Amount amount) {
    return amount == null ? Cell.BLANK : new Cell.Money(amount);
  }

  private void addCounts(List<Cell> row, @Nullable CustomerCounts counts) {
    if (counted) {
      Long churned = counts == null ? null : counts.churned();
      row.add(counts == null ? Cell.BLANK : new Cell.Count(counts.starting()));
      row.add(churned == null ? Cell.BLANK : new Cell.Count(churned));
    }
  }

  private static Formula in(String title) {
    return new Formula.InRow(title);
  }

  private static Formula kept() {
    return in(STARTING).minus(in(CONTRACTION)).minus(in(CHURN));
  }

  private Cell ratio(RetentionResult result, Metric metric) {
    return ReportParts.ratio(result.measure(metric.id()), metric.id(), benchmarks);
  }

  private Cell net(RetentionResult result) {
    RevenueBridge bridge = result.bridge();
    Amount reactivation = result.memo().reactivation();
    Cell ratio = ratio(result, Metrics.NRR);
    return rule.reactivation() == Reactivation.GAIN && reactivation != null
        ? over(
            in(ENDING).plus(in(REACTIVATION)),
            bridge.ending().plus(reactivation),
            bridge.starting(),
            ratio)
        : over(in(ENDING), bridge.ending(), bridge.starting(), ratio);
  }

  /** A ratio as a formula over its row, where that gives it. */
  private static Cell over(Formula part, Amount amount, Amount starting, Cell ratio) {
    boolean gives =
        starting.isZero()
            ? ratio.equals(NO_START)
            : SheetParts.isRatio(ratio, Ratio.between(amount, starting));
    return gives ? new Cell.Live(part.over(in(STARTING), NO_START.words()), ratio) : ratio;
  }

  private Cell logo(RetentionResult result) {
    Cell ratio = ratio(result, Metrics.LOGO_RETENTION);
    CustomerCounts counts = result.customers();
    Long churned = counts == null ? null : counts.churned();
    return counts != null && churned != null && counts.starting() > 0
        ? new Cell.Live(
            new Formula.Operation(in(CUSTOMERS).minus(in(CHURNED)), '/', in(CUSTOMERS)), ratio)
        : ratio;
  }
}
