package dev.nrr.core.amount;

import java.math.BigInteger;

/**
 * The root of a ratio: what, compounded so many times, gives it. Most roots have no end of
 * decimals; such a one is cut off behind {@link #DECIMALS} of them, never rounded up, so that it
 * stands on the same side of every edge with no more decimals as the true root does, and rounds to
 * fewer decimals as the true root would.
 *
 * <p>Example: the second root of 1.21 is exactly 1.1; that of 2 is 1.41421356… and not exact.
 *
 * @param ratio the root, zero or more
 * @param isExact whether it is the root itself, not cut off
 */
public record RatioRoot(Ratio ratio, boolean isExact) {

  /** Decimals of a root that has no end of them. */
  public static final int DECIMALS = 30;

  /**
   * The root of a ratio.
   *
   * @param ratio zero or more
   * @param degree how often the root has to be compounded to give the ratio, 1 or more
   * @return the root, and whether it is exact
   * @throws IllegalArgumentException if the ratio is below zero, or the degree below 1
   */
  public static RatioRoot of(Ratio ratio, int degree) {
    if (ratio.isNegative() || degree < 1) {
      throw new IllegalArgumentException("root " + degree + " of " + ratio);
    }
    BigInteger numerator = ratio.value().numerator();
    BigInteger denominator = ratio.value().denominator();
    BigInteger above = wholeRoot(numerator, degree);
    BigInteger below = wholeRoot(denominator, degree);
    if (above.pow(degree).equals(numerator) && below.pow(degree).equals(denominator)) {
      return new RatioRoot(new Ratio(new Fraction(above, below)), true);
    }
    BigInteger scale = BigInteger.TEN.pow(DECIMALS);
    BigInteger cut = wholeRoot(numerator.multiply(scale.pow(degree)).divide(denominator), degree);
    return new RatioRoot(new Ratio(new Fraction(cut, scale)), false);
  }

  /** The greatest whole number whose power is not above this one, by Newton's method from above. */
  private static BigInteger wholeRoot(BigInteger number, int degree) {
    if (number.signum() == 0) {
      return number;
    }
    BigInteger times = BigInteger.valueOf(degree);
    BigInteger guess = BigInteger.ONE.shiftLeft(number.bitLength() / degree + 1);
    while (true) {
      BigInteger quotient = number.divide(guess.pow(degree - 1));
      BigInteger next = guess.multiply(times.subtract(BigInteger.ONE)).add(quotient).divide(times);
      if (next.compareTo(guess) >= 0) {
        return guess;
      }
      guess = next;
    }
  }
}
