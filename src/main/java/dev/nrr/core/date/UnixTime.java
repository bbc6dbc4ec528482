package dev.nrr.core.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An instant as computers count it, in seconds or milliseconds since 1970; its day is that of UTC.
 * Only instants of 2000 to 2099, or of 9999 for no end, are told from other numbers; so seconds and
 * milliseconds cannot be mistaken for each other.
 *
 * @param inMillis whether it is counted in milliseconds
 */
record UnixTime(LocalDate day, boolean inMillis) {

  /** The {@code --date-format} of seconds. */
  static final String SECONDS = "epoch";

  /** The {@code --date-format} of milliseconds. */
  static final String MILLIS = "epoch-ms";

  private static final int SHORTEST = 9;
  private static final long THOUSAND = 1000;

  /** Made only where a text may be one. */
  private static final class Instants {
    static final Pattern WRITTEN = Pattern.compile("([0-9]{9,15})(?:\\.[0-9]{1,9})?");
  }

  /** The instant a text is; null if it is none. */
  static @Nullable UnixTime find(String text) {
    if (text.length() < SHORTEST || !Character.isDigit(text.charAt(0))) {
      return null;
    }
    var number = Instants.WRITTEN.matcher(text);
    if (!number.matches()) {
      return null;
    }
    long count = Long.parseLong(number.group(1));
    LocalDate ofSeconds = day(count);
    if (isLikely(ofSeconds)) {
      return new UnixTime(ofSeconds, false);
    }
    LocalDate ofMillis = day(count / THOUSAND);
    return isLikely(ofMillis) ? new UnixTime(ofMillis, true) : null;
  }

  private static LocalDate day(long seconds) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }

  private static boolean isLikely(LocalDate day) {
    int year = day.getYear();
    return (year >= 2000 && year < 2100) || year == 9999;
  }
}
