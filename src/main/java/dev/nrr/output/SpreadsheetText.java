package dev.nrr.output;

/**
 * Text safe in a CSV that a spreadsheet opens: what would run as a formula gets an apostrophe in
 * front. Controls but tab and line breaks are made visible as in {@link SafeText}, and half a
 * surrogate pair becomes U+FFFD, so that the file is valid UTF-8.
 */
final class SpreadsheetText {

  private static final String STARTS_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  private SpreadsheetText() {}

  static String of(String raw) {
    String text = SafeText.ofControls(WellFormed.of(raw));
    return startsFormula(text) || startsFormula(text.strip()) ? "'" + text : text;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
