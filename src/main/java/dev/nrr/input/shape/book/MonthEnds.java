package dev.nrr.input.shape.book;

import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * Month's ends that some rows have one day early, such as 30 and 31 December: one date of the
 * business each. They are taken so where every date is the last day of its month or the day before,
 * and no more rows are of both days together than there are customers.
 *
 * @param ofCode the date of each code, early days moved to the month's end
 * @param notices what was moved
 */
record MonthEnds(List<PeriodDate> ofCode, List<Notice> notices) {

  /**
   * Looks at the dates of snapshots.
   *
   * @param ofCode the date of each date code
   * @param rows how many rows had a code
   */
  static MonthEnds of(List<PeriodDate> ofCode, IntToLongFunction rows, int customers) {
    Map<YearMonth, Long> rowsOfMonth = new HashMap<>();
    Set<PeriodDate> dates = new HashSet<>(ofCode);
    for (int code = 0; code < ofCode.size(); code++) {
      PeriodDate date = ofCode.get(code);
      if (date.grain() != Grain.DAY || !BookDates.isMonthEnd(end(date))) {
        return new MonthEnds(ofCode, List.of());
      }
      rowsOfMonth.merge(date.month(), rows.applyAsLong(code), Long::sum);
    }
    Set<PeriodDate> moved = new HashSet<>();
    for (PeriodDate date : dates) {
      if (!BookDates.isMonthEnd(date)
          && dates.contains(end(date))
          && rowsOfMonth.getOrDefault(date.month(), 0L) <= customers) {
        moved.add(date);
      }
    }
    if (moved.isEmpty() || rowsOfMonth.size() < 2) {
      return new MonthEnds(ofCode, List.of());
    }
    return new MonthEnds(
        ofCode.stream().map(date -> moved.contains(date) ? end(date) : date).toList(),
        List.of(
            new Notice(
                "month-ends-joined",
                moved.stream().min(PeriodDate::compareTo).orElseThrow()
                    + " and the day after are one month's end"
                    + (moved.size() == 1 ? "" : ", and so in " + moved.size() + " months"),
                moved.size())));
  }

  /** The day after a day, where the day is not the last of its month; else the day. */
  private static PeriodDate end(PeriodDate date) {
    return BookDates.isMonthEnd(date) ? date : PeriodDate.ofDay(date.day().plusDays(1));
  }
}
