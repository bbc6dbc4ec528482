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

  /** A cell of zero. */
  public MutableAmount() {}

  /** Holds nothing: zero. */
  public void clear() {
    set(0, 0);
  }

  /**
   * Holds {@code units / 10^scale}.
   *
   * @param units the amount times 10 to its scale
   * @param scale number of decimals, 0 or more
   */
  public void set(long units, int scale) {
    this.units = units;
    this.scale = scale;
    this.wide = null;
  }

  /**
   * Holds a decimal of any size.
   *
   * @param decimal the amount
   */
  public void set(BigDecimal decimal) {
    this.units = 0;
    this.scale = decimal.scale();
    this.wide = decimal;
  }

  /**
   * Holds what a parser has just read.
   *
   * @param parser one that has read an amount
   */
  public void set(AmountParser parser) {
    if (parser.isWide()) {
      set(parser.decimal());
    } else {
      set(parser.units(), parser.scale());
    }
  }

  /**
   * Holds what another cell holds.
   *
   * @param other the other cell
   */
  public void set(MutableAmount other) {
    units = other.units;
    scale = other.scale;
    wide = other.wide;
  }

  /** {@return the amount in units of {@code 10^-scale}; 0 where it {@link #isWide}} */
  public long units() {
    return units;
  }

  /** {@return how many decimals {@link #units()} carries} */
  public int scale() {
    return scale;
  }

  /** {@return whether the amount does not fit 64 bits, so that only {@link #decimal()} holds it} */
  public boolean isWide() {
    return wide != null;
  }

  /** {@return the sign: -1, 0 or 1} */
  public int signum() {
    return wide == null ? Long.signum(units) : wide.signum();
  }

  /** {@return whether the amount is exactly zero} */
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
    if (wide != null || units == Long.MIN_VALUE) {
      set(decimal().negate());
    } else {
      units = -units;
    }
  }

  /**
   * Multiplies the amount by {@code factor / 10^factorScale}, exactly.
   *
   * @param factor units of the factor
   * @param factorScale decimals these carry, 0 or more
   */
  public void multiplyBy(long factor, int factorScale) {
    long product = wide == null ? ScaledLong.product(units, factor) : ScaledLong.WIDE;
    if (product != ScaledLong.WIDE) {
      set(product, scale + factorScale);
    } else {
      set(decimal().multiply(BigDecimal.valueOf(factor, factorScale)));
    }
  }

  /** {@return the amount, whatever its size} */
  public BigDecimal decimal() {
    return wide == null ? BigDecimal.valueOf(units, scale) : wide;
  }

  /** {@return the amount as a value to keep} */
  public Amount toAmount() {
    return wide == null ? Amount.ofUnits(units, scale) : Amount.of(wide);
  }
}
