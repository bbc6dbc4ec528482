package dev.nrr.core.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which twelve months make a year, and which three a quarter of it. A year is named by the calendar
 * year it ends in, as most companies do: with a start in February, 2025 is February 2024 to January
 * 2025, and 2025Q1 is February to April 2024. With a start in January it is the calendar year.
 *
 * <p>Two years are equal if they begin in the same month, whatever the basis.
 *
 * @param start the month a year begins in
 * @param basis why it is this month
 */
public record FiscalYear(Month start, Basis basis) {

  /** Why a year begins in its month. */
  public enum Basis {
    /** Nothing else was said, of the data or by the user. */
    CALENDAR,
    /** The user said so. */
    GIVEN,
    /**
     * The data say that their years are fiscal ({@code FY2025}, {@code 2024/25}) and nobody says
     * when these begin: counted as calendar years, which keeps their order and distances, but tells
     * no month.
     */
    UNKNOWN
  }

  /** January to December. */
  public static final FiscalYear CALENDAR = new FiscalYear(Month.JANUARY, Basis.CALENDAR);

  private static final FiscalYear UNKNOWN = new FiscalYear(Month.JANUARY, Basis.UNKNOWN);

  /**
   * A year that begins in a month, given or not.
   *
   * @param start the month a year begins in
   * @param basis why it is this month
   */
  public FiscalYear {
    Objects.requireNonNull(start, "start");
  }

  /**
   * A year that the user says begins in a month.
   *
   * @param start the month it begins in
   */
  public FiscalYear(Month start) {
    this(start, Basis.GIVEN);
  }

  /** The year of labels that say they are fiscal: this one if the user gave it, else unknown. */
  FiscalYear ofLabels() {
    return basis == Basis.CALENDAR ? UNKNOWN : this;
  }

  /** {@return whether years of the data are fiscal and nobody says when these begin} */
  public boolean isUnknown() {
    return basis == Basis.UNKNOWN;
  }

  /** {@return the month that the user gave, 1 to 12; null if none} */
  public @Nullable Integer givenStart() {
    return basis == Basis.GIVEN ? start.getValue() : null;
  }

  /**
   * From the number of the first month, 1 to 12.
   *
   * @param month the number as text
   * @return the year that begins with that month
   * @throws DateException if the text is anything else
   */
  public static FiscalYear parse(String month) {
    if (!month.matches("0?[1-9]|1[0-2]")) {
      throw new DateException(
          DateException.quoted(month) + " is not a month to start a year with, expected 1 to 12");
    }
    return new FiscalYear(Month.of(Integer.parseInt(month)));
  }

  /**
   * {@return the name of the year that a day lies in}
   *
   * @param day the day
   */
  public int yearOf(LocalDate day) {
    return named(day).getYear();
  }

  /**
   * {@return the quarter of its year, 1 to 4, that a day lies in}
   *
   * @param day the day
   */
  public int quarterOf(LocalDate day) {
    return partOf(Grain.QUARTER, day);
  }

  /**
   * {@return the half of its year, 1 or 2, that a day lies in}
   *
   * @param day the day
   */
  public int halfOf(LocalDate day) {
    return partOf(Grain.HALF_YEAR, day);
  }

  private int partOf(Grain grain, LocalDate day) {
    return 1 + (named(day).getMonthValue() - 1) / grain.months();
  }

  /**
   * {@return the last day of a year}
   *
   * @param year the year's name
   */
  public LocalDate endOfYear(int year) {
    return calendarMonth(YearMonth.of(year, 12)).atEndOfMonth();
  }

  /**
   * {@return the last day of a quarter, 1 to 4, of a year}
   *
   * @param year the year's name
   * @param quarter 1 to 4
   */
  public LocalDate endOfQuarter(int year, int quarter) {
    return endOfPart(Grain.QUARTER, year, quarter);
  }

  /** The last day of a quarter or half of a year, counted from 1. */
  LocalDate endOfPart(Grain grain, int year, int part) {
    return calendarMonth(YearMonth.of(year, part * grain.months())).atEndOfMonth();
  }

  /**
   * {@return the last day of the day, month, quarter, half year or year that a day lies in}
   *
   * @param grain what the label covers
   * @param day the day
   */
  public LocalDate lastDay(Grain grain, LocalDate day) {
    return switch (grain) {
      case DAY -> day;
      case MONTH -> YearMonth.from(day).atEndOfMonth();
      case QUARTER, HALF_YEAR -> endOfPart(grain, yearOf(day), partOf(grain, day));
      case YEAR -> endOfYear(yearOf(day));
    };
  }

  /** The year's own count: its first month is month 1 of the year it is named by. */
  private YearMonth named(LocalDate day) {
    return YearMonth.from(day).plusMonths(monthsAhead());
  }

  private YearMonth calendarMonth(YearMonth named) {
    return named.minusMonths(monthsAhead());
  }

  private int monthsAhead() {
    return (13 - start.getValue()) % 12;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FiscalYear year && year.start == start;
  }

  @Override
  public int hashCode() {
    return start.hashCode();
  }
}
