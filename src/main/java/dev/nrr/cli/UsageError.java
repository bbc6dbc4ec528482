package dev.nrr.cli;

/** The command line cannot be carried out as it stands. The message names the option. */
final class UsageError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageError(String message) {
    super(message);
  }
}
