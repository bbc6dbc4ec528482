package dev.nrr.input.shape;

import dev.nrr.core.value.AmountCell;

/**
 * The amounts of one row as plain units, looked at once, since most rows have decimals alike and
 * amounts far below 64 bits. Where they have not, {@link MovementRow} answers.
 */
final class RowUnits {

  /** Sums of so few units below this stay within 64 bits. */
  private static final long SMALL = 1L << 59;

  private final long[] units = new long[MovementsShape.AMOUNTS];
  private AmountCell[] cells = {};
  private boolean alike;

  void take(AmountCell[] row) {
    cells = row;
    int scale = row[MovementsShape.STARTING].scale();
    long seen = 0;
    alike = true;
    for (int slot = 0; slot < units.length; slot++) {
      AmountCell cell = row[slot];
      long value = cell.units();
      units[slot] = value;
      seen |= value ^ (value >> 63);
      alike &= !cell.isWide() && (cell.scale() == scale || value == 0);
    }
    alike &= seen < SMALL;
  }

  /** See {@link MovementRow#signOfSum}. */
  int signOfSum(int[] weights) {
    if (!alike) {
      return MovementRow.signOfSum(cells, weights);
    }
    long sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * units[i];
    }
    return Long.signum(sum);
  }
}
