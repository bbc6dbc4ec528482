package dev.nrr.core.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a numerator over a positive denominator, always in lowest terms, so that equal
 * numbers are equal objects. {@link Amount} and {@link Ratio} say what such a number means.
 *
 * @param numerator any integer; carries the sign
 * @param denominator greater than zero
 */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

  /** Numbers that a long holds without its sign. */
  private static final int LONG_BITS = 62;

  /** Numbers whose product with a billion a long holds. */
  private static final int SHORT_BITS = 32;

  private static final int SHORT_DECIMALS = 9;

  static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

  Fraction {
    Objects.requireNonNull(numerator, "numerator");
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction over zero");
    }
    if (denominator.signum() < 0) {
      numerator = numerator.negate();
      denominator = denominator.negate();
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger common = common(numerator, denominator);
      numerator = numerator.divide(common);
      denominator = denominator.divide(common);
    }
  }

  /** The greatest divisor of both; of usual amounts without a number of any size being made. */
  private static BigInteger common(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() > LONG_BITS || denominator.bitLength() > LONG_BITS) {
      return numerator.gcd(denominator);
    }
    long one = Math.abs(numerator.longValue());
    long other = denominator.longValue();
    while (other != 0) {
      long rest = one % other;
      one = other;
      other = rest;
    }
    return BigInteger.valueOf(one);
  }

  static Fraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  Fraction plus(Fraction other) {
    return denominator.equals(other.denominator)
        ? new Fraction(numerator.add(other.numerator), denominator)
        : new Fraction(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  Fraction multipliedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** Fails with {@link ArithmeticException} when the other is zero. */
  Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** Adds halves to halves and reduces once: reducing after each would cost far more. */
  static Fraction sum(List<Fraction> terms) {
    BigInteger denominator = product(terms, Fraction::denominator);
    return new Fraction(numeratorOfSum(terms), denominator);
  }

  private static BigInteger numeratorOfSum(List<Fraction> terms) {
    if (terms.size() < 2) {
      return terms.isEmpty() ? BigInteger.ZERO : terms.get(0).numerator;
    }
    List<Fraction> left = terms.subList(0, terms.size() / 2);
    List<Fraction> right = terms.subList(terms.size() / 2, terms.size());
    return numeratorOfSum(left)
        .multiply(product(right, Fraction::denominator))
        .add(numeratorOfSum(right).multiply(product(left, Fraction::denominator)));
  }

  static Fraction product(List<Fraction> factors) {
    return new Fraction(
        product(factors, Fraction::numerator), product(factors, Fraction::denominator));
  }

  private static BigInteger product(List<Fraction> factors, Function<Fraction, BigInteger> part) {
    return factors.stream().map(part).reduce(BigInteger.ONE, BigInteger::multiply);
  }

  Fraction pow(int exponent) {
    return new Fraction(numerator.pow(exponent), denominator.pow(exponent));
  }

  int signum() {
    return numerator.signum();
  }

  /** Rounded half up (away from zero at the half) to this many decimals, with that scale. */
  BigDecimal rounded(int decimals) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
  }

  /**
   * All decimals where there is an end to them; where there is none (a third), rounded half up to
   * the given number of them. Never in exponent form when printed with {@code toPlainString}.
   */
  BigDecimal decimal(int decimalsIfEndless) {
    BigDecimal few = shortDecimal();
    return few == null ? longDecimal(decimalsIfEndless) : few;
  }

  /** Of an amount of a few digits, as most are; null of all others and of those without an end. */
  private @Nullable BigDecimal shortDecimal() {
    if (numerator.bitLength() > SHORT_BITS || denominator.bitLength() > SHORT_BITS) {
      return null;
    }
    long small = denominator.longValue();
    long scaled = 1;
    for (int scale = 0; scale <= SHORT_DECIMALS; scale++) {
      if (scaled % small == 0) {
        return BigDecimal.valueOf(numerator.longValue() * (scaled / small), scale);
      }
      scaled *= 10;
    }
    return null;
  }

  private BigDecimal longDecimal(int decimalsIfEndless) {
    int twos = denominator.getLowestSetBit();
    BigInteger rest = denominator.shiftRight(twos);
    int fives = 0;
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
      fives++;
    }
    return rest.equals(BigInteger.ONE)
        ? rounded(Math.max(twos, fives))
        : rounded(decimalsIfEndless).stripTrailingZeros();
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }

  /** Written out: a record's own makes a dozen classes at its first call, at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction fraction
        && numerator.equals(fraction.numerator)
        && denominator.equals(fraction.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }
}
