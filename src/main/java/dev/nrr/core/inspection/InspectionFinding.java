package dev.nrr.core.inspection;

import java.util.List;

/**
 * Something in an input that deserves a look.
 *
 * @param check stable name of the check that found it, such as {@code near-dup-id}
 * @param message one line in words, without a full stop
 * @param count how many rows or customers it is about
 * @param places where it stands, the first few; empty where that is not one line
 */
public record InspectionFinding(
    String check, Severity severity, String message, long count, List<Place> places) {

  /** How much it matters. */
  public enum Severity {
    /** A figure computed from it would be wrong, or is refused. */
    ERROR,
    /** A figure may mislead. */
    WARNING,
    /** Good to know. */
    INFO;

    /** As outputs write it. */
    public String word() {
      return switch (this) {
        case ERROR -> "error";
        case WARNING -> "warning";
        case INFO -> "info";
      };
    }
  }

  /**
   * A line of a file.
   *
   * @param line physical line on which the record begins, from 1
   */
  public record Place(String file, long line) {

    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  public InspectionFinding {
    places = List.copyOf(places);
  }
}
