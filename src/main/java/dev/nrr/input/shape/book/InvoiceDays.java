package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days of invoices.
 *
 * @param first a day that none is before
 * @param after by row, how many days after it the invoice is
 */
record InvoiceDays(LocalDate first, int[] after) {

  /**
   * The days of all rows.
   *
   * @param dateCode which code of a row is its date
   * @param dates the date behind each date code
   */
  static InvoiceDays of(PendingRows rows, int dateCode, List<@Nullable PeriodDate> dates) {
    List<LocalDate> days = new ArrayList<>();
    for (PeriodDate date : dates) {
      days.add(Objects.requireNonNull(date).firstDay());
    }
    LocalDate first = Collections.min(days);
    int[] afterOfCode = new int[days.size()];
    for (int code = 0; code < afterOfCode.length; code++) {
      afterOfCode[code] = (int) (days.get(code).toEpochDay() - first.toEpochDay());
    }
    int[] after = new int[rows.size()];
    for (int row = 0; row < after.length; row++) {
      after[row] = afterOfCode[rows.code(dateCode, row)];
    }
    return new InvoiceDays(first, after);
  }

  /** The day of a row's invoice. */
  LocalDate day(int row) {
    return first.plusDays(after[row]);
  }
}
