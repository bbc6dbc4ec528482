package dev.nrr.core.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The day of each month on which running revenue (subscriptions, events) is looked at. */
public enum SamplingDay {
  /** The last day of each month. */
  LAST_DAY,
  /** The first day of each month. */
  FIRST_DAY;

  /**
   * {@return one day of each month, from the month of the first date to the month of the last, both
   * included; none if the last month is before the first} Example: last days from 2024-01-15 to
   * 2024-03-01 are 2024-01-31, 2024-02-29 and 2024-03-31.
   *
   * @param first a day of the first month
   * @param last a day of the last month
   */
  public List<PeriodDate> sample(LocalDate first, LocalDate last) {
    List<PeriodDate> dates = new ArrayList<>();
    YearMonth end = YearMonth.from(last);
    for (YearMonth m = YearMonth.from(first); !m.isAfter(end); m = m.plusMonths(1)) {
      dates.add(PeriodDate.ofDay(this == LAST_DAY ? m.atEndOfMonth() : m.atDay(1)));
    }
    return dates;
  }
}
