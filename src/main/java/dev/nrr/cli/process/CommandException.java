package dev.nrr.cli.process;

import dev.nrr.input.request.Suggestion;
import java.util.List;

/** The command could not be carried out: lines to print, and the exit code. */
public final class CommandException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;
  private final transient List<String> lines;
  private final transient List<Suggestion> suggestions;

  /**
   * A failure with all its lines.
   *
   * @param details one a line, each with its own place
   * @param summary the closing line; empty if the details say it all
   */
  public CommandException(ExitCode code, List<String> details, String summary) {
    this(code, details, summary, List.of());
  }

  /**
   * The same with ways out.
   *
   * @param suggestions what may be added to the command as it was typed
   */
  public CommandException(
      ExitCode code, List<String> details, String summary, List<Suggestion> suggestions) {
    super(summary);
    this.code = code;
    this.lines = details;
    this.suggestions = suggestions;
  }

  /**
   * A command line that cannot be used.
   *
   * @param message what is wrong with it, naming the option
   * @param command whose help says how it can be used; empty for that of the whole program
   */
  public static CommandException usage(String message, String command) {
    return usage(message, command, List.of());
  }

  /**
   * The same with ways out.
   *
   * @param suggestions what may be added to the command as it was typed
   */
  public static CommandException usage(
      String message, String command, List<Suggestion> suggestions) {
    String help = "Try 'nrr " + (command.isEmpty() ? "" : command + " ") + "--help'";
    return new CommandException(ExitCode.USAGE, List.of("nrr: " + message, help), "", suggestions);
  }

  public ExitCode code() {
    return code;
  }

  public List<String> details() {
    return lines;
  }

  public List<Suggestion> suggestions() {
    return suggestions;
  }

  public String summary() {
    return String.valueOf(getMessage());
  }
}
