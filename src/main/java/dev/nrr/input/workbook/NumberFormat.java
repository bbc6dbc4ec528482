package dev.nrr.input.workbook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the number format of a cell says that its number is: a date, a share, money of a currency.
 *
 * @param year whether it shows the year of a date
 * @param month whether it shows a month
 * @param day whether it shows the day of the month
 * @param time whether it shows a time of day
 * @param percent whether it shows a share of 100
 * @param currency the sign or code it shows; null for none
 */
record NumberFormat(
    boolean year,
    boolean month,
    boolean day,
    boolean time,
    boolean percent,
    @Nullable String currency) {

  private static final NumberFormat PLAIN =
      new NumberFormat(false, false, false, false, false, null);
  private static final String SIGNS = "$\u20ac\u00a3\u00a5\u20b9";

  /** The formats that have a number and no text, as far as they are dates. */
  private static @Nullable String builtIn(int id) {
    if (id == 14
        || (id >= 27 && id <= 31)
        || id == 36
        || (id >= 50 && id <= 54)
        || (id >= 57 && id <= 58)) {
      return "yyyy-mm-dd";
    }
    return switch (id) {
      case 9, 10 -> "0%";
      case 15 -> "d-mmm-yy";
      case 16 -> "d-mmm";
      case 17 -> "mmm-yy";
      case 22 -> "yyyy-mm-dd h:mm";
      default -> null;
    };
  }

  /**
   * What a format says.
   *
   * @param id its number; null for none
   * @param code its text; null for none
   */
  static NumberFormat of(@Nullable Integer id, @Nullable String code) {
    String known = id == null ? null : builtIn(id);
    String text = known != null ? known : code;
    return text == null ? PLAIN : parse(text);
  }

  /** The first part of a format, which is the one for numbers above zero. */
  private static NumberFormat parse(String code) {
    StringBuilder marks = new StringBuilder();
    StringBuilder shown = new StringBuilder();
    String currency = null;
    int i = 0;
    while (i < code.length() && code.charAt(i) != ';') {
      char c = code.charAt(i);
      if (c == '"') {
        int end = end(code, '"', i + 1);
        shown.append(code, i + 1, end);
        i = end;
      } else if (c == '[') {
        int end = end(code, ']', i + 1);
        String inner = code.substring(i + 1, end);
        if (inner.startsWith("$")) {
          int dash = inner.indexOf('-');
          currency =
              currency == null ? inner.substring(1, dash < 0 ? inner.length() : dash) : currency;
        }
        i = end;
      } else if (c == '\\' && i + 1 < code.length()) {
        shown.append(code.charAt(i + 1));
        i++;
      } else if (c == '_' || c == '*') {
        i++;
      } else {
        marks.append(c);
      }
      i++;
    }
    return of(
        marks.toString(), currency == null || currency.isBlank() ? shown.toString() : currency);
  }

  private static int end(String code, char close, int from) {
    int end = code.indexOf(close, from);
    return end < 0 ? code.length() : end;
  }

  private static NumberFormat of(String marks, String words) {
    String lower = marks.toLowerCase(Locale.ROOT);
    if (lower.contains("general")) {
      return PLAIN;
    }
    boolean year = lower.contains("y") || lower.contains("e\u5e74");
    boolean day = lower.contains("d");
    boolean time = lower.contains("h") || lower.contains("s");
    boolean month = lower.contains("m") && (year || day || !time);
    if (year || day || month) {
      return new NumberFormat(year, month, day, time, false, null);
    }
    return new NumberFormat(
        false, false, false, time, lower.contains("%"), currency(marks, words.strip()));
  }

  private static @Nullable String currency(String marks, String words) {
    for (int i = 0; i < marks.length(); i++) {
      if (SIGNS.indexOf(marks.charAt(i)) >= 0) {
        return marks.substring(i, i + 1);
      }
    }
    boolean sign = words.length() == 1 && SIGNS.indexOf(words.charAt(0)) >= 0;
    boolean code = words.length() == 3 && words.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return sign || code || words.equals("kr") ? words : null;
  }

  /** Whether a number is a date. */
  boolean isDate() {
    return year || day || month;
  }
}
