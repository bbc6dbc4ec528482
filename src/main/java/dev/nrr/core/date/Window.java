package dev.nrr.core.date;

import org.jspecify.annotations.Nullable;

/**
 * From one date to a later one.
 *
 * @param from null for a period of a movements file, which states no start
 * @param to the window's end
 */
public record Window(@Nullable PeriodDate from, PeriodDate to) {

  /**
   * A window.
   *
   * @param from null for a period of a movements file, which states no start
   * @param to the window's end
   * @throws IllegalArgumentException if the first date is not before the last
   */
  public Window {
    if (from != null && from.day().compareTo(to.day()) >= 0) {
      throw new IllegalArgumentException("window from " + from + " to " + to);
    }
  }

  /**
   * {@return the window of one period of a movements file}
   *
   * @param period what the movements are of
   */
  public static Window ofPeriod(PeriodDate period) {
    return new Window(null, period);
  }

  @Override
  public String toString() {
    return from == null ? to.toString() : from + " to " + to;
  }
}
