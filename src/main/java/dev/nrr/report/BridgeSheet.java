package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.TieOut;
import dev.nrr.report.CustomersSheet.Part;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Formula;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bridge as the sheet of a workbook: its parts as formulas over the customers' rows where there
 * are such, sums and shares as formulas over its parts.
 */
final class BridgeSheet {

  private static final String NAME = "Bridge";
  private static final String STARTING = "Starting";

  private static final String CONTRACTION = "Contraction";
  private static final String CHURN = "Churn";
  private static final String RETAINED = "Retained";
  private static final String EXPANSION = "Expansion";
  private static final String ENDING = "Ending";
  private static final String NEW = "New (not in NRR)";
  private static final String RETURNED = "Returned (not in NRR)";
  private static final String ALL_START = "All revenue at the start";
  private static final String ALL_END = "All revenue at the end";
  private static final String CUSTOMERS = "Customers";
  private static final String NO_START = MetricValue.Undefined.NO_STARTING_REVENUE.reason();

  private static final List<String> SUMS = List.of(STARTING, RETAINED, ENDING);

  private final Analysis analysis;
  private final @Nullable CustomersSheet customers;
  private final String amounts;
  private final String reactivation;
  private final List<List<Cell>> rows = new ArrayList<>();

  BridgeSheet(Analysis analysis, @Nullable CustomersSheet customers) {
    this.analysis = analysis;
    this.customers = customers;
    String currency = analysis.input().currency();
    this.amounts = currency == null ? "Amount" : currency;
    this.reactivation =
        analysis.rule().reactivation() == Reactivation.GAIN
            ? "Reactivation (counted in NRR)"
            : "Reactivation (not in NRR)";
  }

  /** All starting revenue. */
  Formula starting() {
    return at(STARTING);
  }

  Sheet sheet() {
    RevenueBridge bridge = analysis.total().bridge();
    Memo memo = analysis.total().memo();
    CustomerCounts counts = analysis.total().customers();
    add(STARTING, part(Part.STARTING, bridge.starting()), bridge.starting(), ofStart(counts));
    add(
        CONTRACTION,
        part(Part.CONTRACTION, bridge.contraction()),
        bridge.contraction(),
        count(counts == null ? null : counts.contracted(), CustomerClass.CONTRACTION));
    add(
        CHURN,
        part(Part.CHURN, bridge.churn()),
        bridge.churn(),
        count(counts == null ? null : counts.churned(), CustomerClass.CHURN));
    add(
        RETAINED,
        live(at(STARTING).minus(at(CONTRACTION)).minus(at(CHURN)), bridge.kept()),
        bridge.kept(),
        Cell.BLANK);
    add(
        EXPANSION,
        part(Part.EXPANSION, bridge.expansion()),
        bridge.expansion(),
        count(counts == null ? null : counts.expanded(), CustomerClass.EXPANSION));
    add(
        ENDING,
        live(at(RETAINED).plus(at(EXPANSION)), bridge.ending()),
        bridge.ending(),
        left(counts));
    beside(
        NEW,
        Part.NEW,
        memo.newBusiness(),
        count(counts == null ? null : counts.added(), CustomerClass.NEW));
    beside(
        reactivation,
        Part.REACTIVATION,
        memo.reactivation(),
        count(counts == null ? null : counts.reactivated(), CustomerClass.REACTIVATION));
    beside(RETURNED, Part.RETURNED, memo.returned(), Cell.BLANK);
    addTieOut(analysis.tieOut());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords(NAME));
    columns.add(Column.ofNumbers(amounts));
    columns.add(Column.ofNumbers("Of starting"));
    if (counts != null) {
      columns.add(Column.ofNumbers(CUSTOMERS));
    }
    return new Sheet(NAME, List.of(new Block.Table(columns, rows, true)));
  }

  private Cell part(Part part, Amount amount) {
    return customers == null ? new Cell.Money(amount) : customers.cell(part, amount);
  }

  private static Cell live(Formula formula, Amount amount) {
    return new Cell.Live(formula, new Cell.Money(amount));
  }

  /** The amount of a row. */
  private Formula at(String label) {
    return new Formula.At(NAME, label, amounts);
  }

  private Cell count(@Nullable Long count, CustomerClass kind) {
    if (count == null) {
      return Cell.BLANK;
    }
    return customers == null ? new Cell.Count(count) : customers.count(count, kind);
  }

  private Cell ofStart(@Nullable CustomerCounts counts) {
    if (counts == null) {
      return Cell.BLANK;
    }
    return customers == null
        ? new Cell.Count(counts.starting())
        : customers.countOfStart(counts.starting());
  }

  private static Cell left(@Nullable CustomerCounts counts) {
    Long churned = counts == null ? null : counts.churned();
    return counts == null || churned == null
        ? Cell.BLANK
        : new Cell.Live(
            countAt(STARTING).minus(countAt(CHURN)), new Cell.Count(counts.starting() - churned));
  }

  private static Formula countAt(String label) {
    return new Formula.At(NAME, label, CUSTOMERS);
  }

  private void beside(String label, Part part, @Nullable Amount amount, Cell count) {
    if (amount != null) {
      add(label, part(part, amount), amount, count);
    }
  }

  private void add(String label, Cell cell, Amount amount, Cell count) {
    Amount starting = analysis.total().bridge().starting();
    Cell share =
        starting.isZero()
            ? new Cell.Absent(NO_START)
            : new Cell.Share(Ratio.between(amount, starting), List.of());
    add(
        label,
        cell,
        new Cell.Live(
            new Formula.InRow(amounts).over(at(STARTING), new Cell.Absent(NO_START).words()),
            share),
        count);
  }

  private void add(String label, Cell amount, Cell share, Cell count) {
    List<Cell> row = new ArrayList<>();
    boolean sum = SUMS.contains(label);
    row.add(sum ? new Cell.Toned(Cell.Tone.STRONG, Cell.words(label)) : Cell.words(label));
    row.add(amount);
    row.add(share);
    if (analysis.total().customers() != null) {
      row.add(count);
    }
    rows.add(row);
  }

  /** What all customers pay at both ends, and what the bridge leaves unexplained of it. */
  private void addTieOut(@Nullable TieOut tieOut) {
    if (tieOut == null) {
      return;
    }
    add(ALL_START, all(true, tieOut.start()), Cell.BLANK, Cell.BLANK);
    add(ALL_END, all(false, tieOut.end()), Cell.BLANK, Cell.BLANK);
    Memo memo = analysis.total().memo();
    Amount explained = analysis.total().bridge().ending();
    Formula formula = at(ALL_END).minus(at(ENDING));
    for (Part part : List.of(Part.NEW, Part.REACTIVATION, Part.RETURNED)) {
      Amount amount = part.of(analysis.total().bridge(), memo);
      if (amount != null) {
        explained = explained.plus(amount);
        formula = formula.minus(at(label(part)));
      }
    }
    if (explained.equals(tieOut.end())) {
      add("Not explained", live(formula, Amount.ZERO), Cell.BLANK, Cell.BLANK);
    }
  }

  private String label(Part part) {
    return part == Part.NEW ? NEW : part == Part.REACTIVATION ? reactivation : RETURNED;
  }

  private Cell all(boolean atStart, Amount amount) {
    return customers == null ? new Cell.Money(amount) : customers.all(atStart, amount);
  }

  /** Net retention, with its formula where the bridge gives it. */
  Cell net(Cell ratio) {
    RevenueBridge bridge = analysis.total().bridge();
    Amount back = analysis.total().memo().reactivation();
    return analysis.rule().reactivation() == Reactivation.GAIN && back != null
        ? over(at(ENDING).plus(at(reactivation)), bridge.ending().plus(back), ratio)
        : over(at(ENDING), bridge.ending(), ratio);
  }

  /** Gross retention, with its formula where the bridge gives it. */
  Cell gross(Cell ratio) {
    return over(at(RETAINED), analysis.total().bridge().kept(), ratio);
  }

  private Cell over(Formula part, Amount amount, Cell ratio) {
    Amount starting = analysis.total().bridge().starting();
    boolean gives =
        starting.isZero()
            ? ratio.equals(new Cell.Absent(NO_START))
            : SheetParts.isRatio(ratio, Ratio.between(amount, starting));
    return gives
        ? new Cell.Live(part.over(at(STARTING), new Cell.Absent(NO_START).words()), ratio)
        : ratio;
  }

  /** Retention of customers, with its formula where counts give it. */
  Cell logo(Cell ratio) {
    CustomerCounts counts = analysis.total().customers();
    Long churned = counts == null ? null : counts.churned();
    boolean gives =
        counts != null
            && churned != null
            && counts.starting() > 0
            && SheetParts.isRatio(
                ratio, Ratio.between(counts.starting() - churned, counts.starting()));
    return gives
        ? new Cell.Live(
            countAt(STARTING)
                .minus(countAt(CHURN))
                .over(countAt(STARTING), new Cell.Absent("no starting customers").words()),
            ratio)
        : ratio;
  }
}
