package dev.nrr.cli.process;

/** How the program ends: 1 is the answer "no", 2 and up are failures. */
public enum ExitCode {
  /** Computed; for {@code check}: every threshold held. */
  OK(0, "computed; for check: every threshold held"),
  /** A threshold was missed; only {@code check} says so. */
  MISSED(1, "check only: a threshold was missed"),
  /** An unknown option, a contradiction, a value that cannot be read. */
  USAGE(
      2,
      "usage: unknown option, contradiction, unreadable option value, a column the input does not"
          + " have"),
  /** The input cannot be used: not found, bad rows, ambiguous, empty. */
  BAD_INPUT(3, "the input cannot be used: not found, bad rows, ambiguous, empty"),
  /** The output could not be written. */
  OUTPUT_FAILED(4, "output could not be written; or the launcher finds no Java 17"),
  /** An engine or server does not answer, or not in time. */
  TRY_AGAIN(5, "an engine or server does not answer, and may when tried again"),
  /** A mistake in the program itself. */
  INTERNAL(70, "a mistake in nrr; --debug shows where");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The number the process ends with. */
  public int code() {
    return code;
  }

  /** What it says, in one line for people. */
  public String meaning() {
    return meaning;
  }
}
