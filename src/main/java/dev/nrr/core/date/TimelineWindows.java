package dev.nrr.core.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The windows that can be cut from a grid. A window of N months starts at the grid's date in the
 * calendar month N months before the one it ends in, on whatever day that is. Where the grid has
 * several dates in that month, it is the latest one not after the same day of the month (the last
 * day, where the window ends on one), or the first of them if all are after it. On a grid of weeks
 * or days it is the latest date not after that day, in whatever month.
 *
 * <p>Example: over months, a window of 12m to 2025-12 is 2024-12 to 2025-12.
 *
 * @param grid the dates of the data
 */
public record TimelineWindows(Timeline grid) {

  /**
   * A window nobody asked for.
   *
   * @param window the window
   * @param wholeSpan whether it is all the data reach back to, not twelve months
   */
  public record Default(Window window, boolean wholeSpan) {}

  /**
   * {@return the date a window starts at; empty if the grid has none in that month}
   *
   * @param end the window's last date
   * @param length how long the window is
   */
  public Optional<PeriodDate> findStart(PeriodDate end, WindowLength length) {
    if (grid.isFinerThanMonths()) {
      return findStartByDay(end, length);
    }
    YearMonth month = startMonth(end, length);
    LocalDate sameDay = sameDay(end, month);
    PeriodDate start = null;
    for (PeriodDate date : grid.dates()) {
      boolean fits = start == null || !date.day().isAfter(sameDay);
      if (fits && date.month().equals(month)) {
        start = date;
      }
    }
    return Optional.ofNullable(start);
  }

  /** The last date not after the same day, if that is less than a month before it. */
  private Optional<PeriodDate> findStartByDay(PeriodDate end, WindowLength length) {
    LocalDate sameDay = sameDay(end, startMonth(end, length));
    return grid.dates().stream()
        .filter(date -> !date.day().isAfter(sameDay))
        .reduce((earlier, later) -> later)
        .filter(date -> date.day().isAfter(sameDay.minusMonths(1)));
  }

  /**
   * {@return the window of a length that ends at a date of the grid}
   *
   * @param end the window's last date
   * @param length how long the window is
   * @throws DateException if the data do not reach so far back, or have no date in that month
   */
  public Window endingAt(PeriodDate end, WindowLength length) {
    Optional<PeriodDate> start = findStart(end, length);
    if (start.isEmpty()) {
      throw noStart(end, length);
    }
    return new Window(start.get(), end);
  }

  /**
   * {@return the window between two dates of the grid}
   *
   * @param from the window's first date
   * @param to the window's last date
   * @throws DateException if the first is not before the second
   */
  public Window between(PeriodDate from, PeriodDate to) {
    if (from.compareTo(to) >= 0) {
      throw new DateException(
          "a window from " + from + " to " + to + ", expected an earlier start");
    }
    return new Window(from, to);
  }

  /**
   * {@return the window that ends at a date where no length is asked for: twelve months, or the
   * whole span up to that date where the data begin less than twelve months before it or have one
   * earlier date only}
   *
   * @param end the window's last date
   * @throws DateException if there is no earlier date, or the data reach further back than twelve
   *     months without a date there
   */
  public Default defaultEndingAt(PeriodDate end) {
    Optional<PeriodDate> start = findStart(end, WindowLength.TWELVE_MONTHS);
    if (start.isPresent()) {
      return new Default(new Window(start.get(), end), false);
    }
    int earlier = grid.indexOf(end);
    if (earlier == 0) {
      throw new DateException("no date before " + end + " in the data, a window needs two");
    }
    if (earlier > 1 && isReached(startMonth(end, WindowLength.TWELVE_MONTHS))) {
      throw noStart(end, WindowLength.TWELVE_MONTHS);
    }
    return new Default(new Window(grid.first(), end), true);
  }

  /**
   * {@return the windows of a length that end at these dates of the grid, in their order, as far as
   * each has a start}
   *
   * @param length how long each window is
   * @param ends all dates of the grid, or {@link Timeline#lastInEach} of a quarter or a year
   * @throws DateException if no window has a start
   */
  public List<Window> rolling(WindowLength length, List<PeriodDate> ends) {
    List<Window> windows = new ArrayList<>();
    for (PeriodDate end : ends) {
      Optional<PeriodDate> start = findStart(end, length);
      if (start.isPresent()) {
        windows.add(new Window(start.get(), end));
      }
    }
    if (windows.isEmpty()) {
      throw noStart(grid.last(), length);
    }
    return windows;
  }

  private DateException noStart(PeriodDate end, WindowLength length) {
    YearMonth month = startMonth(end, length);
    String why =
        isReached(month)
            ? "the data have no date in that month"
            : "the data begin at " + grid.first();
    return new DateException(
        "a window of " + length + " to " + end + " starts in " + month + ", " + why);
  }

  private boolean isReached(YearMonth month) {
    return !grid.first().month().isAfter(month);
  }

  private static YearMonth startMonth(PeriodDate end, WindowLength length) {
    return end.month().minusMonths(length.months());
  }

  private static LocalDate sameDay(PeriodDate end, YearMonth month) {
    int day = end.day().getDayOfMonth();
    boolean last = day == end.month().lengthOfMonth();
    return last ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth()));
  }
}
