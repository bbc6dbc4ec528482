package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import java.math.BigDecimal;

/** The arithmetic of one row of movements: sums of its amounts, exact at any size. */
final class MovementArithmetic {

  /** Sums of so few units of this size stay within 64 bits. */
  private static final long SMALL = Long.MAX_VALUE >> 3;

  private MovementArithmetic() {}

  /**
   * The sign of a sum of amounts.
   *
   * @param weights one a cell: 1 to add it, -1 to take it away, 0 to leave it out
   */
  static int signOfSum(MutableAmount[] cells, int... weights) {
    long sum = 0;
    int scale = -1;
    for (int i = 0; i < weights.length; i++) {
      MutableAmount cell = cells[i];
      if (weights[i] != 0 && (cell.isWide() || cell.units() != 0)) {
        boolean alike = scale < 0 || scale == cell.scale();
        if (!alike || cell.isWide() || Math.abs(cell.units()) > SMALL) {
          return signOfMixedSum(cells, weights);
        }
        scale = cell.scale();
        sum += weights[i] * cell.units();
      }
    }
    return Long.signum(sum);
  }

  /** The same for amounts of different decimals. */
  private static int signOfMixedSum(MutableAmount[] cells, int... weights) {
    ExactSum sum = new ExactSum();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0 && cells[i].isWide()) {
        return sum(cells, weights).signum();
      }
      sum.add(weights[i] * cells[i].units(), cells[i].scale());
    }
    return sum.signum();
  }

  /** The sum itself. */
  static BigDecimal sum(MutableAmount[] cells, int... weights) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < weights.length; i++) {
      sum = sum.add(cells[i].decimal().multiply(BigDecimal.valueOf(weights[i])));
    }
    return sum;
  }

  /** Adds the size of a sum to a running one. */
  static void addSize(ExactSum total, BigDecimal sum) {
    MutableAmount cell = new MutableAmount();
    cell.set(sum.abs());
    total.add(cell);
  }
}
