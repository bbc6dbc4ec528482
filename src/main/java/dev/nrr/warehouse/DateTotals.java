package dev.nrr.warehouse;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * All revenue at each date of a grid, which every later answer is held against.
 *
 * @param dates the dates; none for a start and an end without dates
 * @param totals what the engine adds up at each
 * @param divisor what all amounts of the table are still to be divided by, 1 or more
 */
record DateTotals(List<PeriodDate> dates, List<BigDecimal> totals, BigInteger divisor) {

  /** The same totals, the lists copied. */
  DateTotals {
    dates = List.copyOf(dates);
    totals = List.copyOf(totals);
  }

  /** How many dates there are: 2 where they have none. */
  int size() {
    return totals.size();
  }

  /** What a date is called. */
  String label(int date) {
    return label(dates, date);
  }

  /** What one of some dates is called; of none, the start or the end. */
  static String label(List<PeriodDate> dates, int date) {
    if (dates.isEmpty()) {
      return date == 0 ? "the start" : "the end";
    }
    return dates.get(date).toString();
  }

  /** What is paid at a date. */
  Amount total(int date) {
    return Amount.ofDivided(totals.get(date), divisor);
  }
}
