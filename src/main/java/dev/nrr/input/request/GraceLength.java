package dev.nrr.input.request;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a break may be that is no end: {@code 45d}, {@code 6w}, {@code 3m}.
 *
 * @param count how many of the unit, 1 or more
 * @param unit d for days, w for weeks, m for months
 */
public record GraceLength(int count, char unit) {

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,3})([dwm])");

  /**
   * A length as the command line gives it.
   *
   * @throws IllegalArgumentException saying what is expected
   */
  public static GraceLength parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no length such as 45d (days), 6w (weeks) or 3m (months)");
    }
    return new GraceLength(Integer.parseInt(matcher.group(1)), matcher.group(2).charAt(0));
  }

  /** The last day on which what ended on a day may start again without a break. */
  public LocalDate from(LocalDate end) {
    return switch (unit) {
      case 'd' -> end.plusDays(count);
      case 'w' -> end.plusWeeks(count);
      default -> end.plusMonths(count);
    };
  }

  @Override
  public String toString() {
    return count + String.valueOf(unit);
  }
}
