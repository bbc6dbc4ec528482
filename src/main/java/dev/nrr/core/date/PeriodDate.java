package dev.nrr.core.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date as the data labels it: a day, a month, a quarter, a half year or a year. A label stands
 * for its last day, so a book labelled {@code 2024-12} and one labelled {@code 2024-12-31} line up.
 * Proleptic ISO calendar, no time zone.
 *
 * @param grain what the label covers
 * @param day the last day the label covers
 * @param year the year that a quarter, a half year or a year is one of; always the calendar's for
 *     days and months
 */
public record PeriodDate(Grain grain, LocalDate day, FiscalYear year)
    implements Comparable<PeriodDate> {

  /**
   * A label; days and months are of no fiscal year.
   *
   * @param grain what the label covers
   * @param day the last day the label covers
   * @param year the year that a quarter, a half year or a year is one of; always the calendar's for
   *     days and months
   * @throws IllegalArgumentException if the day is not the last that the label covers
   */
  public PeriodDate {
    Objects.requireNonNull(grain, "grain");
    if (grain.isFinerThan(Grain.QUARTER)) {
      year = FiscalYear.CALENDAR;
    }
    if (!day.equals(year.lastDay(grain, day))) {
      throw new IllegalArgumentException(day + " is not the last day of a " + grain);
    }
  }

  /**
   * A label of the calendar's months, quarters and years.
   *
   * @param grain what the label covers
   * @param day the day
   */
  public PeriodDate(Grain grain, LocalDate day) {
    this(grain, day, FiscalYear.CALENDAR);
  }

  /**
   * {@return the label of this grain that covers a day; calendar quarters and years}
   *
   * @param grain what the label covers
   * @param day the day
   */
  public static PeriodDate of(Grain grain, LocalDate day) {
    return of(grain, day, FiscalYear.CALENDAR);
  }

  /**
   * {@return the label of this grain that covers a day; quarters and years of the fiscal year}
   *
   * @param grain what the label covers
   * @param day the day
   * @param year the fiscal year
   */
  public static PeriodDate of(Grain grain, LocalDate day, FiscalYear year) {
    return new PeriodDate(grain, year.lastDay(grain, day), year);
  }

  /**
   * {@return one day}
   *
   * @param day the day
   */
  public static PeriodDate ofDay(LocalDate day) {
    return new PeriodDate(Grain.DAY, day);
  }

  /**
   * {@return one calendar month}
   *
   * @param month the month
   */
  public static PeriodDate ofMonth(YearMonth month) {
    return new PeriodDate(Grain.MONTH, month.atEndOfMonth());
  }

  /** {@return the month the label ends in} */
  public YearMonth month() {
    return YearMonth.from(day);
  }

  /** {@return the first day the label covers} */
  public LocalDate firstDay() {
    return grain == Grain.DAY ? day : month().minusMonths(grain.months() - 1L).atDay(1);
  }

  /**
   * {@return whether all of the other label lies within this one}
   *
   * @param other the other label
   */
  public boolean covers(PeriodDate other) {
    return !other.firstDay().isBefore(firstDay()) && !other.day.isAfter(day);
  }

  /**
   * {@return the month, quarter or year this date lies in, as a cohort is named: {@code 2024-11} in
   * quarters is {@code 2024Q4}}
   *
   * @param coarser month, quarter, half a year or year
   * @param fiscalYear the year that quarters and years are of
   * @throws DateException if this label is coarser than what is asked for, so that nobody can tell
   */
  public PeriodDate in(Grain coarser, FiscalYear fiscalYear) {
    if (coarser.isFinerThan(grain)) {
      throw new DateException("no " + coarser + " can be told from dates such as " + this);
    }
    return of(coarser, day, fiscalYear);
  }

  @Override
  public int compareTo(PeriodDate other) {
    int order = day.compareTo(other.day);
    if (order == 0) {
      order = grain.compareTo(other.grain);
    }
    return order == 0 ? year.start().compareTo(other.year.start()) : order;
  }

  /** Written out: a record's own makes a dozen classes at its first call, at every start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PeriodDate date && compareTo(date) == 0;
  }

  @Override
  public int hashCode() {
    return day.hashCode();
  }

  /**
   * The label: {@code 2024-12-31}, {@code 2024-12}, {@code 2024Q4}, {@code 2024H2} or {@code 2024};
   * the last three by the name the fiscal year gives them.
   */
  @Override
  public String toString() {
    return switch (grain) {
      case DAY -> day.toString();
      case MONTH -> month().toString();
      case QUARTER -> yearName() + "Q" + year.quarterOf(day);
      case HALF_YEAR -> yearName() + "H" + year.halfOf(day);
      case YEAR -> yearName();
    };
  }

  private String yearName() {
    return String.format(Locale.ROOT, "%04d", year.yearOf(day));
  }
}
