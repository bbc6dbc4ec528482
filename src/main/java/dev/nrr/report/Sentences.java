package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.RoundingBoundary;
import java.util.List;

/** Parts of the sentences that stand above pictures. */
final class Sentences {

  /** Nothing that changed is shown as 0. */
  private static final List<RoundingBoundary> NOT_ZERO =
      List.of(RoundingBoundary.strict(Ratio.ZERO));

  private Sentences() {}

  /** A difference with its sign: {@code +8.6 points}. */
  static Cell signed(Ratio difference) {
    Cell points = new Cell.Points(difference, NOT_ZERO);
    return difference.compareTo(Ratio.ZERO) > 0 ? Cell.sentence(Cell.words("+"), points) : points;
  }

  /** A difference without its sign. */
  static Cell size(Ratio difference) {
    return new Cell.Points(difference.abs(), NOT_ZERO);
  }

  /** {@code NRR rose 8.6 points}. */
  static Cell moved(String name, Ratio difference) {
    int sign = difference.compareTo(Ratio.ZERO);
    return sign == 0
        ? Cell.words(name + " did not change")
        : Cell.sentence(Cell.words(name + (sign > 0 ? " rose " : " fell ")), size(difference));
  }

  /** A count with its noun: {@code 1 month}, {@code 12 months}. */
  static Cell count(long count, String noun) {
    return Cell.sentence(
        new Cell.Count(count), Cell.words(count == 1 ? " " + noun : " " + noun + "s"));
  }
}
