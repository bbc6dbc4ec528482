package dev.nrr.input.source;

import java.math.BigDecimal;

/** Numbers of formats that have numbers, as cells that read as these and no others. */
public final class ExactNumber {

  /** More digits than any amount has. */
  private static final int MOST_DIGITS = 60;

  private ExactNumber() {}

  /**
   * A number as it was written, but without an exponent, and with a fourth decimal where there are
   * three: 1.234 in text may be a group of thousands, and here it is none.
   */
  public static String cell(String written) {
    String number = written.indexOf('e') < 0 && written.indexOf('E') < 0 ? written : plain(written);
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
