package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.DateDoubt.Way;
import dev.nrr.input.request.MessageText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether the last dates of a book hold clearly less than those before, so that the data seem to
 * run out there rather than the business. A date does so
 *
 * <ul>
 *   <li>after three or more others, if fewer than a third of the usual customers pay then, and less
 *       than a third of the usual money; what is usual is the middle of up to twelve dates before;
 *       or
 *   <li>after two or more others, if nobody pays then; or
 *   <li>if it is on another day than two or more others, which are all the last of their months or
 *       all of one day, and at most half as many customers pay then as at the date before.
 * </ul>
 *
 * <p>Fewer than three customers are nothing usual: for them only the last two hold.
 */
final class LastDates {

  private static final int LEAST_DATES = 3;
  private static final int MOST_DATES = 12;
  private static final int LEAST_CUSTOMERS = 3;
  private static final long PART = 3;

  private final DateCounts counts;
  private final long[] paying;

  private LastDates(DateCounts counts) {
    this.counts = counts;
    this.paying = new long[counts.dates().size()];
    Arrays.fill(paying, -1);
  }

  /** The doubt about the last dates, if there is one. */
  static List<DateDoubt> doubts(DateCounts counts) {
    return new LastDates(counts).doubts();
  }

  private List<DateDoubt> doubts() {
    int last = counts.dates().size() - 1;
    int whole = last;
    while (whole > 0 && isThin(whole)) {
      whole--;
    }
    if (whole == last) {
      return List.of();
    }
    BitSet dates = new BitSet();
    dates.set(whole + 1, last + 1);
    PeriodDate before = counts.dates().get(whole);
    PeriodDate end = counts.dates().get(last);
    return List.of(
        new DateDoubt(
            DateDoubt.About.DEFAULT_END,
            dates,
            "the last date, "
                + end
                + ", holds clearly less than those before: "
                + MessageText.count(paying(last), "paying customer")
                + ", and "
                + paying(whole)
                + " at "
                + before
                + "; say at which date the window ends",
            List.of(
                new Way(before, List.of(), "what comes after " + before + " is not complete"),
                new Way(end, List.of(), "it is complete, and the others have churned"))));
  }

  private boolean isThin(int date) {
    return (date >= LEAST_DATES && isFarBelowUsual(date)) || isStray(date) || isEmpty(date);
  }

  /** Whether nobody pays, though somebody did before: a column not filled yet. */
  private boolean isEmpty(int date) {
    boolean before = false;
    for (int i = 0; date >= 2 && paying(date) == 0 && i < date && !before; i++) {
      before = paying(i) > 0;
    }
    return before;
  }

  private boolean isFarBelowUsual(int date) {
    if (PART * paying(date) >= counts.customers()) {
      return false;
    }
    int first = Math.max(0, date - MOST_DATES);
    long[] before = new long[date - first];
    for (int i = 0; i < before.length; i++) {
      before[i] = paying(first + i);
    }
    Arrays.sort(before);
    long usual = before[before.length / 2];
    return usual >= LEAST_CUSTOMERS && PART * paying(date) < usual && isPoor(date, first);
  }

  private boolean isPoor(int date, int first) {
    List<Amount> totals = new ArrayList<>();
    for (int before = first; before < date; before++) {
      totals.add(counts.total(before));
    }
    totals.sort(null);
    BigDecimal part = counts.total(date).toDecimal().multiply(BigDecimal.valueOf(PART));
    return part.compareTo(totals.get(totals.size() / 2).toDecimal()) < 0;
  }

  private boolean isStray(int date) {
    List<PeriodDate> before = counts.dates().subList(0, date);
    if (date < 2 || before.get(0).grain() != Grain.DAY || 2 * paying(date) > paying(date - 1)) {
      return false;
    }
    PeriodDate stray = counts.dates().get(date);
    int day = before.get(0).day().getDayOfMonth();
    return breaks(before, stray, BookDates::isMonthEnd)
        || breaks(before, stray, d -> d.day().getDayOfMonth() == day);
  }

  private static boolean breaks(
      List<PeriodDate> before, PeriodDate stray, Predicate<PeriodDate> habit) {
    return !habit.test(stray) && before.stream().allMatch(habit);
  }

  private long paying(int date) {
    if (paying[date] < 0) {
      paying[date] = counts.paying(date);
    }
    return paying[date];
  }
}
