package dev.nrr.core.date;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How long a window is: {@code 12m}, {@code 4q} and {@code 1y} are twelve months.
 *
 * @param months calendar months, 1 or more
 * @param text as asked for
 */
public record WindowLength(int months, String text) {

  /** What is asked for where nothing is said. */
  public static final WindowLength TWELVE_MONTHS = new WindowLength(12, "12m");

  /** Made only where a length is read. */
  private static final class Written {
    static final Pattern COUNT_AND_UNIT = Pattern.compile("0*([1-9][0-9]{0,3})([mqyMQY])");
  }

  /**
   * A length.
   *
   * @param months calendar months, 1 or more
   * @param text as asked for
   * @throws IllegalArgumentException if it is below one month
   */
  public WindowLength {
    if (months < 1) {
      throw new IllegalArgumentException("a window of " + months + " months");
    }
  }

  /**
   * Reads a count of months, quarters or years, up to 9999 of them.
   *
   * @param text what is written
   * @return the length
   * @throws DateException if the text is anything else: a usage error
   */
  public static WindowLength parse(String text) {
    var parts = Written.COUNT_AND_UNIT.matcher(text);
    if (!parts.matches()) {
      throw new DateException(
          "not the length of a window: "
              + DateException.quoted(text)
              + ", expected one such as 12m, 4q or 1y");
    }
    return of(Integer.parseInt(parts.group(1)), parts.group(2).toLowerCase(Locale.ROOT));
  }

  private static WindowLength of(int count, String unit) {
    Grain grain = unit.equals("m") ? Grain.MONTH : unit.equals("q") ? Grain.QUARTER : Grain.YEAR;
    return new WindowLength(count * grain.months(), count + unit);
  }

  @Override
  public String toString() {
    return text;
  }
}
