package dev.nrr.core.date;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * A DATE of the command line: {@code 2025-12-31}, {@code 2025-12}, {@code 2025}, or a quarter, half
 * year or fiscal year however it is written ({@code 2025Q4}, {@code 2025H2}, {@code FY25}); an
 * interval of days that is then looked for among the dates of the data. With {@code
 * --fiscal-year-start} years and quarters are fiscal.
 *
 * @param label the interval
 */
public record DateOption(PeriodDate label) {

  private static final Set<String> CALENDAR_DATES = Set.of("y-n-n", "y-n", "y");

  /**
   * Reads a DATE.
   *
   * @param text what is written
   * @param fiscalYear the year that quarters and years are of
   * @return what was asked for
   * @throws DateException if it is not one: a usage error
   */
  public static DateOption parse(String text, FiscalYear fiscalYear) {
    DateTokens cut = DateTokens.cut(text);
    if (cut == null || cut.isTimed()) {
      throw unreadable(text);
    }
    boolean simple = CALENDAR_DATES.contains(cut.skeleton());
    return DateLayout.of(cut).stream()
        .filter(layout -> simple || DateLayout.isPeriod(layout.skeleton()))
        .flatMap(layout -> Optional.ofNullable(layout.date(cut, fiscalYear)).stream())
        .map(DateOption::new)
        .findFirst()
        .orElseThrow(() -> unreadable(text));
  }

  /**
   * {@return the date of the data that is meant} Where the DATE is as fine as the data or coarser,
   * the last date inside it: {@code 2025} over months is 2025-12, or the last month of 2025 there
   * is. Where it is finer, the label that covers it: {@code 2025-12-31} over months is 2025-12.
   *
   * @param grid the dates of the data
   * @throws DateException if the data have none
   */
  public PeriodDate on(Timeline grid) {
    refuseUnknownYear(grid);
    boolean finer = label.grain().isFinerThan(grid.grain());
    return grid.dates().stream()
        .filter(date -> finer ? date.covers(label) : label.covers(date))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> absent(grid));
  }

  /**
   * Refuses to place a calendar date among fiscal years, or a fiscal year among calendar dates,
   * where nobody says when fiscal years begin.
   */
  void refuseUnknownYear(Timeline grid) {
    PeriodDate first = grid.first();
    boolean calendarDate = label.grain().isFinerThan(Grain.QUARTER);
    boolean calendarData = first.grain().isFinerThan(Grain.QUARTER);
    if (first.year().isUnknown() && calendarDate) {
      throw unplaced("the data have fiscal years and " + label + " is a calendar date");
    }
    if (label.year().isUnknown() && calendarData) {
      throw unplaced(label + " is fiscal and the data have dates such as " + first);
    }
  }

  private static DateException unplaced(String what) {
    return new DateException(what + ", --fiscal-year-start M says in which month the years begin");
  }

  /**
   * {@return whether this DATE goes on for months after a date of the data that it was taken as}
   *
   * @param found the date it was taken as
   */
  public boolean goesOnAfter(PeriodDate found) {
    return YearMonth.from(label.day()).isAfter(found.month());
  }

  /**
   * {@return whether this DATE ends before the other does, as {@code --from} and {@code --to} must}
   *
   * @param other the other one
   */
  public boolean isBefore(DateOption other) {
    return label.day().isBefore(other.label.day());
  }

  /** The DATE as a label. */
  @Override
  public String toString() {
    return label.toString();
  }

  private DateException absent(Timeline grid) {
    String there =
        grid.dates().stream()
            .filter(date -> date.month().equals(label.month()))
            .reduce((earlier, later) -> later)
            .map(date -> "in " + date.month() + " they have " + date)
            .orElse("they have " + grid);
    return new DateException("the data have no date for " + label + ", " + there);
  }

  private static DateException unreadable(String text) {
    return new DateException(
        "not a date: "
            + DateException.quoted(text)
            + ", expected one such as 2025-12-31, 2025-12, 2025Q4 or 2025");
  }
}
