package dev.nrr.core.amount;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exact ratio as a fraction of one: 1.05 is 105 %. It stays a fraction until it is printed, and
 * is compared exactly, so a threshold of 110 % is met at 110 % and missed a hair below it.
 *
 * <p>Example: {@code Ratio.between(Amount.of(105), Amount.of(100))} equals {@code
 * Ratio.ofPercent("105")}.
 *
 * @param value the fraction of one in lowest terms
 */
public record Ratio(Fraction value) implements Comparable<Ratio> {

  /** 0 %. */
  public static final Ratio ZERO = new Ratio(Fraction.ZERO);

  /** 100 %. */
  public static final Ratio ONE = new Ratio(Fraction.of(1, 1));

  /**
   * {@return one amount as a share of another}
   *
   * @param part what is measured
   * @param whole what it is measured on
   * @throws ArithmeticException if the whole is zero: ask first, a ratio over nothing is undefined
   */
  public static Ratio between(Amount part, Amount whole) {
    return new Ratio(part.value().dividedBy(whole.value()));
  }

  /**
   * {@return one count as a share of another}
   *
   * @param part what is measured
   * @param whole what it is measured on
   * @throws ArithmeticException if the whole is zero
   */
  public static Ratio between(long part, long whole) {
    return new Ratio(Fraction.of(part, whole));
  }

  /**
   * From a fraction of one: {@code 1.05} is 105 %.
   *
   * @param fraction the fraction of one, 1.05 for 105 %
   * @return the ratio
   */
  public static Ratio ofFraction(BigDecimal fraction) {
    return new Ratio(Fraction.of(fraction));
  }

  /**
   * From percent: {@code 105} is 1.05.
   *
   * @param percent the percentage, 105 for 1.05
   * @return the ratio
   */
  public static Ratio ofPercent(BigDecimal percent) {
    return ofFraction(percent.movePointLeft(2));
  }

  /**
   * From plain digits in percent: {@code "92.5"}.
   *
   * @param percent the percentage, 105 for 1.05
   * @return the ratio
   * @throws NumberFormatException if the text is not a plain decimal
   */
  public static Ratio ofPercent(String percent) {
    return ofPercent(new BigDecimal(percent));
  }

  /** By value; written out, since the JVM makes that of a record anew in every process. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio ratio && value.equals(ratio.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /**
   * {@return the exact sum}
   *
   * @param other the other ratio
   */
  public Ratio plus(Ratio other) {
    return new Ratio(value.plus(other.value));
  }

  /**
   * {@return the exact difference, in points of one: 0.05 is five percentage points}
   *
   * @param other the other ratio
   */
  public Ratio minus(Ratio other) {
    return new Ratio(value.minus(other.value));
  }

  /**
   * {@return the exact product}
   *
   * @param other the other ratio
   */
  public Ratio multipliedBy(Ratio other) {
    return new Ratio(value.multipliedBy(other.value));
  }

  /**
   * {@return the sum of all, brought to lowest terms once: 0 for none}
   *
   * @param ratios what is put together; may be empty
   */
  public static Ratio sum(List<Ratio> ratios) {
    return new Ratio(Fraction.sum(ratios.stream().map(Ratio::value).toList()));
  }

  /**
   * {@return the product of all, brought to lowest terms once: 1 for none}
   *
   * @param ratios what is put together; may be empty
   */
  public static Ratio product(List<Ratio> ratios) {
    return new Ratio(Fraction.product(ratios.stream().map(Ratio::value).toList()));
  }

  /**
   * {@return this ratio over a count, as a mean needs it}
   *
   * @param count above zero
   */
  public Ratio dividedBy(long count) {
    return new Ratio(value.dividedBy(Fraction.of(count, 1)));
  }

  /**
   * {@return this ratio compounded so many times, 0 or more}
   *
   * @param times how many times, 0 or more
   */
  public Ratio pow(int times) {
    return new Ratio(value.pow(times));
  }

  /** {@return the size without the sign} */
  public Ratio abs() {
    return value.signum() < 0 ? new Ratio(value.negated()) : this;
  }

  /** {@return whether this is below zero} */
  public boolean isNegative() {
    return value.signum() < 0;
  }

  /**
   * {@return the fraction of one, rounded half up to this many decimals; for output only}
   *
   * @param decimals digits behind the point, 0 or more
   */
  public BigDecimal toFraction(int decimals) {
    return value.rounded(decimals);
  }

  /**
   * {@return the percentage, rounded half up to this many decimals; for output only}
   *
   * @param decimals digits behind the point, 0 or more
   */
  public BigDecimal toPercent(int decimals) {
    return value.rounded(decimals + 2).movePointRight(2).setScale(decimals);
  }

  @Override
  public int compareTo(Ratio other) {
    return value.compareTo(other.value);
  }

  /** As an exact fraction, for messages of tests and bugs: {@code 21/20}. */
  @Override
  public String toString() {
    return value.toString();
  }
}
