package dev.nrr.core.date;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Days as a spreadsheet counts them, in the 1900 date system: 1 is 1900-01-01, 45657 is 2024-12-31.
 * A part of a day ({@code 45657.5}) is left out. The system has a 29 February 1900, day 60, that
 * the calendar has not: it is refused, and later days are one less than they claim.
 */
record ExcelSerialDays() implements DateNotation {

  static final String FORMAT = "excel";

  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,7})(\\.[0-9]+)?");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);
  private static final int NO_SUCH_DAY = 60;
  private static final int LAST = 2_958_465;

  /** Whether a text may be such a day of our times, 1954 to 2119: only to suggest the option. */
  static boolean isLikely(String text) {
    return text.strip().matches("[2-7][0-9]{4}(\\.[0-9]+)?");
  }

  @Override
  public Grain grain() {
    return Grain.DAY;
  }

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public PeriodDate parse(String text) {
    var number = NUMBER.matcher(text.strip());
    int serial = number.matches() ? Integer.parseInt(number.group(1)) : 0;
    if (serial < 1 || serial == NO_SUCH_DAY || serial > LAST) {
      throw new DateException(
          "not a day: " + DateException.quoted(text) + ", expected a spreadsheet's serial day");
    }
    return PeriodDate.ofDay(DAY_ZERO.plusDays(serial < NO_SUCH_DAY ? serial : serial - 1L));
  }
}
