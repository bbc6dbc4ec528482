package dev.nrr.core.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a numerator over a positive denominator, always in lowest terms, so that equal
 * numbers are equal objects. {@link Amount} and {@link Ratio} say what such a number means. Two
 * longs hold usual ones: a million slices have ten million of them.
 */
final class Fraction implements Comparable<Fraction> {

  static final Fraction ZERO = of(0, 1);

  /** Numbers that a long holds, and the sum of two of them too. */
  private static final int SHORT_BITS = 62;

  private static final int SHORT_DECIMALS = 9;

  /** Both are 0 of a number that is {@link #wide}. */
  private final long above;

  private final long below;
  private final @Nullable Wide wide;

  /** What needs more than {@link #SHORT_BITS}, above or below. */
  private record Wide(BigInteger numerator, BigInteger denominator) {}

  private Fraction(long above, long below, @Nullable Wide wide) {
    this.above = above;
    this.below = below;
    this.wide = wide;
  }

  /** Fails with {@link ArithmeticException} when the denominator is zero. */
  Fraction(BigInteger numerator, BigInteger denominator) {
    BigInteger common = common(numerator, denominator);
    BigInteger reduced = numerator.divide(common);
    BigInteger positive = denominator.divide(common);
    boolean isShort = reduced.abs().bitLength() <= SHORT_BITS && positive.bitLength() <= SHORT_BITS;
    above = isShort ? reduced.longValue() : 0;
    below = isShort ? positive.longValue() : 0;
    wide = isShort ? null : new Wide(reduced, positive);
  }

  /** The greatest divisor of both, with the denominator's sign. */
  private static BigInteger common(BigInteger numerator, BigInteger denominator) {
    if (denominator.equals(BigInteger.ONE)) {
      return denominator;
    }
    requireNotZero(denominator.signum());
    BigInteger common = numerator.gcd(denominator);
    return denominator.signum() < 0 ? common.negate() : common;
  }

  private static void requireNotZero(long denominator) {
    if (denominator == 0) {
      throw new ArithmeticException("a fraction over zero");
    }
  }

  /** Fails with {@link ArithmeticException} when the denominator is zero. */
  static Fraction of(long numerator, long denominator) {
    requireNotZero(denominator);
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    long common = Math.abs(numerator);
    long other = Math.abs(denominator);
    while (other != 0) {
      long rest = common % other;
      common = other;
      other = rest;
    }
    common = denominator < 0 ? -common : common;
    long reduced = numerator / common;
    long positive = denominator / common;
    return (Math.abs(reduced) | positive) >> SHORT_BITS == 0
        ? new Fraction(reduced, positive, null)
        : new Fraction(BigInteger.valueOf(reduced), BigInteger.valueOf(positive));
  }

  BigInteger numerator() {
    return wide == null ? BigInteger.valueOf(above) : wide.numerator();
  }

  BigInteger denominator() {
    return wide == null ? BigInteger.valueOf(below) : wide.denominator();
  }

  /** So many units of a decimal place. */
  static Fraction ofUnits(long units, int scale) {
    return scale < ScaledLong.POWERS
        ? of(units, ScaledLong.powerOfTen(scale))
        : of(BigDecimal.valueOf(units, scale));
  }

  static Fraction of(BigDecimal decimal) {
    int scale = decimal.scale();
    if (scale >= 0 && scale < ScaledLong.POWERS && decimal.precision() < ScaledLong.POWERS) {
      return of(decimal.unscaledValue().longValue(), ScaledLong.powerOfTen(scale));
    }
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  Fraction plus(Fraction other) {
    if (wide == null && other.wide == null) {
      if (below == other.below) {
        return of(above + other.above, below);
      }
      long mine = ScaledLong.product(above, other.below);
      long its = ScaledLong.product(other.above, below);
      long product = ScaledLong.product(below, other.below);
      boolean fit = mine != ScaledLong.WIDE && its != ScaledLong.WIDE;
      if (fit && product != ScaledLong.WIDE && ScaledLong.sum(mine, its) != ScaledLong.WIDE) {
        return of(mine + its, product);
      }
    }
    return new Fraction(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  Fraction negated() {
    return wide == null
        ? new Fraction(-above, below, null)
        : new Fraction(0, 0, new Wide(wide.numerator().negate(), wide.denominator()));
  }

  Fraction multipliedBy(Fraction other) {
    if (wide == null && other.wide == null) {
      long numerator = ScaledLong.product(above, other.above);
      long denominator = ScaledLong.product(below, other.below);
      if (numerator != ScaledLong.WIDE && denominator != ScaledLong.WIDE) {
        return of(numerator, denominator);
      }
    }
    return new Fraction(
        numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /** Fails with {@link ArithmeticException} when the other is zero. */
  Fraction dividedBy(Fraction other) {
    requireNotZero(other.signum());
    if (wide == null && other.wide == null) {
      return below == other.below
          ? of(above, other.above)
          : multipliedBy(of(other.below, other.above));
    }
    return new Fraction(
        numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  /** Adds halves to halves and reduces once: reducing after each would cost far more. */
  static Fraction sum(List<Fraction> terms) {
    BigInteger denominator = product(terms, Fraction::denominator);
    return new Fraction(numeratorOfSum(terms), denominator);
  }

  private static BigInteger numeratorOfSum(List<Fraction> terms) {
    if (terms.size() < 2) {
      return terms.isEmpty() ? BigInteger.ZERO : terms.get(0).numerator();
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
    return new Fraction(numerator().pow(exponent), denominator().pow(exponent));
  }

  int signum() {
    return wide == null ? Long.signum(above) : wide.numerator().signum();
  }

  /** Rounded half up (away from zero at the half) to this many decimals, with that scale. */
  BigDecimal rounded(int decimals) {
    long rest = wide == null ? ScaledLong.shifted(above % below, decimals) : ScaledLong.WIDE;
    long whole = wide == null ? ScaledLong.shifted(above / below, decimals) : ScaledLong.WIDE;
    if (rest == ScaledLong.WIDE || Math.abs(whole) >> SHORT_BITS != 0) {
      return new BigDecimal(numerator())
          .divide(new BigDecimal(denominator()), decimals, RoundingMode.HALF_UP);
    }
    long last = Math.abs(rest % below);
    long up = last >= below - last ? Long.signum(above) : 0;
    return BigDecimal.valueOf(whole + rest / below + up, decimals);
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
    for (int scale = 0; wide == null && scale <= SHORT_DECIMALS; scale++) {
      long scaled = ScaledLong.powerOfTen(scale);
      if (scaled % below == 0) {
        long units = ScaledLong.product(above, scaled / below);
        return units == ScaledLong.WIDE ? null : BigDecimal.valueOf(units, scale);
      }
    }
    return null;
  }

  private BigDecimal longDecimal(int decimalsIfEndless) {
    int twos = denominator().getLowestSetBit();
    BigInteger rest = denominator().shiftRight(twos);
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
    if (wide == null && other.wide == null) {
      int high =
          Long.compare(
              Math.multiplyHigh(above, other.below), Math.multiplyHigh(other.above, below));
      return high == 0 ? Long.compareUnsigned(above * other.below, other.above * below) : high;
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public String toString() {
    return denominator().equals(BigInteger.ONE)
        ? numerator().toString()
        : numerator() + "/" + denominator();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction fraction && compareTo(fraction) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * numerator().hashCode() + denominator().hashCode();
  }
}
