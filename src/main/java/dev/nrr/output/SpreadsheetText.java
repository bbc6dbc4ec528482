package dev.nrr.output;

/**
 * Text safe in a CSV that a spreadsheet opens: what would run as a formula gets an apostrophe in
 * front, and half a surrogate pair becomes U+FFFD, so that the file is valid UTF-8.
 */
final class SpreadsheetText {

  private static final String STARTS_FORMULA = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20";

  private SpreadsheetText() {}

  static String of(String raw) {
    String text = WellFormed.of(raw);
    boolean formula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
