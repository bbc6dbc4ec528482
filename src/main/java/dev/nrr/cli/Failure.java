package dev.nrr.cli;

import java.util.List;

/** The command could not be carried out: lines to print, and the exit code. */
final class Failure extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;
  private final transient List<String> lines;

  /**
   * A failure with all its lines.
   *
   * @param details one a line, each with its own place
   * @param summary the closing line; empty if the details say it all
   */
  Failure(ExitCode code, List<String> details, String summary) {
    super(summary);
    this.code = code;
    this.lines = details;
  }

  ExitCode code() {
    return code;
  }

  List<String> details() {
    return lines;
  }

  String summary() {
    return String.valueOf(getMessage());
  }
}
