package dev.nrr.report;

/**
 * One column of a table for people.
 *
 * @param title its heading; may come from a file
 */
public record Column(String title, Alignment alignment) {

  /** Where values stand in their column. */
  public enum Alignment {
    /** Words. */
    LEFT,
    /** Numbers. */
    RIGHT
  }

  /** A column of words. */
  public static Column ofWords(String title) {
    return new Column(title, Alignment.LEFT);
  }

  /** A column of numbers. */
  public static Column ofNumbers(String title) {
    return new Column(title, Alignment.RIGHT);
  }
}
