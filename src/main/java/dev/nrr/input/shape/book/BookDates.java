package dev.nrr.input.shape.book;

import dev.nrr.core.date.DateException;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.SamplingDay;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Suggestion;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;

/**
 * The dates a book gets of the dates an input has: without those after {@code --as-of}, and with
 * none left out in between, or it is refused.
 *
 * @param grid the dates of the book
 * @param notices what the user must know of them
 * @param doubts what they leave open
 */
record BookDates(Timeline grid, List<Notice> notices, List<DateDoubt> doubts) {

  BookDates(Timeline grid, List<Notice> notices) {
    this(grid, notices, List.of());
  }

  /** Whether a date is the last day of its month. */
  static boolean isMonthEnd(PeriodDate date) {
    return date.day().equals(date.month().atEndOfMonth());
  }

  /** The same dates with what they leave open. */
  BookDates with(List<DateDoubt> open) {
    return new BookDates(grid, notices, open);
  }

  private static final int SHOWN = 5;

  /**
   * The dates as the input has them; whether one is missing in between is for {@link
   * #refuseMissing} to say.
   *
   * @param ofCode the date of each date code
   * @param rows how many rows had a code
   * @throws InputException if no date is left
   */
  static BookDates of(InputRequest request, List<PeriodDate> ofCode, IntToLongFunction rows)
      throws InputException {
    List<Notice> notices = new ArrayList<>();
    Timeline kept = upTo(request, Timeline.of(ofCode));
    noteIgnored(rowsOutside(kept, ofCode, rows), request, notices);
    if (kept.dates().size() > 1 && kept.step().isEmpty()) {
      notices.add(
          new Notice(
              "dates-irregular",
              "the dates keep no step of a month, quarter or year: taken as they are",
              kept.dates().size()));
    }
    List<PeriodDate> missing = kept.missing();
    if (missing.isEmpty() || !request.dates().missingIsZero()) {
      return new BookDates(kept, notices);
    }
    report(request, missing, notices);
    return new BookDates(kept.filled(), notices);
  }

  /**
   * Periods that rows are summed by, so that every one from the first to the last belongs there.
   *
   * @param ofCode the period of each date code
   * @param rows how many rows had a code
   * @throws InputException if a period is missing in between, or none is left
   */
  static BookDates ofPeriods(InputRequest request, List<PeriodDate> ofCode, IntToLongFunction rows)
      throws InputException {
    List<Notice> notices = new ArrayList<>();
    Timeline kept = upTo(request, Timeline.of(ofCode));
    noteIgnored(rowsOutside(kept, ofCode, rows), request, notices);
    List<PeriodDate> all = labels(kept.first(), kept.last());
    report(request, all.stream().filter(date -> kept.indexOf(date) < 0).toList(), notices);
    return new BookDates(Timeline.of(all), notices);
  }

  /**
   * Dates of which none can be missing, since running revenue is looked at on them.
   *
   * @param all every date looked at
   * @param late how many rows are of days after {@code --as-of}
   * @throws InputException if none is left
   */
  static BookDates ofSamples(InputRequest request, List<PeriodDate> all, long late)
      throws InputException {
    List<Notice> notices = new ArrayList<>();
    noteIgnored(late, request, notices);
    return new BookDates(upTo(request, Timeline.of(all)), notices);
  }

  private static Timeline upTo(InputRequest request, Timeline found) throws InputException {
    DateOption asOf = request.dates().asOf();
    try {
      return asOf == null ? found : found.upTo(asOf);
    } catch (DateException problem) {
      throw InputException.data("--as-of: " + problem.getMessage());
    }
  }

  private static long rowsOutside(Timeline kept, List<PeriodDate> ofCode, IntToLongFunction rows) {
    long outside = 0;
    for (int code = 0; code < ofCode.size(); code++) {
      outside += kept.indexOf(ofCode.get(code)) < 0 ? rows.applyAsLong(code) : 0;
    }
    return outside;
  }

  private static void noteIgnored(long rows, InputRequest request, List<Notice> notices) {
    if (rows > 0) {
      notices.add(
          new Notice(
              "dates-ignored",
              MessageText.count(rows, "row") + " after " + request.dates().asOf() + " ignored",
              rows));
    }
  }

  /**
   * Refuses dates of which one is missing in between.
   *
   * @param ofCode the date of each date code
   * @param rows how many rows had a code
   * @throws InputException if it is so
   */
  void refuseMissing(InputRequest request, List<PeriodDate> ofCode, IntToLongFunction rows)
      throws InputException {
    List<PeriodDate> missing = grid.missing();
    if (!missing.isEmpty()) {
      refuseStray(request, grid, ofCode, rows);
      report(request, missing, notices);
    }
  }

  /**
   * Dates are missing before the last because a few rows strayed there: the date before it ends the
   * data. At most half as many rows are few.
   */
  private static void refuseStray(
      InputRequest request, Timeline kept, List<PeriodDate> ofCode, IntToLongFunction rows)
      throws InputException {
    List<PeriodDate> dates = kept.dates();
    if (dates.size() < 3) {
      return;
    }
    Timeline before = new Timeline(dates.subList(0, dates.size() - 1));
    long last = rowsOf(kept.last(), ofCode, rows);
    long usual = rowsOf(before.last(), ofCode, rows);
    if (before.missing().isEmpty() && 2 * last <= usual) {
      throw InputException.data(
              request.name()
                  + ": the last date, "
                  + kept.last()
                  + ", has "
                  + MessageText.count(last, "row")
                  + ", and "
                  + before.last()
                  + " before it "
                  + usual
                  + "; in between no customer has a row")
          .suggesting(
              Suggestion.of(
                  kept.last() + " is not a whole date of the business",
                  "--as-of",
                  before.last().toString()));
    }
  }

  private static long rowsOf(PeriodDate date, List<PeriodDate> ofCode, IntToLongFunction rows) {
    long sum = 0;
    for (int code = 0; code < ofCode.size(); code++) {
      sum += ofCode.get(code).equals(date) ? rows.applyAsLong(code) : 0;
    }
    return sum;
  }

  /** Refuses dates that are missing, or says that they were taken as no revenue. */
  private static void report(InputRequest request, List<PeriodDate> missing, List<Notice> notices)
      throws InputException {
    if (missing.isEmpty()) {
      return;
    }
    String what = "no row of any customer for " + inWords(missing);
    if (!request.dates().missingIsZero()) {
      throw InputException.data(
              request.name()
                  + ": "
                  + what
                  + ", and everybody would count as churned (--missing-date zero takes it so)")
          .suggesting(
              Suggestion.of("nobody paid then, so nothing is missing", "--missing-date", "zero"));
    }
    notices.add(new Notice("dates-missing", what + ": taken as no revenue", missing.size()));
  }

  private static String inWords(List<PeriodDate> dates) {
    int more = dates.size() - SHOWN;
    return dates.stream().limit(SHOWN).map(PeriodDate::toString).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  /** Every label from one to another of the same grain. */
  private static List<PeriodDate> labels(PeriodDate first, PeriodDate last) {
    List<PeriodDate> labels = new ArrayList<>();
    LocalDate at = first.firstDay();
    while (!at.isAfter(last.day())) {
      labels.add(PeriodDate.of(first.grain(), at, first.year()));
      at = at.plusMonths(first.grain().months());
    }
    return labels;
  }

  /**
   * The days on which running revenue is looked at, from the month of the first date to the month
   * of the last; where the input has months, quarters or years, once in each of these.
   *
   * @param dates what the days are called
   * @param days the days themselves
   */
  record Sampled(BookDates dates, List<LocalDate> days) {

    private static final int MOST_MONTHS = 1200;

    /**
     * Decides them.
     *
     * @param found the dates of the input
     * @param late how many rows are of days after {@code --as-of}
     * @throws InputException if none is left, or they cannot all be meant
     */
    static Sampled of(InputRequest request, Collection<PeriodDate> found, long late)
        throws InputException {
      if (found.isEmpty()) {
        throw InputException.data(request.name() + ": no date that revenue could be looked at on");
      }
      return of(request, found, Collections.max(found), late);
    }

    /**
     * Decides them, where not every date of the input is one of something that has happened.
     *
     * @param found the dates of the input, at least one
     * @param known the last at which something is known to have happened: the last day looked at,
     *     unless {@code --at}, {@code --to} or {@code --as-of} reach further, since what runs then
     *     runs on
     * @param late how many rows are of days after {@code --as-of}
     */
    static Sampled of(
        InputRequest request, Collection<PeriodDate> found, PeriodDate known, long late)
        throws InputException {
      PeriodDate first = Collections.min(found);
      PeriodDate asked = reach(request.dates(), known);
      PeriodDate last = asked.day().isAfter(known.day()) ? asked : known;
      PeriodDate change = Collections.max(found);
      PeriodDate latest = last.day().isAfter(change.day()) ? last : change;
      if (ChronoUnit.MONTHS.between(first.firstDay(), latest.day()) > MOST_MONTHS) {
        throw InputException.data(
            request.name() + ": dates from " + first + " to " + latest + " are over 100 years");
      }
      BookDates dates = ofSamples(request, sample(request, first, last), late);
      if (dates.grid().last().month().isAfter(change.month())) {
        dates
            .notices()
            .add(
                new Notice(
                    "runs-on",
                    "nothing in the data happens after "
                        + change
                        + ": what runs then is taken to run on to "
                        + dates.grid().last(),
                    0));
      }
      boolean lastDay = request.dates().sampling() == SamplingDay.LAST_DAY;
      return new Sampled(
          dates,
          dates.grid().dates().stream()
              .map(date -> lastDay ? date.day() : date.firstDay())
              .toList());
    }

    /** The last date that options name, in the labels of the data. */
    private static PeriodDate reach(InputRequest.Dates dates, PeriodDate like) {
      LocalDate day = LocalDate.MIN;
      for (DateOption option : Arrays.asList(dates.windowEnd(), dates.asOf())) {
        if (option != null && option.label().day().isAfter(day)) {
          day = option.label().day();
        }
      }
      return day.equals(LocalDate.MIN) ? like : PeriodDate.of(like.grain(), day, like.year());
    }

    private static List<PeriodDate> sample(
        InputRequest request, PeriodDate first, PeriodDate last) {
      return switch (first.grain()) {
        case DAY -> request.dates().sampling().sample(first.day(), last.day());
        case MONTH, QUARTER, HALF_YEAR, YEAR -> labels(first, last);
      };
    }

    /** The index of the first of these days that is not before a day; their number if all are. */
    int indexFrom(LocalDate day) {
      int at = Collections.binarySearch(days, day);
      return at < 0 ? -at - 1 : at;
    }

    /** The same for many days. */
    DayIndex byDay() {
      long first = days.get(0).toEpochDay();
      int[] indexes = new int[(int) (days.get(days.size() - 1).toEpochDay() - first) + 1];
      int index = 0;
      for (int day = 0; day < indexes.length; day++) {
        indexes[day] = index;
        index += days.get(index).toEpochDay() == first + day ? 1 : 0;
      }
      return new DayIndex(first, indexes, days.size());
    }

    /** The date codes of the book's builder, which are the indexes of these days. */
    int[] codes() {
      return RowOrder.asTheyAre(days.size());
    }
  }

  /** Days looked at, by any day. */
  static final class DayIndex {
    private final long first;
    private final int[] indexes;
    private final int all;

    private DayIndex(long first, int[] indexes, int all) {
      this.first = first;
      this.indexes = indexes;
      this.all = all;
    }

    /** The index of the first of the days looked at that is not before one; their number if all. */
    int from(long epochDay) {
      if (epochDay <= first) {
        return 0;
      }
      long at = epochDay - first;
      return at < indexes.length ? indexes[(int) at] : all;
    }
  }
}
