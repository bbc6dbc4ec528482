package dev.nrr.input.survey;

/**
 * Dates written in digits, told apart without cutting them up: a year, month and day in this order,
 * or a day and month, either way round, and a year; a year and a month; each with a time of day
 * behind or none. Only the look counts: 31 February passes.
 */
final class NumericDate {

  /** 2000-01-01 and 2101-01-01, in seconds since 1970. */
  private static final long FIRST_SECOND = 946_684_800;

  private static final long LAST_SECOND = 4_133_980_800L;

  private NumericDate() {}

  /** Whether a text is such a date. */
  static boolean matches(String text) {
    int first = digitsFrom(text, 0);
    if (first == text.length() || !isMark(text.charAt(first))) {
      return false;
    }
    int second = digitsFrom(text, first + 1);
    int width = second - first - 1;
    if (width < 1 || width > 2) {
      return isMonthThenYear(text, first, second);
    }
    if (second == text.length()) {
      return first == 4 && isIn(text, 0, 4, 1900, 2200) && isIn(text, first + 1, second, 1, 12);
    }
    if (text.charAt(second) != text.charAt(first)) {
      return false;
    }
    int third = digitsFrom(text, second + 1);
    int last = third - second - 1;
    boolean days =
        first == 4
            ? last >= 1 && last <= 2 && isMonthAndDay(text, first + 1, second, second + 1, third)
            : first >= 1
                && first <= 2
                && (last == 4 || last == 2)
                && (isMonthAndDay(text, 0, first, first + 1, second)
                    || isMonthAndDay(text, first + 1, second, 0, first));
    return days && isEndOrTime(text, third);
  }

  /**
   * Whether a whole number may be a date of 2000 to 2100: Unix seconds or milliseconds, a day
   * {@code 20240131} or a month {@code 202401}.
   */
  static boolean isBare(long number) {
    long seconds = number >= FIRST_SECOND * 1000 ? number / 1000 : number;
    if (seconds >= FIRST_SECOND) {
      return seconds < LAST_SECOND;
    }
    long month = number > 9_999_99 ? number / 100 : number;
    boolean day = month == number || (number % 100 >= 1 && number % 100 <= 31);
    return day && month >= 2000_01 && month <= 2100_12 && month % 100 >= 1 && month % 100 <= 12;
  }

  /** Whether a text that is not numeric may be a date with a name in it: {@code Okt 2024}. */
  static boolean mayBeWritten(String text) {
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
      } else if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        digits++;
      }
    }
    return digits >= 1 && letters >= 1 && letters <= 12 && text.length() <= 24;
  }

  /** {@code 12/2024}. */
  private static boolean isMonthThenYear(String text, int first, int second) {
    return second == text.length()
        && second - first - 1 == 4
        && first <= 2
        && text.charAt(first) != '.'
        && isIn(text, 0, first, 1, 12)
        && isIn(text, first + 1, second, 1900, 2200);
  }

  private static boolean isMonthAndDay(
      String text, int monthFrom, int monthTo, int dayFrom, int dayTo) {
    return isIn(text, monthFrom, monthTo, 1, 12) && isIn(text, dayFrom, dayTo, 1, 31);
  }

  private static boolean isEndOrTime(String text, int at) {
    return at == text.length()
        || ((text.charAt(at) == ' ' || text.charAt(at) == 'T') && text.indexOf(':', at) > at);
  }

  private static boolean isIn(String text, int from, int to, int low, int high) {
    if (from == to) {
      return false;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number >= low && number <= high;
  }

  /** The end of the digits from a place on, of which at most four count. */
  private static int digitsFrom(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < 5 && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isMark(char c) {
    return c == '-' || c == '/' || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
