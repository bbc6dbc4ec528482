package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.RoundingBoundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From starting to ending revenue, each part beside its share of the start, then the memo lines.
 */
final class BridgeTable {

  /** Stands where the column of customers is left out. */
  private static final CustomerCounts NOT_COUNTED = CustomerCounts.ofStartingAndChurned(0, null);

  private final RetentionResult result;
  private final RetentionRule rule;
  private final BenchmarkContext benchmarks;
  private final CustomerCounts counts;
  private final List<List<Cell>> rows = new ArrayList<>();

  private BridgeTable(RetentionResult result, RetentionRule rule, BenchmarkContext benchmarks) {
    this.result = result;
    this.rule = rule;
    this.benchmarks = benchmarks;
    this.counts = Objects.requireNonNullElse(result.customers(), NOT_COUNTED);
  }

  static Block.Table of(
      RetentionResult result,
      RetentionRule rule,
      @Nullable String currency,
      BenchmarkContext benchmarks) {
    return new BridgeTable(result, rule, benchmarks).table(currency, false);
  }

  /** The same without memo lines of nothing. */
  static Block.Table brief(
      RetentionResult result,
      RetentionRule rule,
      @Nullable String currency,
      BenchmarkContext benchmarks) {
    return new BridgeTable(result, rule, benchmarks).table(currency, true);
  }

  private Block.Table table(@Nullable String currency, boolean brief) {
    addBridge();
    addMemo(brief);
    return new Block.Table(columns(currency), rows, true);
  }

  private List<Column> columns(@Nullable String currency) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Bridge"));
    columns.add(Column.ofNumbers(currency == null ? "Amount" : currency));
    columns.add(Column.ofNumbers("Of starting"));
    if (result.customers() != null) {
      columns.add(Column.ofNumbers("Customers"));
    }
    return columns;
  }

  private void addBridge() {
    RevenueBridge bridge = result.bridge();
    add("Starting", bridge.starting(), List.of(), counts.starting());
    add("+ expansion", bridge.expansion(), List.of(), counts.expanded());
    add(
        "- contraction",
        bridge.contraction(),
        benchmarks.boundaries("contraction"),
        counts.contracted());
    add("- churn", bridge.churn(), benchmarks.boundaries("churn"), counts.churned());
    add("= ending", bridge.ending(), endingEdges(), left());
  }

  /** Where ending over starting is net retention it is rounded like it. */
  private List<RoundingBoundary> endingEdges() {
    boolean isNet = rule.reactivation() == Reactivation.SEPARATE && !rule.method().isStepByStep();
    return isNet ? benchmarks.boundaries(Metrics.NRR.id()) : List.of();
  }

  private @Nullable Long left() {
    Long churned = counts.churned();
    return churned == null ? null : Long.valueOf(counts.starting() - churned);
  }

  private void addMemo(boolean brief) {
    Memo memo = result.memo();
    boolean gain = rule.reactivation() == Reactivation.GAIN;
    addMemo("new (not in NRR)", memo.newBusiness(), counts.added(), brief);
    addMemo(
        gain ? "reactivation (counted in NRR)" : "reactivation (not in NRR)",
        memo.reactivation(),
        counts.reactivated(),
        brief);
    addMemo("returned (not in NRR)", memo.returned(), null, brief);
  }

  private void addMemo(
      String label, @Nullable Amount amount, @Nullable Long customers, boolean brief) {
    boolean nothing =
        amount != null && amount.isZero() && (customers == null || customers.longValue() == 0);
    if (amount != null && !(brief && nothing)) {
      add(label, amount, List.of(), customers);
    }
  }

  private void add(
      String label, Amount amount, List<RoundingBoundary> boundaries, @Nullable Long customers) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.words(label));
    row.add(new Cell.Money(amount));
    row.add(ofStarting(amount, boundaries));
    if (result.customers() != null) {
      row.add(customers == null ? Cell.BLANK : new Cell.Count(customers));
    }
    rows.add(row);
  }

  private Cell ofStarting(Amount amount, List<RoundingBoundary> boundaries) {
    Amount starting = result.bridge().starting();
    return starting.isZero()
        ? new Cell.Absent("starting revenue is zero")
        : new Cell.Share(Ratio.between(amount, starting), boundaries);
  }
}
