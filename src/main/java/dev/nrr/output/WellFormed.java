package dev.nrr.output;

/** Text that can be written as UTF-8. */
final class WellFormed {

  private static final int REPLACEMENT = 0xfffd;

  private WellFormed() {}

  /** Whether the text has a half of a surrogate pair without the other. */
  static boolean isBroken(String text) {
    return text.codePoints().anyMatch(WellFormed::isHalf);
  }

  /** The text with every half pair replaced by U+FFFD. */
  static String of(String text) {
    if (!isBroken(text)) {
      return text;
    }
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(point -> isHalf(point) ? REPLACEMENT : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private static boolean isHalf(int point) {
    return Character.getType(point) == Character.SURROGATE;
  }
}
