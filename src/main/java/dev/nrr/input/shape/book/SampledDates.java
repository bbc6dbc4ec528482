package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.SamplingDay;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The days on which running revenue is looked at, from the month of the first date to the month of
 * the last; where the input has months, quarters or years, once in each of these.
 *
 * @param dates what the days are called
 * @param days the days themselves
 */
record SampledDates(BookDates dates, List<LocalDate> days) {

  private static final int MOST_MONTHS = 1200;

  /**
   * Decides them.
   *
   * @param found the dates of the input
   * @param late how many rows are of days after {@code --as-of}
   * @throws InputException if none is left, or they cannot all be meant
   */
  static SampledDates of(InputRequest request, Collection<PeriodDate> found, long late)
      throws InputException {
    if (found.isEmpty()) {
      throw InputException.data(request.name() + ": no date that revenue could be looked at on");
    }
    PeriodDate first = Collections.min(found);
    PeriodDate last = Collections.max(found);
    if (ChronoUnit.MONTHS.between(first.firstDay(), last.day()) > MOST_MONTHS) {
      throw InputException.data(
          request.name() + ": dates from " + first + " to " + last + " are over 100 years");
    }
    BookDates dates = BookDates.ofSamples(request, sample(request, first, last), late);
    boolean lastDay = request.dates().sampling() == SamplingDay.LAST_DAY;
    return new SampledDates(
        dates,
        dates.grid().dates().stream().map(date -> lastDay ? date.day() : date.firstDay()).toList());
  }

  private static List<PeriodDate> sample(InputRequest request, PeriodDate first, PeriodDate last) {
    return switch (first.grain()) {
      case DAY -> request.dates().sampling().sample(first.day(), last.day());
      case MONTH, QUARTER, YEAR -> labels(first, last);
    };
  }

  /** Every label from one to another of the same grain. */
  static List<PeriodDate> labels(PeriodDate first, PeriodDate last) {
    List<PeriodDate> labels = new ArrayList<>();
    LocalDate at = first.firstDay();
    while (!at.isAfter(last.day())) {
      labels.add(PeriodDate.of(first.grain(), at, first.year()));
      at = at.plusMonths(first.grain().months());
    }
    return labels;
  }

  /** The index of the first of these days that is not before a day; their number if all are. */
  int indexFrom(LocalDate day) {
    int at = Collections.binarySearch(days, day);
    return at < 0 ? -at - 1 : at;
  }

  /** The date codes of the book's builder, which are the indexes of these days. */
  int[] codes() {
    return identity(days.size());
  }

  /** Codes that are their own indexes. */
  static int[] identity(int size) {
    return IntStream.range(0, size).toArray();
  }
}
