package dev.nrr.core.date;

import org.jspecify.annotations.Nullable;

/**
 * A text cut into the parts that dates are written with. Its skeleton says how it is written:
 * {@code y} is four digits, {@code n} one or two, {@code m} an English month name, {@code q} the
 * letter Q, anything else stands for itself; eight digits together are {@code ynn}. Example: {@code
 * Sep 1, 2017} is {@code m n, y} with the values 9, 1 and 2017.
 */
final class DateTokens {

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
    String date = TimeOfDay.cutFrom(whole);
    DateTokens cut = new DateTokens(date, date.length() < whole.length());
    return date.length() <= LONGEST && cut.cutAll() ? cut : null;
  }

  /** How the date is written. */
  String skeleton() {
    return skeleton.toString();
  }

  /** The number of a part y, n or m, counted from 0 in the order written. */
  int value(int part) {
    return values[part];
  }

  /** How many characters a part takes. */
  int width(int part) {
    return widths[part];
  }

  /** Whether a time of day follows the date. */
  boolean isTimed() {
    return timed;
  }

  private boolean cutAll() {
    int at = 0;
    while (at < text.length()) {
      int end = endOfRun(at);
      if (!take(at, end)) {
        return false;
      }
      at = end;
    }
    return true;
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
      case 8 ->
          part('y', number(start, 4), 4)
              && part('n', number(start + 4, 2), 2)
              && part('n', number(start + 6, 2), 2);
      default -> false;
    };
  }

  private boolean takeLetters(String letters) {
    if (letters.equalsIgnoreCase("q")) {
      skeleton.append('q');
      return true;
    }
    int month = MonthNames.number(letters);
    return month > 0 && part('m', month, letters.length());
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
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
