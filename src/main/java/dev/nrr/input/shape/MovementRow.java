package dev.nrr.input.shape;

import dev.nrr.core.value.AmountCell;
import dev.nrr.core.value.AmountSum;
import java.math.BigDecimal;

/** The arithmetic of one row of movements: sums of its amounts, exact at any size. */
final class MovementRow {

  private static final long[] POWERS = {
    1L, 10L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L, 1_000_000_000L
  };

  private MovementRow() {}

  /**
   * The sign of a sum of amounts.
   *
   * @param weights one a cell: 1 to add it, -1 to take it away, 0 to leave it out
   */
  static int signOfSum(AmountCell[] cells, int... weights) {
    int scale = 0;
    for (int i = 0; i < weights.length; i++) {
      scale = Math.max(scale, weights[i] == 0 ? 0 : cells[i].scale());
      if (weights[i] != 0 && cells[i].isWide()) {
        return sum(cells, weights).signum();
      }
    }
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int power = scale - cells[i].scale();
      if (weights[i] != 0) {
        long units = cells[i].units() * weights[i];
        long scaled = power < POWERS.length ? units * POWERS[power] : 0;
        boolean exact =
            power < POWERS.length
                && Math.multiplyHigh(units, POWERS[power]) == (scaled >> 63)
                && ((sum ^ (sum + scaled)) & (scaled ^ (sum + scaled))) >= 0;
        if (!exact) {
          return sum(cells, weights).signum();
        }
        sum += scaled;
      }
    }
    return Long.signum(sum);
  }

  /** The sum itself. */
  static BigDecimal sum(AmountCell[] cells, int... weights) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < weights.length; i++) {
      sum = sum.add(cells[i].decimal().multiply(BigDecimal.valueOf(weights[i])));
    }
    return sum;
  }

  /** Adds the size of a sum to a running one. */
  static void addSize(AmountSum total, BigDecimal sum) {
    AmountCell cell = new AmountCell();
    cell.set(sum.abs());
    total.add(cell);
  }
}
