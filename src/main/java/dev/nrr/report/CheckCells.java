package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.check.Check;
import dev.nrr.core.check.Quantity;
import dev.nrr.core.check.Threshold.Bound;
import dev.nrr.core.result.Slice;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.RoundingBoundary;
import java.util.ArrayList;
import java.util.List;

/**
 * The quantities of a check as cells.
 *
 * @param boundaries lines that rounding must not cross
 */
record CheckCells(List<RoundingBoundary> boundaries) implements Quantity.Visitor<Cell> {

  private static final CheckCells PLAIN = new CheckCells(List.of());

  /** What a check demands, with all its digits. */
  static Cell limit(Check check) {
    return check.limit().accept(new Limits());
  }

  /** What was found, never rounded to the other side of the limit; absent with its reason. */
  static Cell actual(Check check) {
    List<RoundingBoundary> boundaries = boundaries(check);
    return check.actual().fold(found -> found.accept(new CheckCells(boundaries)), Cell.Absent::new);
  }

  private static List<RoundingBoundary> boundaries(Check check) {
    Ratio at =
        check.limit() instanceof Quantity.Share share
            ? share.ratio()
            : check.limit() instanceof Quantity.Points points ? points.difference() : null;
    if (at == null) {
      return List.of();
    }
    return List.of(
        check.bound() == Bound.AT_LEAST ? RoundingBoundary.from(at) : RoundingBoundary.upTo(at));
  }

  /** How far it is from the limit; nothing is shown as 0 that is not. */
  static Cell distance(Check check) {
    CheckCells cells = new CheckCells(List.of(RoundingBoundary.strict(Ratio.ZERO)));
    return Cell.orAbsent(
        check.distance().orElse(null), "nothing was measured", found -> found.accept(cells));
  }

  /** What a check is about: {@code total}, or {@code segment=SMB}. */
  static String place(Slice slice) {
    return slice.isTotal() ? "total" : slice.words();
  }

  /** {@code Net revenue retention is 105.0%, at least 110% was asked: -5.0 points}. */
  static Cell sentence(Check check) {
    List<Cell> parts = new ArrayList<>();
    parts.add(Cell.words(check.title()));
    check
        .actual()
        .fold(
            found -> parts.addAll(List.of(Cell.words(" is "), actual(check))),
            reason -> parts.add(Cell.words(" cannot be measured (" + reason + ")")));
    parts.add(Cell.words(", " + check.bound().words() + " "));
    parts.add(limit(check));
    parts.add(Cell.words(" was asked"));
    check.distance().ifPresent(found -> parts.addAll(List.of(Cell.words(": "), distance(check))));
    return new Cell.Sentence(parts);
  }

  @Override
  public Cell share(Ratio ratio) {
    return new Cell.Share(ratio, boundaries);
  }

  @Override
  public Cell points(Ratio difference) {
    return new Cell.Points(difference, boundaries);
  }

  @Override
  public Cell count(long count) {
    return new Cell.Count(count);
  }

  @Override
  public Cell money(Amount amount) {
    return new Cell.Money(amount);
  }

  /** Lines somebody set. */
  private record Limits() implements Quantity.Visitor<Cell> {
    @Override
    public Cell share(Ratio ratio) {
      return new Cell.Limit(ratio);
    }

    @Override
    public Cell points(Ratio difference) {
      return new Cell.Points(difference, List.of(RoundingBoundary.strict(difference)));
    }

    @Override
    public Cell count(long count) {
      return PLAIN.count(count);
    }

    @Override
    public Cell money(Amount amount) {
      return PLAIN.money(amount);
    }
  }
}
