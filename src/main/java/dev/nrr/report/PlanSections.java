package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.plan.Lever;
import dev.nrr.core.plan.Plan;
import dev.nrr.core.plan.Plan.Length;
import dev.nrr.core.plan.PlanBasis;
import dev.nrr.core.plan.Target.Goal;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as people read it. */
final class PlanSections {

  private final Plan plan;
  private final PlanCells cells;
  private final @Nullable PlanBasis changed;

  PlanSections(Plan plan, PlanCells cells) {
    this.plan = plan;
    this.cells = cells;
    this.changed = plan.changed();
  }

  /** Today's ratios and bridge, and beside them the changed ones. */
  Block.Section today() {
    Cell heading =
        changed == null
            ? Cell.sentence(
                Cell.words("NRR is "),
                cells.share(Goal.NRR, plan.today().nrr()),
                Cell.words(" today"))
            : Cell.sentence(
                Cell.words("NRR would be "),
                cells.share(Goal.NRR, changed.nrr()),
                Cell.words(" instead of "),
                cells.share(Goal.NRR, plan.today().nrr()));
    return new Block.Section("today", heading, Cell.BLANK, List.of(ratios(), bridge()), false);
  }

  private Block ratios() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Ratio"));
    columns.add(Column.ofNumbers("Today"));
    columns.add(Column.ofWords("Band"));
    if (changed != null) {
      columns.add(Column.ofNumbers("Changed"));
      columns.add(Column.ofWords("Band"));
      columns.add(Column.ofNumbers("By"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Goal goal : Goal.values()) {
      List<Cell> row = new ArrayList<>();
      Ratio today = goal.of(plan.today());
      row.add(Cell.words(goal.name()));
      row.add(cells.share(goal, today));
      row.add(cells.band(goal, today, cells.isYear()));
      if (changed != null) {
        Ratio after = goal.of(changed);
        row.add(cells.share(goal, after));
        row.add(cells.band(goal, after, cells.isYear()));
        row.add(Sentences.signed(after.minus(today)));
      }
      rows.add(row);
    }
    return new Block.Table(columns, rows, true);
  }

  private Block bridge() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Bridge"));
    columns.add(Column.ofNumbers("Today"));
    if (changed != null) {
      columns.add(Column.ofNumbers("Changed"));
      columns.add(Column.ofNumbers("By"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    PlanBasis after = changed == null ? plan.today() : changed;
    add(rows, "Starting", plan.today().bridge().starting(), after.bridge().starting());
    for (Lever lever : Lever.values()) {
      add(
          rows,
          (lever.isLoss() ? "- " : "+ ") + lever.word(),
          lever.of(plan.today().bridge()),
          lever.of(after.bridge()));
    }
    add(rows, "= ending", plan.today().bridge().ending(), after.bridge().ending());
    if (!plan.today().returned().isZero()) {
      add(rows, "reactivation (counted in NRR)", plan.today().returned(), after.returned());
    }
    return new Block.Table(columns, rows, true);
  }

  private void add(List<List<Cell>> rows, String label, Amount today, Amount after) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.words(label));
    row.add(new Cell.Money(today));
    if (changed != null) {
      row.add(new Cell.Money(after));
      row.add(PlanCells.signed(after.minus(today)));
    }
    rows.add(row);
  }

  /** The ratios over other lengths, where they are no year's or nothing else is asked. */
  List<Block> rates() {
    Length length = plan.length();
    if (length == null || !PlanRates.areShown(plan)) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(rates("Today, per", plan.today(), length));
    if (changed != null) {
      blocks.add(rates("Changed, per", changed, length));
    }
    return List.of(
        new Block.Section(
            "rates", Cell.words("Compounded over other lengths"), Cell.BLANK, blocks, true));
  }

  private Block rates(String title, PlanBasis basis, Length length) {
    List<List<Cell>> rows = new ArrayList<>();
    for (PlanRates.Rate rate : PlanRates.of(basis, length)) {
      boolean banded = rate.per().months() == Plan.YEAR;
      List<Cell> row = new ArrayList<>();
      row.add(Cell.words("a " + rate.per()));
      for (Goal goal : Goal.values()) {
        row.add(cells.share(goal, rate.of(goal)));
        row.add(cells.band(goal, rate.of(goal), banded));
      }
      row.add(Cell.words(how(rate)));
      rows.add(row);
    }
    return new Block.Table(
        List.of(
            Column.ofWords(title),
            Column.ofNumbers("NRR"),
            Column.ofWords("Band"),
            Column.ofNumbers("GRR"),
            Column.ofWords("Band"),
            Column.ofWords("How")),
        rows,
        true);
  }

  private static String how(PlanRates.Rate rate) {
    if (rate.isStated()) {
      return "as given";
    }
    return rate.isExact() ? "exact" : "a root, cut off";
  }
}
