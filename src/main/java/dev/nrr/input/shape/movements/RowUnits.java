package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.MutableAmount;

/**
 * The amounts of one row as plain units, looked at once, since most rows have decimals alike and
 * amounts far below 64 bits. Where they have not, {@link MovementArithmetic} answers.
 */
final class RowUnits {

  /** Sums of so few units below this stay within 64 bits. */
  private static final long SMALL = 1L << 59;

  private final long[] units = new long[MovementsShape.AMOUNTS];
  private MutableAmount[] cells = {};
  private boolean alike;

  void take(MutableAmount[] row) {
    cells = row;
    int scale = row[MovementsShape.STARTING].scale();
    long seen = 0;
    alike = true;
    for (int slot = 0; slot < units.length; slot++) {
      MutableAmount cell = row[slot];
      long value = cell.units();
      units[slot] = value;
      seen |= value ^ (value >> 63);
      alike &= !cell.isWide() && (cell.scale() == scale || value == 0);
    }
    alike &= seen < SMALL;
  }

  /** See {@link MovementArithmetic#signOfSum}. */
  int signOfSum(int[] weights) {
    if (!alike) {
      return MovementArithmetic.signOfSum(cells, weights);
    }
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * units[i];
    }
    return Long.signum(sum);
  }
}
