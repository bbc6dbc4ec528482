package dev.nrr.core.amount;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Arithmetic of scaled units: a decimal as a {@code long} at a known number of decimals, or {@link
 * #WIDE} where it does not fit and an exact decimal is kept beside it.
 */
public final class ScaledLong {

  /** No value: "look beside". */
  public static final long WIDE = Long.MIN_VALUE;

  private static final long[] POWERS_OF_TEN = new long[19];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
    }
  }

  private ScaledLong() {}

  /** These units with so many more decimals. */
  public static long shifted(long units, int decimals) {
    if (decimals >= POWERS_OF_TEN.length || units == WIDE) {
      return units == 0 ? 0 : WIDE;
    }
    long power = POWERS_OF_TEN[decimals];
    long low = units * power;
    return Math.multiplyHigh(units, power) == low >> 63 ? low : WIDE;
  }

  public static long sum(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? WIDE : sum;
  }

  /** A decimal as units at a scale, where it fits. */
  public static long fitted(BigDecimal value, int scale) {
    BigDecimal stripped = value.stripTrailingZeros();
    if (stripped.scale() > scale || stripped.precision() - stripped.scale() > 19) {
      return WIDE;
    }
    BigInteger units = stripped.setScale(scale).unscaledValue();
    return units.bitLength() < Long.SIZE ? units.longValue() : WIDE;
  }
}
