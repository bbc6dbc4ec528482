package dev.nrr.input.shape.book;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time of day behind a date, which orders rows of one day. */
final class TimeOfDay {

  /** There is none. */
  static final int NONE = -1;

  private static final Pattern TIME =
      Pattern.compile(
          "(?:^|[T ])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,3})\\d*)?)?\\s*([AaPp][Mm])?");

  private TimeOfDay() {}

  /** Milliseconds since midnight, as written; {@link #NONE} where no time is written. */
  static int of(String date) {
    Matcher time = TIME.matcher(date);
    if (!time.find()) {
      return NONE;
    }
    int hour = Integer.parseInt(time.group(1));
    if (time.group(5) != null) {
      hour = hour % 12 + (time.group(5).toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0);
    }
    int seconds = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    String fraction = time.group(4) == null ? "0" : (time.group(4) + "00").substring(0, 3);
    int minutes = hour * 60 + Integer.parseInt(time.group(2));
    return (minutes * 60 + seconds) * 1000 + Integer.parseInt(fraction);
  }
}
