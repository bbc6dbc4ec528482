package dev.nrr.core.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;

/**
 * A date as the data labels it: a day, a month, a quarter or a year. A label stands for its last
 * day, so a book labelled {@code 2024-12} and one labelled {@code 2024-12-31} line up. Proleptic
 * ISO calendar, no time zone.
 *
 * @param grain what the label covers
 * @param day the last day the label covers
 */
public record GridDate(Grain grain, LocalDate day) implements Comparable<GridDate> {

  private static final Comparator<GridDate> ORDER =
      Comparator.comparing(GridDate::day).thenComparing(GridDate::grain);

  public GridDate {
    Objects.requireNonNull(grain, "grain");
    if (!day.equals(lastDay(grain, day))) {
      throw new IllegalArgumentException(day + " is not the last day of a " + grain);
    }
  }

  /** The label of this grain that covers a day; calendar quarters and years. */
  public static GridDate of(Grain grain, LocalDate day) {
    return new GridDate(grain, lastDay(grain, day));
  }

  /** One day. */
  public static GridDate ofDay(LocalDate day) {
    return new GridDate(Grain.DAY, day);
  }

  /** One calendar month. */
  public static GridDate ofMonth(YearMonth month) {
    return new GridDate(Grain.MONTH, month.atEndOfMonth());
  }

  private static LocalDate lastDay(Grain grain, LocalDate day) {
    return switch (grain) {
      case DAY -> day;
      case MONTH -> YearMonth.from(day).atEndOfMonth();
      case QUARTER ->
          YearMonth.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 3).atEndOfMonth();
      case YEAR -> LocalDate.of(day.getYear(), 12, 31);
    };
  }

  /** The month the label ends in. */
  public YearMonth month() {
    return YearMonth.from(day);
  }

  @Override
  public int compareTo(GridDate other) {
    return ORDER.compare(this, other);
  }

  /** The label: {@code 2024-12-31}, {@code 2024-12}, {@code 2024Q4} or {@code 2024}. */
  @Override
  public String toString() {
    return switch (grain) {
      case DAY -> day.toString();
      case MONTH -> month().toString();
      case QUARTER -> day.getYear() + "Q" + ((day.getMonthValue() + 2) / 3);
      case YEAR -> Integer.toString(day.getYear());
    };
  }
}
