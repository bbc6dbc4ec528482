package dev.nrr.core.date;

import java.util.regex.Pattern;

/**
 * The time that may follow a day and is left out: {@code T10:00:00.5Z}, {@code 10:00 +02:00},
 * {@code 9:05 PM}. The day is the one written, whatever the offset.
 */
final class TimeOfDay {

  private static final Pattern AFTER_A_DAY =
      Pattern.compile(
          "[Tt ]([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]{1,9})?)?"
              + "( ?[AaPp][Mm])?( ?([Zz]|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?))?");

  private TimeOfDay() {}

  /** The text up to its time of day; all of it where there is none. */
  static String cutFrom(String text) {
    int colon = text.indexOf(':');
    if (isTime(text, colon - 3)) {
      return text.substring(0, colon - 3);
    }
    return isTime(text, colon - 2) ? text.substring(0, colon - 2) : text;
  }

  private static boolean isTime(String text, int start) {
    return start > 0 && AFTER_A_DAY.matcher(text).region(start, text.length()).matches();
  }
}
