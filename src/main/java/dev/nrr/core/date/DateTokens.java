package dev.nrr.core.date;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into the parts that dates are written with. Its skeleton says how it is written:
 * {@code y} is four digits, {@code n} one or two, {@code m} the name of a month (with or without a
 * full stop behind it), {@code q} the letter Q, {@code h} the letter H, {@code f} the letters FY;
 * {@code yn} is six digits together, {@code ynn} eight; {@code e} is an instant in seconds since
 * 1970, {@code E} one in milliseconds, each with its day as its value. Anything else stands for
 * itself. Example: {@code Sep 1, 2017} is {@code m n, y} with the values 9, 1 and 2017.
 */
final class DateTokens {

  /** Made only where a text has a colon. */
  private static final class Time {

    /**
     * The time that may follow a day and is left out: {@code T10:00:00.5Z}, {@code 10:00 +02:00},
     * {@code 9:05 PM}. The day is the one written, whatever the offset.
     */
    static final Pattern OF_DAY =
        Pattern.compile(
            "[Tt ]([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.,][0-9]{1,9})?)?"
                + "( ?[AaPp][Mm])?( ?([Zz]|UTC|GMT|[+-][0-9]{2}(:?[0-9]{2})?))?");
  }

  private static final Map<String, String> PERIOD_LETTERS =
      Map.of("Q", "q", "H", "h", "FY", "f", "QFY", "qf", "HFY", "hf");

  private static final int LONGEST = 40;
  private static final int MOST_PARTS = 3;

  private final String text;
  private final boolean timed;
  private final StringBuilder skeleton = new StringBuilder();
  private final int[] values = new int[MOST_PARTS];
  private final int[] widths = new int[MOST_PARTS];
  private int parts;

  private DateTokens(String text, boolean timed) {
    this.text = text;
    this.timed = timed;
  }

  /** Cuts a text; null if it has parts that no date is written with. */
  static @Nullable DateTokens cut(String text) {
    String whole = text.strip();
    String date = withoutTime(whole).replace('\u2019', '\'').replace(" de ", " ");
    DateTokens cut = new DateTokens(date, !withoutTime(whole).equals(whole));
    return date.length() <= LONGEST && cut.cutAll() ? cut : null;
  }

  /** A text up to its time of day; all of it where there is none. */
  static String withoutTime(String text) {
    int colon = text.indexOf(':');
    if (isTime(text, colon - 3)) {
      return text.substring(0, colon - 3);
    }
    return isTime(text, colon - 2) ? text.substring(0, colon - 2) : text;
  }

  private static boolean isTime(String text, int start) {
    return start > 0 && Time.OF_DAY.matcher(text).region(start, text.length()).matches();
  }

  /** How the date is written. */
  String skeleton() {
    return skeleton.toString();
  }

  /** The number of a part y, n or m, counted from 0 in the order written. */
  int value(int part) {
    return values[part];
  }

  /** How many digits a part takes; how many letters the English name of a month would. */
  int width(int part) {
    return widths[part];
  }

  /** Whether a time of day follows the date. */
  boolean isTimed() {
    return timed;
  }

  private boolean cutAll() {
    UnixTime instant = UnixTime.find(text);
    if (instant != null) {
      return part(instant.inMillis() ? 'E' : 'e', (int) instant.day().toEpochDay(), text.length());
    }
    int at = 0;
    while (at < text.length()) {
      int end = endOfRun(at);
      if (!take(at, end)) {
        return false;
      }
      at = isFullStopOfName(end) ? end + 1 : end;
    }
    return true;
  }

  /** A name that is cut has a full stop, which says nothing. */
  private boolean isFullStopOfName(int end) {
    return end < text.length()
        && text.charAt(end) == '.'
        && skeleton.charAt(skeleton.length() - 1) == 'm';
  }

  private int endOfRun(int start) {
    int end = start + 1;
    while (end < text.length() && isRun(text.charAt(start), text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isRun(char first, char next) {
    return isDigit(first) ? isDigit(next) : isLetter(first) && isLetter(next);
  }

  private boolean take(int start, int end) {
    char first = text.charAt(start);
    if (isDigit(first)) {
      return takeDigits(start, end - start);
    }
    if (isLetter(first)) {
      return takeLetters(text.substring(start, end));
    }
    skeleton.append(first);
    return true;
  }

  private boolean takeDigits(int start, int width) {
    return switch (width) {
      case 1, 2 -> part('n', number(start, width), width);
      case 4 -> part('y', number(start, 4), 4);
      case 6 -> part('y', number(start, 4), 4) && part('n', number(start + 4, 2), 2);
      case 8 -> takeDigits(start, 6) && part('n', number(start + 6, 2), 2);
      default -> false;
    };
  }

  private boolean takeLetters(String letters) {
    String marks = PERIOD_LETTERS.get(letters.toUpperCase(Locale.ROOT));
    if (marks != null) {
      skeleton.append(marks);
      return true;
    }
    MonthNames.Name name = MonthNames.find(letters);
    return name != null && part('m', name.month(), name.english().length());
  }

  private boolean part(char kind, int value, int width) {
    if (parts == MOST_PARTS) {
      return false;
    }
    values[parts] = value;
    widths[parts] = width;
    parts++;
    skeleton.append(kind);
    return true;
  }

  private int number(int start, int width) {
    return Integer.parseInt(text, start, start + width, 10);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
