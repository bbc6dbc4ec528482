package dev.nrr.report.model;

/**
 * One column of a table for people.
 *
 * @param title its heading; may come from a file
 * @param content what its cells hold, which decides where they stand
 */
public record Column(String title, Content content) {

  /** What a column holds. */
  public enum Content {
    /** Names from a file, of any length: a narrow format may cut them. */
    NAMES,
    /** Words that must stay whole. */
    WORDS,
    /** Numbers, aligned by their last digit. */
    NUMBERS
  }

  /** A column of names from a file. */
  public static Column ofNames(String title) {
    return new Column(title, Content.NAMES);
  }

  /** A column of our own words. */
  public static Column ofWords(String title) {
    return new Column(title, Content.WORDS);
  }

  /** A column of numbers. */
  public static Column ofNumbers(String title) {
    return new Column(title, Content.NUMBERS);
  }
}
