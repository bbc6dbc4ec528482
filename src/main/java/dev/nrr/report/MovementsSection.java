package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.analysis.StepMovements;
import dev.nrr.core.analysis.StepMovements.Step;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.BridgePart;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Picture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came and what went, step by step, with the balance. */
final class MovementsSection {

  private final List<Step> steps;
  private final int recent;
  private final String noun;
  private final boolean knowsNew;
  private final boolean knowsReactivation;

  private MovementsSection(List<Step> steps, int recent, String noun) {
    this.steps = steps;
    this.recent = recent;
    this.noun = noun;
    this.knowsNew = steps.stream().allMatch(step -> step.newBusiness() != null);
    this.knowsReactivation = steps.stream().allMatch(step -> step.reactivation() != null);
  }

  /**
   * The section of some steps, two at least.
   *
   * @param recent how many of the last steps the heading is about
   * @param noun what a step is called, such as {@code month}
   */
  static Block.Section of(StepMovements movements, int recent, String noun) {
    List<Step> steps = movements.steps();
    return new MovementsSection(steps, Math.min(recent, steps.size()), noun).section();
  }

  private Block.Section section() {
    return new Block.Section(
        "movements",
        heading(),
        Cell.words(
            "Every customer, "
                + noun
                + " over "
                + noun
                + ": what comes and goes within a longer window cancels out there, not here"),
        List.of(
            new Picture.StackedBars(steps.stream().map(this::stack).toList()),
            new Block.Folded("Figures of " + steps.size() + " " + noun + "s", List.of(table()))),
        true);
  }

  /** {@code In the last 12 months 83,484 came and 45,451 went; 4 of them shrank revenue}. */
  private Cell heading() {
    Amount gained = Amount.ZERO;
    Amount lost = Amount.ZERO;
    long shrank = 0;
    for (Step step : steps.subList(steps.size() - recent, steps.size())) {
      gained = gained.plus(step.gained());
      lost = lost.plus(step.lost());
      shrank += step.net().isNegative() ? 1 : 0;
    }
    return Cell.sentence(
        Cell.words("In the last "),
        Sentences.count(recent, noun),
        Cell.words(" "),
        new Cell.Money(gained),
        Cell.words(" came and "),
        new Cell.Money(lost),
        Cell.words(" went; revenue "),
        shrank == 0
            ? Cell.words("shrank in none of them")
            : Cell.sentence(
                Cell.words("shrank in "), new Cell.Count(shrank), Cell.words(" of them")));
  }

  private Picture.Stack stack(Step step) {
    List<Picture.Piece> pieces = new ArrayList<>();
    pieces.add(new Picture.Piece(BridgePart.EXPANSION, step.expansion()));
    add(pieces, BridgePart.REACTIVATION, step.reactivation());
    add(pieces, BridgePart.NEW, step.newBusiness());
    pieces.add(new Picture.Piece(BridgePart.CONTRACTION, step.contraction()));
    pieces.add(new Picture.Piece(BridgePart.CHURN, step.churn()));
    return new Picture.Stack(step.to().toString(), pieces, step.net());
  }

  private static void add(List<Picture.Piece> pieces, BridgePart part, @Nullable Amount amount) {
    if (amount != null) {
      pieces.add(new Picture.Piece(part, amount));
    }
  }

  private Block table() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("To"));
    if (knowsNew) {
      columns.add(Column.ofNumbers("New"));
    }
    columns.add(Column.ofNumbers("Expansion"));
    if (knowsReactivation) {
      columns.add(Column.ofNumbers("Reactivation"));
    }
    columns.add(Column.ofNumbers("Contraction"));
    columns.add(Column.ofNumbers("Churn"));
    columns.add(Column.ofNumbers("Net"));
    return new Block.Table(columns, steps.stream().map(this::row).toList(), true);
  }

  private List<Cell> row(Step step) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.words(step.to().toString()));
    if (knowsNew && step.newBusiness() != null) {
      row.add(new Cell.Money(step.newBusiness()));
    }
    row.add(new Cell.Money(step.expansion()));
    if (knowsReactivation && step.reactivation() != null) {
      row.add(new Cell.Money(step.reactivation()));
    }
    row.add(new Cell.Money(step.contraction()));
    row.add(new Cell.Money(step.churn()));
    row.add(new Cell.Money(step.net()));
    return row;
  }
}
