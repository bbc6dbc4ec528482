package dev.nrr.input.shape;

import dev.nrr.core.value.AmountCell;

/**
 * The amounts of one row as plain units, looked at once, since most rows have decimals alike and
 * amounts far below 64 bits. Where they have not, {@link MovementRow} answers.
 */
final class RowUnits {

  /** Sums of so few units below this stay within 64 bits. */
  private static final long SMALL = 1L << 59;

  /** Of these, {@link MovementTally#MOST_QUIET_ROWS} stay within 64 bits. */
  private static final long QUIET = 1L << 46;

  private final long[] units = new long[MovementsShape.AMOUNTS];
  private AmountCell[] cells = {};
  private long largest;
  private int scale;
  private boolean alike;

  void take(AmountCell[] row) {
    cells = row;
    scale = row[MovementsShape.STARTING].scale();
    long seen = 0;
    alike = true;
    for (int slot = 0; slot < MovementsShape.AMOUNTS; slot++) {
      AmountCell cell = row[slot];
      long value = cell.units();
      units[slot] = value;
      seen |= value ^ (value >> 63);
      alike &= !cell.isWide() && (cell.scale() == scale || value == 0);
    }
    alike &= seen < SMALL;
    largest = seen;
  }

  /**
   * Whether this is the row of a customer who was there at the start, of whom nothing is to be told
   * but what became of the revenue: no amount below zero, none beside the bridge, no more lost than
   * there was.
   */
  boolean isQuiet() {
    long lost = units[MovementsShape.CONTRACTION] + units[MovementsShape.CHURN];
    long signs = 0;
    for (int slot = 0; slot <= MovementsShape.CHURN; slot++) {
      signs |= units[slot];
    }
    return alike
        && largest < QUIET
        && signs >= 0
        && units[MovementsShape.STARTING] > 0
        && lost <= units[MovementsShape.STARTING]
        && (units[MovementsShape.NEW] | units[MovementsShape.REACTIVATION]) == 0;
  }

  /** One of the amounts, with {@link #scale} decimals; of quiet rows. */
  long units(int slot) {
    return units[slot];
  }

  /** How many decimals the amounts of a quiet row have. */
  int scale() {
    return scale;
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
