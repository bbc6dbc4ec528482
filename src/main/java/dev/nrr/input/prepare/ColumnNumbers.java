package dev.nrr.input.prepare;

/** Some columns of a table, by their places from 0. */
public final class ColumnNumbers {

  private ColumnNumbers() {}

  /** Whether a column is one of some. */
  public static boolean has(int[] columns, int column) {
    for (int each : columns) {
      if (each == column) {
        return true;
      }
    }
    return false;
  }
}
