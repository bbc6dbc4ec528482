package dev.nrr.core.amount;

/**
 * Whether separators stand where a grouped number has them: {@code 1,234,567} or {@code 12,34,567}.
 */
final class DigitGroups {

  private char separator;
  private int groups = 1;
  private int first;
  private int current;
  private boolean western = true;
  private boolean indian = true;

  void digit() {
    current++;
  }

  /** Ends a group; false if this is not the separator used so far. */
  boolean separator(char c) {
    if (groups > 1 && c != separator) {
      return false;
    }
    separator = c;
    if (groups == 1) {
      first = current;
    } else {
      western &= current == 3;
      indian &= current == 2;
    }
    groups++;
    current = 0;
    return true;
  }

  boolean isWellFormed(boolean leadingZero) {
    if (groups == 1) {
      return true;
    }
    boolean westernFirst = first <= 3;
    boolean indianFirst = first <= 2;
    return current == 3 && !leadingZero && ((western && westernFirst) || (indian && indianFirst));
  }
}
