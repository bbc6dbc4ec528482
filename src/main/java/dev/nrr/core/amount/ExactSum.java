package dev.nrr.core.amount;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact running sum: 64-bit scaled units as long as they fit, widening where they do not. Takes
 * the largest scale it has met. Order never matters. Example: a billion amounts of 0.01 are exactly
 * 10,000,000.
 */
public final class ExactSum {

  private static final long[] POWERS = powers();

  private long units;
  private int scale;
  private @Nullable BigDecimal wide;

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** Adds a cell's amount. */
  public void add(MutableAmount cell) {
    if (cell.isWide()) {
      widen(cell.decimal());
    } else {
      add(cell.units(), cell.scale());
    }
  }

  /** Adds {@code added / 10^addedScale}. */
  public void add(long added, int addedScale) {
    if (addedScale != scale && added != 0) {
      addRescaled(added, addedScale);
    } else {
      addUnits(added);
    }
  }

  private void addUnits(long added) {
    long sum = units + added;
    if (((units ^ sum) & (added ^ sum)) < 0) {
      widen(BigDecimal.valueOf(added, scale));
    } else {
      units = sum;
    }
  }

  private void addRescaled(long added, int addedScale) {
    if (addedScale > scale) {
      BigDecimal held = BigDecimal.valueOf(units, scale);
      boolean fits = fits(units, addedScale - scale);
      units = fits && units != 0 ? units * POWERS[addedScale - scale] : 0;
      scale = addedScale;
      if (!fits) {
        widen(held);
      }
      addUnits(added);
    } else if (fits(added, scale - addedScale)) {
      addUnits(added * POWERS[scale - addedScale]);
    } else {
      widen(BigDecimal.valueOf(added, addedScale));
    }
  }

  /** Whether units times a power of ten stay within 64 bits. */
  static boolean fits(long units, int power) {
    return units == 0
        || (power < POWERS.length
            && Math.multiplyHigh(units, POWERS[power]) == ((units * POWERS[power]) >> 63));
  }

  private void widen(BigDecimal added) {
    wide = wide == null ? added : wide.add(added);
  }

  /** Adds another sum, as when two parts of a file were read apart. */
  public void add(ExactSum other) {
    add(other.units, other.scale);
    if (other.wide != null) {
      widen(other.wide);
    }
  }

  public boolean isZero() {
    return signum() == 0;
  }

  /** Whether the sum is below, at or above zero: -1, 0 or 1. */
  public int signum() {
    return wide == null ? Long.signum(units) : toDecimal().signum();
  }

  /** The sum as a value. */
  public Amount toAmount() {
    return Amount.of(toDecimal());
  }

  private BigDecimal toDecimal() {
    BigDecimal held = BigDecimal.valueOf(units, scale);
    return wide == null ? held : wide.add(held);
  }
}
