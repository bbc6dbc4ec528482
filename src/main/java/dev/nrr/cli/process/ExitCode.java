package dev.nrr.cli.process;

/** How the program ends: 1 is the answer "no", 2 and up are failures. */
public enum ExitCode {
  /** Computed; for {@code check}: every threshold held. */
  OK(0),
  /** A threshold was missed; only {@code check} says so. */
  MISSED(1),
  /** An unknown option, a contradiction, a value that cannot be read. */
  USAGE(2),
  /** The input cannot be used: not found, bad rows, ambiguous, empty. */
  BAD_INPUT(3),
  /** The output could not be written. */
  OUTPUT_FAILED(4),
  /** A mistake in the program itself. */
  INTERNAL(70);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number the process ends with. */
  public int code() {
    return code;
  }
}
