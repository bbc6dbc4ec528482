package dev.nrr.input.json;

import java.math.BigDecimal;

/** The values of JSON as the cells of a table. */
final class JsonCells {

  /** More digits than any amount has. */
  private static final int MOST_DIGITS = 60;

  private JsonCells() {}

  /**
   * A number as a cell that reads as this number and no other: one with an exponent is written out,
   * and 1.234 gets a fourth decimal, since three may be a group of thousands.
   */
  static String number(String written) {
    String number = written.chars().anyMatch(c -> c == 'e' || c == 'E') ? plain(written) : written;
    int point = number.indexOf('.');
    return point >= 0 && number.length() - point - 1 == 3 ? number + "0" : number;
  }

  /** Without an exponent; as it was where that would be endless. */
  private static String plain(String written) {
    int at = Math.max(written.indexOf('e'), written.indexOf('E'));
    String exponent = written.substring(at + 1);
    if (written.length() > MOST_DIGITS || exponent.length() > 3) {
      return written;
    }
    BigDecimal number = new BigDecimal(written);
    return Math.abs(number.scale()) > MOST_DIGITS ? written : number.toPlainString();
  }
}
