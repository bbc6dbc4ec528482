package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.plan.Plan;
import dev.nrr.core.plan.Projection;
import dev.nrr.core.plan.Target.Goal;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import java.util.ArrayList;
import java.util.List;

/** The base of a plan, carried on, as people read it. */
record PlanYears(Plan plan, PlanCells cells) {

  /** The base, carried on. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < plan.projections().size(); i++) {
      blocks.add(years(plan.projections().get(i), i == 0 ? "today" : "changed"));
    }
    return blocks;
  }

  private Block years(Projection projection, String scenario) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Projection.Year year : projection.years()) {
      rows.add(
          List.of(
              new Cell.Count(year.number()),
              new Cell.Projected(year.starting()),
              new Cell.Projected(year.retained()),
              new Cell.Projected(year.newBusiness()),
              new Cell.Projected(year.ending()),
              projection.base().isZero()
                  ? new Cell.Absent("the base is zero")
                  : new Cell.Share(Ratio.between(year.ending(), projection.base()), List.of())));
    }
    return new Block.Section(
        "years-" + scenario,
        growth(projection, scenario),
        Cell.BLANK,
        List.of(
            new Block.Table(
                List.of(
                    Column.ofNumbers("Year"),
                    Column.ofNumbers("Starting"),
                    Column.ofNumbers("Retained"),
                    Column.ofNumbers("New"),
                    Column.ofNumbers("Ending"),
                    Column.ofNumbers("Of base")),
                rows,
                true)),
        true);
  }

  /** {@code At today's NRR of 110.0% (excellent) and 20% new: +32.0% a year}. */
  private Cell growth(Projection projection, String scenario) {
    List<Cell> parts = new ArrayList<>();
    parts.add(
        Cell.words(scenario.equals("today") ? "At today's NRR of " : "At the changed NRR of "));
    parts.add(cells.share(Goal.NRR, projection.nrr()));
    Cell band = cells.band(Goal.NRR, projection.nrr(), true);
    if (!band.equals(Cell.BLANK)) {
      parts.add(Cell.words(" ("));
      parts.add(band);
      parts.add(Cell.words(")"));
    }
    parts.add(Cell.words(" a year and "));
    parts.add(new Cell.Limit(projection.newShare()));
    parts.add(Cell.words(" new business: "));
    parts.add(PlanCells.percent(projection.growth()));
    parts.add(Cell.words(" a year"));
    return new Cell.Sentence(parts);
  }
}
