package dev.nrr.cli.option;

import dev.nrr.cli.process.ExitCode;

/** An option has a value that cannot be used, or contradicts another. The message names it. */
public final class OptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  private OptionException(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  /** Of the command line or the environment. */
  public OptionException(String message) {
    this(ExitCode.USAGE, message);
  }

  /** Of a configuration file, which the message names with the line. */
  public static OptionException ofFile(String message) {
    return new OptionException(ExitCode.BAD_INPUT, message);
  }

  /** {@link ExitCode#USAGE}, or {@link ExitCode#BAD_INPUT} for a value from a file. */
  public ExitCode code() {
    return code;
  }

  /** What is wrong. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
