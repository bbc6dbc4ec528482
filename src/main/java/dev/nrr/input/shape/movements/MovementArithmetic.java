package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import java.math.BigDecimal;

/**
 * The arithmetic of one row of movements: weighted sums of its amounts, exact at any size. Most
 * rows have amounts of equally many decimals, far below 64 bits; whether this one has is found out
 * once.
 *
 * <p>A sum is told by weights, one for each of the first amounts: 1 to add it, -1 to take it away,
 * 0 to leave it out.
 */
final class MovementArithmetic {

  /** Sums of so few units below this stay within 64 bits. */
  private static final long SMALL = 1L << 59;

  private final long[] units = new long[MovementSlots.AMOUNTS];
  private MutableAmount[] cells = {};
  private boolean alike;

  /** Reads a row; its amounts must not change as long as sums of it are asked for. */
  MovementArithmetic of(MutableAmount[] row) {
    cells = row;
    int scale = -1;
    long bits = 0;
    alike = true;
    for (int slot = 0; slot < row.length; slot++) {
      MutableAmount cell = row[slot];
      long value = cell.units();
      units[slot] = value;
      bits |= value ^ (value >> 63);
      if (value != 0) {
        alike &= scale < 0 || cell.scale() == scale;
        scale = cell.scale();
      }
      alike &= !cell.isWide();
    }
    alike &= bits < SMALL;
    return this;
  }

  /** The sign of a sum: -1, 0 or 1. */
  int signOfSum(int... weights) {
    if (!alike) {
      return signOfExactSum(weights);
    }
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * units[i];
    }
    return Long.signum(sum);
  }

  private int signOfExactSum(int... weights) {
    ExactSum sum = new ExactSum();
    MutableAmount cell = new MutableAmount();
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        cell.set(cells[i]);
        cell.multiplyBy(weights[i], 0);
        sum.add(cell);
      }
    }
    return sum.signum();
  }

  /** A sum. */
  BigDecimal sum(int... weights) {
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
