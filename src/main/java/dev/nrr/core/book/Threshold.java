package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ScaledLong;

/** Whether revenue is at least a given amount, exactly, asked of any number of cells. */
public final class Threshold {

  private final RevenueBook book;
  private final Amount least;
  private final long leastUnits;

  Threshold(RevenueBook book, Amount least) {
    this.book = book;
    this.least = least;
    this.leastUnits = leastUnits(book, least);
  }

  /** The smallest number of units that is enough; the greatest there is where none is known. */
  private static long leastUnits(RevenueBook book, Amount least) {
    long low = 0;
    long high = Long.MAX_VALUE;
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (book.amount(book.decimal(middle)).compareTo(least) >= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Whether a customer's revenue at a date is this much, or more. */
  public boolean isMet(int customer, int date) {
    long units = book.units(customer, date);
    return (units == ScaledLong.WIDE || units == Long.MAX_VALUE)
        ? book.revenue(customer, date).compareTo(least) >= 0
        : units >= leastUnits;
  }
}
