package dev.nrr.core.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of money, in whatever currency the input is in (one currency per calculation).
 *
 * <p>Amounts are exact fractions, not only decimals: a yearly 1,000 is a monthly 1000/12, and
 * twelve of those are 1,000 again. Example: {@code Amount.of("1234.50").plus(Amount.of("0.5"))}
 * equals {@code Amount.of("1235")}.
 *
 * @param value the amount as a fraction in lowest terms
 */
public record Amount(Fraction value) implements Comparable<Amount> {

  /** No money. Known to be nothing, which is not the same as unknown. */
  public static final Amount ZERO = new Amount(Fraction.ZERO);

  private static final int DECIMALS_IF_ENDLESS = 10;

  /**
   * {@return an amount from its decimal, exactly}
   *
   * @param decimal the amount
   */
  public static Amount of(BigDecimal decimal) {
    return new Amount(Fraction.of(decimal));
  }

  /**
   * {@return an amount from plain digits such as {@code 1234.50}} For what people write see {@link
   * AmountParser}.
   *
   * @param plainDecimal digits, with a point before decimals
   * @throws NumberFormatException if the text is not a plain decimal
   */
  public static Amount of(String plainDecimal) {
    return of(new BigDecimal(plainDecimal));
  }

  /**
   * {@return an amount of whole units}
   *
   * @param whole how many
   */
  public static Amount of(long whole) {
    return new Amount(Fraction.of(whole, 1));
  }

  /** So many units of a decimal place. */
  static Amount ofUnits(long units, int scale) {
    return new Amount(Fraction.ofUnits(units, scale));
  }

  /**
   * {@return an amount held as scaled units: {@code units / (10^scale * divisor)}}
   *
   * @param units the amount times 10 to its scale
   * @param scale number of decimals the units carry, 0 or more
   * @param divisor 1, or the common divisor of revenue brought to another period (12 for yearly to
   *     monthly)
   */
  public static Amount ofUnits(BigInteger units, int scale, long divisor) {
    return ofUnits(units, scale, BigInteger.valueOf(divisor));
  }

  /**
   * An amount held as scaled units, for a divisor of any size.
   *
   * @param units the amount times 10 to its scale
   * @param scale number of decimals, 0 or more
   * @param divisor 1 or more
   * @return the amount
   */
  public static Amount ofUnits(BigInteger units, int scale, BigInteger divisor) {
    return new Amount(new Fraction(units, BigInteger.TEN.pow(scale).multiply(divisor)));
  }

  /**
   * {@return the exact part of a decimal} Example: {@code Amount.ofDivided(new
   * BigDecimal("1200.6"), BigInteger.valueOf(12))} is 100.05.
   *
   * @param decimal the amount times the divisor
   * @param divisor 1 or more
   */
  public static Amount ofDivided(BigDecimal decimal, BigInteger divisor) {
    if (divisor.equals(BigInteger.ONE)) {
      return of(decimal);
    }
    BigDecimal whole = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    return ofUnits(whole.unscaledValue(), whole.scale(), divisor);
  }

  /**
   * {@return the exact sum}
   *
   * @param other the other amount
   */
  public Amount plus(Amount other) {
    return new Amount(value.plus(other.value));
  }

  /**
   * {@return the exact difference; below zero where the other is greater}
   *
   * @param other the other amount
   */
  public Amount minus(Amount other) {
    return new Amount(value.minus(other.value));
  }

  /**
   * The exact product with a share: half of it for 0.5.
   *
   * @param share a fraction of one, of either sign
   * @return so much of this amount
   */
  public Amount multipliedBy(Ratio share) {
    return new Amount(value.multipliedBy(share.value()));
  }

  /** {@return the same size with the other sign} */
  public Amount negated() {
    return new Amount(value.negated());
  }

  /** {@return the size without the sign: zero or more} */
  public Amount abs() {
    return value.signum() < 0 ? negated() : this;
  }

  /** {@return whether this is no money at all} */
  public boolean isZero() {
    return value.signum() == 0;
  }

  /** {@return whether this is above zero} */
  public boolean isPositive() {
    return value.signum() > 0;
  }

  /** {@return whether this is below zero} */
  public boolean isNegative() {
    return value.signum() < 0;
  }

  /**
   * {@return the amount as a decimal at full precision, without trailing zeros; an endless one
   * (1000/12) is rounded half up to 10 decimals} Only for output: nothing is computed from it.
   */
  public BigDecimal toDecimal() {
    BigDecimal decimal = value.decimal(DECIMALS_IF_ENDLESS).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }

  /**
   * {@return the amount rounded half up, for output only}
   *
   * @param decimals how many are kept, 0 or more
   */
  public BigDecimal toDecimal(int decimals) {
    return value.rounded(decimals);
  }

  @Override
  public int compareTo(Amount other) {
    return value.compareTo(other.value);
  }

  /** Plain decimals, never an exponent. */
  @Override
  public String toString() {
    return toDecimal().toPlainString();
  }

  /** Written out: a record's own makes a dozen classes at its first call, at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Amount amount && value.equals(amount.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }
}
