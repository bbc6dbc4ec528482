package dev.nrr.input.prepare;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order of two cells, where there is one that nobody disputes: both are numbers, both are ISO
 * dates or times without a zone ({@code 2025-06}, {@code 2025-06-01}, {@code 2025-06-01 02:00}), or
 * both are ISO times with an offset. A date stands for its beginning.
 */
final class OrderedText {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern TIMED =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d(:\\d\\d([.,]\\d{1,9})?)?");
  private static final Pattern OFFSET = Pattern.compile("(?i) ?(z|utc|[+-]\\d\\d(:?\\d\\d)?)$");

  private OrderedText() {}

  /**
   * Compares two texts.
   *
   * @return below, at or above 0; null where they have no such order
   */
  static @Nullable Integer compare(String one, String other) {
    Comparable<?> a = value(one);
    Comparable<?> b = value(other);
    if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
      return x.compareTo(y);
    }
    if (a instanceof LocalDateTime x && b instanceof LocalDateTime y) {
      return x.compareTo(y);
    }
    if (a instanceof OffsetDateTime x && b instanceof OffsetDateTime y) {
      return x.toInstant().compareTo(y.toInstant());
    }
    return null;
  }

  /** Whether a text is a date or a time, not a number. */
  static boolean isTime(String text) {
    Comparable<?> value = value(text);
    return value != null && !(value instanceof BigDecimal);
  }

  private static @Nullable Comparable<?> value(String cell) {
    String text = cell.strip();
    if (NUMBER.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    try {
      return time(text);
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static @Nullable Comparable<?> time(String text) {
    if (text.length() == 7) {
      return YearMonth.parse(text).atDay(1).atStartOfDay();
    }
    if (text.length() == 10) {
      return LocalDate.parse(text).atStartOfDay();
    }
    String local = text.length() > 10 ? OFFSET.matcher(text).replaceFirst("") : text;
    if (!TIMED.matcher(local).matches()) {
      return null;
    }
    LocalDateTime time =
        LocalDateTime.parse(local.substring(0, 10) + "T" + local.substring(11).replace(',', '.'));
    return local.length() == text.length() ? time : time.atOffset(offset(text, local));
  }

  private static ZoneOffset offset(String text, String local) {
    String offset = text.substring(local.length()).strip();
    return offset.equalsIgnoreCase("z") || offset.equalsIgnoreCase("utc")
        ? ZoneOffset.UTC
        : ZoneOffset.of(offset);
  }
}
