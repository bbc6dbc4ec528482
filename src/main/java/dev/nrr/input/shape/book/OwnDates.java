package dev.nrr.input.shape.book;

import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the dates of snapshots are those of single customers rather than of the whole business.
 * At a date of the business most customers have a row, and so two dates in succession share most of
 * them. Days of which each has only a few are payments on each customer's own day, or changes.
 */
final class OwnDates {

  /** Fewer dates show nothing. */
  private static final int LEAST_DATES = 3;

  /** Dates of which two lie so many days apart or more go by months. */
  private static final int LEAST_STEP = 20;

  private static final int FEW_DAYS = 3;

  private OwnDates() {}

  /**
   * Refuses dates of single customers, unless {@code --shape} says that they are not.
   *
   * @throws InputException if two dates in succession share less than half of the customers of the
   *     smaller, in all, or two a few days apart share none, and the dates are days of no habit
   */
  static void refuse(InputRequest request, DateCounts counts) throws InputException {
    List<PeriodDate> dates = counts.dates();
    if (request.columns().shape() != null
        || dates.size() < LEAST_DATES
        || dates.get(0).grain() != Grain.DAY
        || haveHabit(dates)) {
      return;
    }
    int split = split(counts);
    if (split < 0 && isShared(counts)) {
      return;
    }
    List<Suggestion> ways = new ArrayList<>();
    ways.add(Suggestion.of("each row is a payment", "--shape", "transactions", "--every", "month"));
    ways.add(
        Suggestion.of(
            "each row is what a customer pays from then on, until its next row",
            "--shape",
            "levels"));
    ways.add(
        Suggestion.of(
            "each date is of the whole business, and who has no row then pays nothing",
            "--shape",
            "snapshots"));
    String found =
        split < 0
            ? "most of its " + dates.size() + " dates have rows of a few customers only"
            : "no customer has a row on both " + dates.get(split - 1) + " and " + dates.get(split);
    throw InputException.data(
            request.name()
                + ": "
                + found
                + ", so they are days of single customers, not dates at which everybody is looked"
                + " at")
        .suggesting(ways);
  }

  private static boolean haveHabit(List<PeriodDate> dates) {
    int day = dates.get(0).day().getDayOfMonth();
    return dates.stream().allMatch(BookDates::isMonthEnd)
        || dates.stream().allMatch(date -> date.day().getDayOfMonth() == day);
  }

  /** A date before the last, a few days after one none of whose customers it has; -1 for none. */
  private static int split(DateCounts counts) {
    List<PeriodDate> dates = counts.dates();
    boolean steps = false;
    int split = -1;
    for (int date = 1; date < dates.size(); date++) {
      long days = dates.get(date).day().toEpochDay() - dates.get(date - 1).day().toEpochDay();
      steps |= days >= LEAST_STEP;
      boolean last = date == dates.size() - 1;
      if (split < 0 && !last && days <= FEW_DAYS && counts.withRowBefore(date) == 0) {
        split = date;
      }
    }
    return steps ? split : -1;
  }

  private static boolean isShared(DateCounts counts) {
    long shared = 0;
    long least = 0;
    long before = 0;
    for (int date = 0; date < counts.dates().size(); date++) {
      long here = counts.withRow(date);
      shared += counts.withRowBefore(date);
      least += date > 0 ? Math.min(before, here) : 0;
      before = here;
    }
    return 2 * shared >= least;
  }
}
