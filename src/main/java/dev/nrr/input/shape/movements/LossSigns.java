package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.Row;

/**
 * Contraction and churn may be written as losses (positive) or as changes (negative), but a column
 * must keep to one of the two.
 */
final class LossSigns {

  private static final int[] LOSSES = {MovementsShape.CONTRACTION, MovementsShape.CHURN};

  private final Problems problems;
  private final long[] positiveLine = new long[MovementsShape.AMOUNTS];
  private final long[] negativeLine = new long[MovementsShape.AMOUNTS];

  LossSigns(Problems problems) {
    this.problems = problems;
  }

  /**
   * Makes losses positive.
   *
   * @return whether any was negative
   */
  boolean straighten(Row row, MutableAmount[] cells) {
    boolean turned = false;
    for (int slot : LOSSES) {
      int sign = cells[slot].signum();
      if (sign > 0) {
        see(row, slot, positiveLine);
      } else if (sign < 0) {
        see(row, slot, negativeLine);
        cells[slot].negate();
        turned = true;
      }
    }
    return turned;
  }

  /** Sees the losses of a quiet row, which has none below zero. */
  void seeQuiet(Row row, MovementBatch rows, int index) {
    if (rows.contraction(index) > 0) {
      see(row, MovementsShape.CONTRACTION, positiveLine);
    }
    if (rows.churn(index) > 0) {
      see(row, MovementsShape.CHURN, positiveLine);
    }
  }

  /** Whether {@link #seeQuiet} may learn anything from these rows. */
  boolean mayBeNews(MovementBatch rows) {
    return (positiveLine[MovementsShape.CONTRACTION] == 0
            && rows.mayExceed(MovementsShape.CONTRACTION, 0))
        || (positiveLine[MovementsShape.CHURN] == 0 && rows.mayExceed(MovementsShape.CHURN, 0));
  }

  private void see(Row row, int slot, long[] firstLine) {
    if (firstLine[slot] == 0) {
      firstLine[slot] = row.line();
      if (positiveLine[slot] > 0 && negativeLine[slot] > 0) {
        refuse(row.source(), row.line(), slot);
      }
    }
  }

  /** Takes in the signs of another part of the rows. */
  void mergeFrom(LossSigns other) {
    for (int slot : LOSSES) {
      positiveLine[slot] = Math.max(positiveLine[slot], other.positiveLine[slot]);
      negativeLine[slot] = Math.max(negativeLine[slot], other.negativeLine[slot]);
      if (positiveLine[slot] > 0 && negativeLine[slot] > 0) {
        refuse(0, 0, slot);
      }
    }
  }

  private void refuse(int source, long line, int slot) {
    problems.refuse(
        problems.at(
            source,
            line,
            0,
            (slot == MovementsShape.CHURN ? "churn" : "contraction")
                + " is written with both signs: above zero on line "
                + positiveLine[slot]
                + ", below zero on line "
                + negativeLine[slot]
                + "; expected one sign in the whole column"));
  }
}
