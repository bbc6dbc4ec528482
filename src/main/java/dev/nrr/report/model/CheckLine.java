package dev.nrr.report.model;

/**
 * What one check found.
 *
 * @param name of the check: {@code min-nrr}
 * @param place what it is about: {@code total}, or a slice as {@code segment=SMB}; may come from a
 *     file
 * @param status what came of it
 * @param message one line: what was found, what was asked, how far apart they are
 */
public record CheckLine(String name, String place, Status status, Cell message) {

  /** What came of a check. */
  public enum Status {
    /** Missed, which fails the whole. */
    FAILED,
    /** Missed, which is only reported. */
    WARNED,
    /** Held. */
    PASSED
  }
}
