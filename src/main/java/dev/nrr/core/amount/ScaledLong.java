package dev.nrr.core.amount;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Exact arithmetic of decimals held as a {@code long} of units and a number of decimals (the
 * scale): 12.50 is 1250 units at scale 2. A result that does not fit 64 bits is {@link #WIDE}; the
 * caller then computes with {@link BigDecimal}.
 *
 * <p>Example: {@code shifted(1250, 1)} is 12500; {@code shifted(Long.MAX_VALUE, 1)} is {@link
 * #WIDE}.
 */
public final class ScaledLong {

  /** Not a number of units: the exact value does not fit and is kept elsewhere as a decimal. */
  public static final long WIDE = Long.MIN_VALUE;

  /** How many powers of ten a long holds. */
  static final int POWERS = 19;

  private static final long[] POWERS_OF_TEN = new long[POWERS];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
    }
  }

  private ScaledLong() {}

  /**
   * {@return ten to a power}
   *
   * @param exponent 0 to 18
   */
  public static long powerOfTen(int exponent) {
    return POWERS_OF_TEN[exponent];
  }

  /**
   * The same value with more decimals: units times ten to a power.
   *
   * @param units a number of units, not {@link #WIDE}
   * @param decimals how many more, 0 or more
   * @return the units, or {@link #WIDE}
   */
  public static long shifted(long units, int decimals) {
    if (decimals >= POWERS_OF_TEN.length || units == WIDE) {
      return units == 0 ? 0 : WIDE;
    }
    return product(units, POWERS_OF_TEN[decimals]);
  }

  /**
   * {@return the product of two numbers, or {@link #WIDE}}
   *
   * @param a one number, not {@link #WIDE}
   * @param b the other, not {@link #WIDE}
   */
  public static long product(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == low >> 63 ? low : WIDE;
  }

  /**
   * {@return the sum of two numbers of the same scale, or {@link #WIDE}}
   *
   * @param a one number, not {@link #WIDE}
   * @param b the other, not {@link #WIDE}
   */
  public static long sum(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) < 0 ? WIDE : sum;
  }

  /**
   * {@return a decimal in units of a scale; {@link #WIDE} where it has more decimals or does not
   * fit}
   *
   * @param value the decimal
   * @param scale number of decimals, 0 or more
   */
  public static long fitted(BigDecimal value, int scale) {
    BigDecimal stripped = value.stripTrailingZeros();
    if (stripped.scale() > scale || stripped.precision() - stripped.scale() > 19) {
      return WIDE;
    }
    BigInteger units = stripped.setScale(scale).unscaledValue();
    return units.bitLength() < Long.SIZE ? units.longValue() : WIDE;
  }
}
