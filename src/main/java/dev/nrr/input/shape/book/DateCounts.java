package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import java.util.List;

/**
 * What each date of an input holds, as far as it tells whether the dates are those of a business.
 */
public interface DateCounts {

  /** The dates, in order. */
  List<PeriodDate> dates();

  /** How many customers there are at all. */
  long customers();

  /**
   * How many customers pay.
   *
   * @param date the number of the date
   */
  long paying(int date);

  /**
   * All revenue.
   *
   * @param date the number of the date
   */
  Amount total(int date);

  /**
   * How many customers have a row, be it of 0.
   *
   * @param date the number of the date
   */
  long withRow(int date);

  /**
   * How many of these have a row at the date before too.
   *
   * @param date the number of the date
   */
  long withRowBefore(int date);
}
