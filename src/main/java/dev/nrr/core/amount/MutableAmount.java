package dev.nrr.core.amount;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One amount of the row being read: scaled units where they fit 64 bits, a decimal where they do
 * not. Holds one row's value after another, so that rows make no objects.
 */
public final class MutableAmount implements Comparable<MutableAmount> {

  private long units;
  private int scale;
  private @Nullable BigDecimal wide;

  /** Holds nothing: zero. */
  public void clear() {
    set(0, 0);
  }

  /** Holds {@code units / 10^scale}. */
  public void set(long units, int scale) {
    this.units = units;
    this.scale = scale;
    this.wide = null;
  }

  /** Holds a decimal of any size. */
  public void set(BigDecimal decimal) {
    this.units = 0;
    this.scale = decimal.scale();
    this.wide = decimal;
  }

  /** Holds what a parser has just read. */
  public void set(AmountParser parser) {
    if (parser.isWide()) {
      set(parser.decimal());
    } else {
      set(parser.units(), parser.scale());
    }
  }

  /** Holds what another cell holds. */
  public void set(MutableAmount other) {
    units = other.units;
    scale = other.scale;
    wide = other.wide;
  }

  /** The amount in units of {@code 10^-scale}; 0 where it {@link #isWide}. */
  public long units() {
    return units;
  }

  /** How many decimals {@link #units()} carries. */
  public int scale() {
    return scale;
  }

  /** Whether the amount does not fit 64 bits, so that only {@link #decimal()} holds it. */
  public boolean isWide() {
    return wide != null;
  }

  /** The sign: -1, 0 or 1. */
  public int signum() {
    return wide == null ? Long.signum(units) : wide.signum();
  }

  /** Whether the amount is exactly zero. */
  public boolean isZero() {
    return signum() == 0;
  }

  /** Whether this amount is less than, equal to or greater than another: below, at or above 0. */
  @Override
  public int compareTo(MutableAmount other) {
    boolean comparable = scale == other.scale || units == 0 || other.units == 0;
    return comparable && wide == null && other.wide == null
        ? Long.compare(units, other.units)
        : decimal().compareTo(other.decimal());
  }

  /** Turns the amount's sign. */
  public void negate() {
    if (wide != null) {
      wide = wide.negate();
    } else {
      units = Math.negateExact(units);
    }
  }

  /** Multiplies the amount by {@code factor / 10^factorScale}, exactly. */
  public void multiplyBy(long factor, int factorScale) {
    long product = wide == null ? ScaledLong.product(units, factor) : ScaledLong.WIDE;
    if (product != ScaledLong.WIDE) {
      set(product, scale + factorScale);
    } else {
      set(decimal().multiply(BigDecimal.valueOf(factor, factorScale)));
    }
  }

  /** The amount, whatever its size. */
  public BigDecimal decimal() {
    return wide == null ? BigDecimal.valueOf(units, scale) : wide;
  }

  /** The amount as a value to keep. */
  public Amount toAmount() {
    return Amount.of(decimal());
  }
}
