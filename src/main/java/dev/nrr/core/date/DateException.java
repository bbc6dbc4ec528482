package dev.nrr.core.date;

/**
 * What is wrong with a date, a date option or a window, in one line without a position and without
 * a full stop. The caller knows where the text stood and what that means: thrown while an option is
 * read ({@link DateOption#parse}, {@link WindowLength#parse}, {@link FiscalYear#parse}, {@link
 * DateNotation#ofFormat}) it is a usage error, thrown anywhere else it is about the data.
 */
public final class DateException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 60;

  /**
   * The message says what was found and what was expected, without a full stop.
   *
   * @param message the words
   */
  public DateException(String message) {
    super(message);
  }

  /** The text between quotes, cut where it is too long to be a date. */
  static String quoted(String text) {
    return text.length() <= LONGEST_QUOTE
        ? "'" + text + "'"
        : "'" + text.substring(0, LONGEST_QUOTE) + "...'";
  }
}
