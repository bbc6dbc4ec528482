package dev.nrr.core.amount;

/** Whole numbers without a sign, as options and counts of customers are written: {@code 120}. */
public final class WholeNumber {

  private static final int LONGEST = 18;

  private WholeNumber() {}

  /**
   * A number of 1 to 18 digits from 0 to 9, leading zeros allowed. Example: {@code 007} is 7.
   *
   * @param text what is written
   * @return -1 if the text is anything else
   */
  public static long parse(String text) {
    int length = text.length();
    if (length == 0 || length > LONGEST) {
      return -1;
    }
    long number = 0;
    for (int i = 0; i < length; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
