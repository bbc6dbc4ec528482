package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.plan.Plan;
import dev.nrr.core.plan.Target;
import dev.nrr.core.plan.Target.Goal;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import java.util.ArrayList;
import java.util.List;

/** What each target of a plan takes, as people read it. */
record PlanTargets(Plan plan, PlanCells cells) {

  /** What each target takes. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Target target : plan.targets()) {
      blocks.add(target(target));
    }
    return blocks;
  }

  private Block target(Target target) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Cell> out = new ArrayList<>();
    for (Target.Need need : target.needs()) {
      Amount needed = need.needed();
      Amount change = need.change();
      Ratio share = need.changeShare();
      rows.add(
          List.of(
              Cell.words(need.lever().word()),
              new Cell.Money(need.today()),
              needed == null ? Cell.words("out of reach") : new Cell.Money(needed),
              change == null ? Cell.BLANK : PlanCells.signed(change),
              share == null ? Cell.BLANK : PlanCells.percent(share)));
      if (needed == null) {
        out.add(why(target.goal(), need));
      }
    }
    List<Column> columns =
        List.of(
            Column.ofWords("Lever, alone"),
            Column.ofNumbers(plan.changed() == null ? "Today" : "Changed"),
            Column.ofNumbers("Needed"),
            Column.ofNumbers("By"),
            Column.ofNumbers("Of it"));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Table(columns, rows, true));
    blocks.addAll(NoticeBlocks.block("Out of reach", out));
    return new Block.Section(
        "target-" + PlanCells.metric(target.goal()), heading(target), Cell.BLANK, blocks, true);
  }

  private Cell heading(Target target) {
    String state = target.isHeld() ? " is held already, by " : " is missed by ";
    Cell band = cells.band(target.goal(), target.ratio(), cells.isYear());
    List<Cell> parts = new ArrayList<>();
    parts.add(Cell.words("Target: " + target.goal() + " of "));
    parts.add(new Cell.Limit(target.ratio()));
    if (!band.equals(Cell.BLANK)) {
      parts.add(Cell.words(" ("));
      parts.add(band);
      parts.add(Cell.words(")"));
    }
    parts.add(Cell.words(state));
    parts.add(Sentences.size(target.today().minus(target.ratio())));
    return new Cell.Sentence(parts);
  }

  private Cell why(Goal goal, Target.Need need) {
    Ratio furthest = need.furthest();
    String lever = need.lever().word();
    if (furthest == null) {
      return Cell.words(lever + " does nothing for " + goal);
    }
    return Cell.sentence(
        Cell.words(
            need.reach() == Target.Reach.BELOW_ZERO
                ? lever + ": without any of it " + goal + " is "
                : lever + ": with all revenue lost " + goal + " is "),
        cells.share(goal, furthest));
  }
}
