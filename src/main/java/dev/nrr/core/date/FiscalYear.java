package dev.nrr.core.date;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Which twelve months make a year, and which three a quarter of it. A year is named by the calendar
 * year it ends in, as most companies do: with a start in February, 2025 is February 2024 to January
 * 2025, and 2025Q1 is February to April 2024. With a start in January it is the calendar year.
 *
 * @param start the month a year begins in
 */
public record FiscalYear(Month start) {

  /** January to December. */
  public static final FiscalYear CALENDAR = new FiscalYear(Month.JANUARY);

  public FiscalYear {
    Objects.requireNonNull(start, "start");
  }

  /**
   * From the number of the first month, 1 to 12.
   *
   * @throws DateException if the text is anything else
   */
  public static FiscalYear parse(String month) {
    if (!month.matches("0?[1-9]|1[0-2]")) {
      throw new DateException(
          DateException.quoted(month) + " is not a month to start a year with, expected 1 to 12");
    }
    return new FiscalYear(Month.of(Integer.parseInt(month)));
  }

  /** The name of the year that a day lies in. */
  public int yearOf(LocalDate day) {
    return named(day).getYear();
  }

  /** The quarter of its year, 1 to 4, that a day lies in. */
  public int quarterOf(LocalDate day) {
    return (named(day).getMonthValue() + 2) / 3;
  }

  /** The last day of a year. */
  public LocalDate endOfYear(int year) {
    return calendarMonth(YearMonth.of(year, 12)).atEndOfMonth();
  }

  /** The last day of a quarter, 1 to 4, of a year. */
  public LocalDate endOfQuarter(int year, int quarter) {
    return calendarMonth(YearMonth.of(year, quarter * 3)).atEndOfMonth();
  }

  /** The last day of the day, month, quarter or year that a day lies in. */
  public LocalDate lastDay(Grain grain, LocalDate day) {
    return switch (grain) {
      case DAY -> day;
      case MONTH -> YearMonth.from(day).atEndOfMonth();
      case QUARTER -> endOfQuarter(yearOf(day), quarterOf(day));
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
}
