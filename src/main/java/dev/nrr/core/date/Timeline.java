package dev.nrr.core.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The dates on which a book knows revenue: all of one grain, each once, earliest first, at least
 * one. Its step is a month, a quarter, a half year or a year where the smallest distance between
 * two dates is that and every other is a multiple of it; else the dates are taken as they are. Days
 * count by their calendar month: 31 January, 28 February and 31 March are a month apart.
 *
 * @param dates as described
 */
public record Timeline(List<PeriodDate> dates) {

  private static final List<Grain> STEPS =
      List.of(Grain.MONTH, Grain.QUARTER, Grain.HALF_YEAR, Grain.YEAR);

  /**
   * Takes dates in any order, repeated or not.
   *
   * @param dates the dates
   * @return the dates in order, each once
   * @throws DateException if there are none
   */
  public static Timeline of(Collection<PeriodDate> dates) {
    return new Timeline(List.copyOf(new TreeSet<>(dates)));
  }

  /**
   * Dates in order, each once.
   *
   * @param dates as described
   * @throws DateException if there are none
   * @throws IllegalArgumentException if some cover months and others years, or the like
   */
  public Timeline {
    dates = List.copyOf(dates);
    if (dates.isEmpty()) {
      throw new DateException("the data have no dates");
    }
    for (PeriodDate date : dates) {
      if (date.grain() != dates.get(0).grain()) {
        throw new IllegalArgumentException("dates of several grains: " + dates);
      }
    }
  }

  /** {@return what each date covers} */
  public Grain grain() {
    return first().grain();
  }

  /** {@return the earliest date} */
  public PeriodDate first() {
    return dates.get(0);
  }

  /** {@return the latest date} */
  public PeriodDate last() {
    return dates.get(dates.size() - 1);
  }

  /**
   * {@return where a date stands, from 0; negative if the grid has no such date}
   *
   * @param date any date
   */
  public int indexOf(PeriodDate date) {
    return Collections.binarySearch(dates, date);
  }

  /**
   * {@return the regular step between the dates: month, quarter, half year or year} Empty if they
   * keep none, or if there is only one date.
   */
  public Optional<Grain> step() {
    SortedSet<Integer> distances = distances();
    for (Grain step : STEPS) {
      if (!distances.isEmpty() && step.months() == distances.first() && isStep(step, distances)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether every distance is some of these steps. Half a year is one only of labels that cover it:
   * other dates so far apart are taken as they are.
   */
  private boolean isStep(Grain step, Set<Integer> distances) {
    for (int months : distances) {
      if (months % step.months() != 0) {
        return false;
      }
    }
    return step != Grain.HALF_YEAR || grain() == step;
  }

  /**
   * {@return whether there are more dates than months from the first to the last, as in weekly
   * data}
   */
  public boolean isFinerThanMonths() {
    return dates.size() > months(first(), last()) + 1;
  }

  /** {@return steps in a year: 12, 4, 2 or 1; empty where there is no regular step} */
  public OptionalInt stepsPerYear() {
    Optional<Grain> step = step();
    return step.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Grain.YEAR.months() / step.get().months());
  }

  /**
   * {@return the dates that the step asks for between the first and the last, and that are not
   * there}
   */
  public List<PeriodDate> missing() {
    Set<YearMonth> present = new HashSet<>();
    for (PeriodDate date : dates) {
      present.add(date.month());
    }
    List<PeriodDate> missing = new ArrayList<>();
    Optional<Grain> found = step();
    int step = found.isEmpty() ? Integer.MAX_VALUE : found.get().months();
    for (long at = step; at < months(first(), last()); at += step) {
      YearMonth month = first().month().plusMonths(at);
      if (!present.contains(month)) {
        missing.add(dateIn(month));
      }
    }
    return missing;
  }

  /** {@return this grid with the missing dates in it, as {@code --missing-date zero} wants it} */
  public Timeline filled() {
    List<PeriodDate> all = new ArrayList<>(dates);
    all.addAll(missing());
    return of(all);
  }

  /**
   * {@return the dates that are not after a DATE's last day, for {@code --as-of}} A month that is
   * not over on that day is after it.
   *
   * @param asOf the last day that counts, or what ends in it
   * @throws DateException if there are none
   */
  public Timeline upTo(DateOption asOf) {
    asOf.refuseUnknownYear(this);
    List<PeriodDate> kept =
        dates.stream().filter(date -> !date.day().isAfter(asOf.label().day())).toList();
    if (kept.isEmpty()) {
      throw new DateException("no date up to " + asOf + " in the data, which have " + this);
    }
    return new Timeline(kept);
  }

  /**
   * {@return the dates of a window, its two ends included}
   *
   * @param window the window
   */
  public List<PeriodDate> in(Window window) {
    PeriodDate from = window.from();
    List<PeriodDate> inside = new ArrayList<>();
    for (PeriodDate date : dates) {
      if ((from == null || date.compareTo(from) >= 0) && date.compareTo(window.to()) <= 0) {
        inside.add(date);
      }
    }
    return inside;
  }

  /**
   * {@return the last date in each month, quarter or year, for {@code --every}; the last of all
   * too, where its quarter or year is not over} Dates no finer than asked for are all there.
   *
   * @param every a month, a quarter, half a year or a year
   * @param fiscalYear the year that quarters and years are of
   */
  public List<PeriodDate> lastInEach(Grain every, FiscalYear fiscalYear) {
    Map<LocalDate, PeriodDate> last = new LinkedHashMap<>();
    for (PeriodDate date : dates) {
      last.put(fiscalYear.lastDay(every, date.day()), date);
    }
    return List.copyOf(last.values());
  }

  /** First and last date, for messages: {@code 2024-01 to 2025-12}. */
  @Override
  public String toString() {
    return dates.size() == 1 ? "only " + first() : first() + " to " + last();
  }

  private SortedSet<Integer> distances() {
    SortedSet<Integer> distances = new TreeSet<>();
    for (int i = 1; i < dates.size(); i++) {
      distances.add(months(dates.get(i - 1), dates.get(i)));
    }
    return distances;
  }

  private static int months(PeriodDate from, PeriodDate to) {
    return (int) ChronoUnit.MONTHS.between(from.month(), to.month());
  }

  private PeriodDate dateIn(YearMonth month) {
    return grain() == Grain.DAY
        ? PeriodDate.ofDay(month.atDay(Math.min(dayOfMonth(), month.lengthOfMonth())))
        : PeriodDate.of(grain(), month.atEndOfMonth(), first().year());
  }

  /** The day of the month the dates are on: 31 for the last of each. */
  private int dayOfMonth() {
    boolean lastDays =
        dates.stream().allMatch(date -> date.day().equals(date.month().atEndOfMonth()));
    int latest = dates.stream().mapToInt(date -> date.day().getDayOfMonth()).max().orElseThrow();
    return lastDays ? 31 : latest;
  }
}
