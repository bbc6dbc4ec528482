package dev.nrr.core.amount;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An exact running sum: 64-bit scaled units as long as they fit, widening where they do not. Takes
 * the largest scale it has met. Order never matters. Example: a billion amounts of 0.01 are exactly
 * 10,000,000.
 */
public final class ExactSum {

  private long units;
  private int scale;
  private @Nullable BigDecimal wide;

  /** A sum of zero. */
  public ExactSum() {}

  /**
   * Adds a cell's amount.
   *
   * @param cell an amount
   */
  public void add(MutableAmount cell) {
    if (cell.isWide()) {
      widen(cell.decimal());
    } else {
      add(cell.units(), cell.scale());
    }
  }

  /**
   * Adds {@code added / 10^addedScale}.
   *
   * @param added units to add
   * @param addedScale decimals these units carry, 0 or more
   */
  public void add(long added, int addedScale) {
    if (addedScale != scale && added != 0) {
      addRescaled(added, addedScale);
    } else {
      addUnits(added);
    }
  }

  /** Begins again, at zero. */
  public void clear() {
    units = 0;
    scale = 0;
    wide = null;
  }

  /**
   * Gives the sum to a cell.
   *
   * @param cell what holds it from then on
   */
  public void copyTo(MutableAmount cell) {
    if (wide == null) {
      cell.set(units, scale);
    } else {
      cell.set(with(wide));
    }
  }

  private void addUnits(long added) {
    long sum = ScaledLong.sum(units, added);
    if (sum == ScaledLong.WIDE) {
      widen(BigDecimal.valueOf(added, scale));
    } else {
      units = sum;
    }
  }

  private void addRescaled(long added, int addedScale) {
    if (addedScale > scale) {
      growScale(addedScale);
      addUnits(added);
    } else {
      long shifted = ScaledLong.shifted(added, scale - addedScale);
      if (shifted == ScaledLong.WIDE) {
        widen(BigDecimal.valueOf(added, addedScale));
      } else {
        addUnits(shifted);
      }
    }
  }

  private void growScale(int wanted) {
    long shifted = ScaledLong.shifted(units, wanted - scale);
    if (shifted == ScaledLong.WIDE) {
      widen(BigDecimal.valueOf(units, scale));
      units = 0;
    } else {
      units = shifted;
    }
    scale = wanted;
  }

  private void widen(BigDecimal added) {
    wide = wide == null ? added : wide.add(added);
  }

  /**
   * Adds another sum, as when two parts of a file were read apart.
   *
   * @param other the other sum
   */
  public void add(ExactSum other) {
    add(other.units, other.scale);
    if (other.wide != null) {
      widen(other.wide);
    }
  }

  /** {@return whether the sum is exactly zero} */
  public boolean isZero() {
    return signum() == 0;
  }

  /** {@return whether the sum is below, at or above zero: -1, 0 or 1} */
  public int signum() {
    return wide == null ? Long.signum(units) : with(wide).signum();
  }

  /** {@return the sum as a value} */
  public Amount toAmount() {
    return wide == null ? Amount.ofUnits(units, scale) : Amount.of(with(wide));
  }

  private BigDecimal with(BigDecimal more) {
    return more.add(BigDecimal.valueOf(units, scale));
  }
}
