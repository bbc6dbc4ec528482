package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.survey.Cadence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What an amount is paid for, as its share in a month: a yearly amount counts a twelfth, one for
 * three months a third, a weekly one 52/12, a daily one 365/12. A length in days that is a number
 * of whole weeks goes by weeks, of which 52 make a year.
 *
 * @param numerator times the amount
 * @param denominator divided by this; no common factor with the numerator
 */
record BillingInterval(long numerator, long denominator) {

  static final BillingInterval MONTH = ofMonths(1);
  static final BillingInterval QUARTER = ofMonths(3);
  static final BillingInterval YEAR = ofMonths(12);

  private static final int WEEKS_A_YEAR = 52;
  private static final int DAYS_A_YEAR = 365;

  /** So many months, 1 or more. */
  static BillingInterval ofMonths(long months) {
    return new BillingInterval(1, months);
  }

  /** So many days, 1 or more, none of them a week. */
  static BillingInterval ofDays(long days) {
    return of(DAYS_A_YEAR, days);
  }

  /**
   * So many times a cadence.
   *
   * @param cadence that recurs
   * @param count 1 or more
   */
  static BillingInterval of(Cadence cadence, long count) {
    long units = cadence.count() * count;
    if (cadence.unit() == Cadence.Unit.MONTHS) {
      return ofMonths(units);
    }
    return units % 7 == 0 ? of(WEEKS_A_YEAR, units / 7) : ofDays(units);
  }

  /**
   * The time from a start to an end: whole months where the dates are months apart, or are so with
   * the end's own day, else days.
   *
   * @param start the first day
   * @param end the first day no longer meant, after the start
   * @param inclusive whether the end was written as the last day meant; where it leaves days over,
   *     it is tried the other way
   */
  static BillingInterval between(LocalDate start, LocalDate end, boolean inclusive) {
    long months = wholeMonths(start, end, inclusive);
    return months > 0 ? ofMonths(months) : ofDays(ChronoUnit.DAYS.between(start, end));
  }

  /** How many months lie from a start to an end, as {@link #between} tells; 0 for none. */
  static long wholeMonths(LocalDate start, LocalDate end, boolean inclusive) {
    long months = wholeMonths(start, end);
    return months > 0 ? months : Math.max(0, wholeMonths(start, end.plusDays(inclusive ? -1 : 1)));
  }

  /** How many months lie between two days; 0 where days are left over. */
  private static long wholeMonths(LocalDate start, LocalDate end) {
    long months =
        (end.getYear() - start.getYear()) * 12L + end.getMonthValue() - start.getMonthValue();
    return start.plusMonths(months).equals(end) ? months : 0;
  }

  private static BillingInterval of(long perYear, long count) {
    return ofFraction(perYear, 12 * count);
  }

  /** A share in a month of this size, both above 0. */
  static BillingInterval ofFraction(long numerator, long denominator) {
    BigInteger divisor = BigInteger.valueOf(denominator);
    long common = BigInteger.valueOf(numerator).gcd(divisor).longValueExact();
    return new BillingInterval(numerator / common, denominator / common);
  }

  /**
   * What amounts so paid are multiplied by, where all amounts are still to be divided.
   *
   * @param divisor a multiple of the denominator
   */
  BigInteger factor(BigInteger divisor) {
    return divisor.divide(BigInteger.valueOf(denominator)).multiply(BigInteger.valueOf(numerator));
  }

  /** The smallest divisor for these amounts beside others with a divisor of their own. */
  BigInteger divisorBeside(BigInteger divisor) {
    BigInteger mine = BigInteger.valueOf(denominator);
    return divisor.divide(divisor.gcd(mine)).multiply(mine);
  }

  /** Multiplies an amount by a factor of any size, exactly. */
  static void multiply(MutableAmount amount, BigInteger factor) {
    if (factor.equals(BigInteger.ONE)) {
      return; // it mostly is
    }
    if (factor.bitLength() < Long.SIZE) {
      amount.multiplyBy(factor.longValue(), 0);
    } else {
      amount.set(amount.decimal().multiply(new BigDecimal(factor)));
    }
  }
}
