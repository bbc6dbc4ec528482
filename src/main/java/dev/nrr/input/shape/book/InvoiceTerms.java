package dev.nrr.input.shape.book;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months an invoice is for, and its share in each: equal shares of whole months, else by days.
 * The shares add up to the invoice exactly.
 */
final class InvoiceTerms {

  private InvoiceTerms() {}

  /** Hears of a month and of its share, a fraction. */
  @FunctionalInterface
  interface Shares {
    void add(YearMonth month, BillingInterval share);
  }

  /** So many months, from the month of a day on. */
  static void ofMonths(LocalDate day, long months, Shares shares) {
    BillingInterval share = BillingInterval.ofMonths(months);
    for (long i = 0; i < months; i++) {
      shares.add(YearMonth.from(day).plusMonths(i), share);
    }
  }

  /**
   * From a start to an end.
   *
   * @param end the first day no longer meant, after the start
   * @param inclusive whether the end was written as the last day meant
   */
  static void between(LocalDate start, LocalDate end, boolean inclusive, Shares shares) {
    long months = BillingInterval.wholeMonths(start, end, inclusive);
    if (months > 0) {
      ofMonths(start, months, shares);
      return;
    }
    long days = ChronoUnit.DAYS.between(start, end);
    LocalDate from = start;
    while (from.isBefore(end)) {
      YearMonth month = YearMonth.from(from);
      LocalDate next = month.plusMonths(1).atDay(1);
      LocalDate to = next.isBefore(end) ? next : end;
      shares.add(month, BillingInterval.ofFraction(ChronoUnit.DAYS.between(from, to), days));
      from = to;
    }
  }
}
