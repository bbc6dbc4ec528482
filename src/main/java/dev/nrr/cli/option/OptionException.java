package dev.nrr.cli.option;

import dev.nrr.cli.process.ExitCode;
import dev.nrr.input.request.Suggestion;
import java.util.List;

/** An option has a value that cannot be used, or contradicts another. The message names it. */
public final class OptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;
  private final transient List<Suggestion> suggestions;

  private OptionException(ExitCode code, String message, List<Suggestion> suggestions) {
    super(message);
    this.code = code;
    this.suggestions = suggestions;
  }

  /** Of the command line or the environment. */
  public OptionException(String message) {
    this(ExitCode.USAGE, message, List.of());
  }

  /** The same with ways out. */
  public OptionException(String message, List<Suggestion> suggestions) {
    this(ExitCode.USAGE, message, suggestions);
  }

  /** Of a configuration file, which the message names with the line. */
  public static OptionException ofFile(String message) {
    return new OptionException(ExitCode.BAD_INPUT, message, List.of());
  }

  /** {@link ExitCode#USAGE}, or {@link ExitCode#BAD_INPUT} for a value from a file. */
  public ExitCode code() {
    return code;
  }

  /** What may be added to the command as it was typed. */
  public List<Suggestion> suggestions() {
    return suggestions;
  }

  /** What is wrong. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
