package dev.nrr.report.model;

/**
 * One column of a table for people.
 *
 * @param title its heading; may come from a file
 * @param content what its cells hold, which decides where they stand
 * @param detail whether a narrow page may leave it out
 */
public record Column(String title, Content content, boolean detail) {

  /** What a column holds. */
  public enum Content {
    /** Names from a file, of any length: a narrow format may cut them. */
    NAMES,
    /** Words that must stay whole. */
    WORDS,
    /** Numbers, aligned by their last digit. */
    NUMBERS,
    /** Shares of one, whose size a format may show as a colour beneath them. */
    HEAT;

    /** Whether it holds numbers of any kind. */
    public boolean isNumbers() {
      return this == NUMBERS || this == HEAT;
    }
  }

  /** A column of names from a file. */
  public static Column ofNames(String title) {
    return new Column(title, Content.NAMES, false);
  }

  /** A column of our own words. */
  public static Column ofWords(String title) {
    return new Column(title, Content.WORDS, false);
  }

  /** A column of numbers. */
  public static Column ofNumbers(String title) {
    return new Column(title, Content.NUMBERS, false);
  }

  /** A column of shares of one, as a map of heat. */
  public static Column ofHeat(String title) {
    return new Column(title, Content.HEAT, false);
  }

  /** The same column, which a narrow page may leave out. */
  public Column asDetail() {
    return new Column(title, content, true);
  }
}
