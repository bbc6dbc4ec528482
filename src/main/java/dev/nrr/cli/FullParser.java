package dev.nrr.cli;

import dev.nrr.output.ReportSink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs what {@link PlainWords} does not read: help, the version, options typed in unusual ways, and
 * every mistake, with what it says of it. A class of its own, because the library behind it takes
 * longer to load than most answers take to compute.
 */
final class FullParser {

  private final @Nullable Command called;
  private final Surroundings surroundings;

  /**
   * A parser of one command line.
   *
   * @param called the command it calls; null for none
   */
  FullParser(@Nullable Command called, Surroundings surroundings) {
    this.called = called;
    this.surroundings = surroundings;
  }

  /** Runs the command line. */
  ExitCode run(List<String> arguments) throws Failure {
    CommandLine commandLine = called == null ? CommandLines.whole() : CommandLines.calling(called);
    try {
      ParseResult parsed = commandLine.parseArgs(arguments.toArray(new String[0]));
      return parsed.isVersionHelpRequested()
          ? print("nrr " + Version.text() + "\n")
          : dispatch(commandLine, parsed);
    } catch (ParameterException problem) {
      return usage(problem);
    }
  }

  private ExitCode dispatch(CommandLine commandLine, ParseResult parsed) throws Failure {
    ParseResult sub = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (parsed.isUsageHelpRequested() || sub.isUsageHelpRequested()) {
      return print(sub.commandSpec().commandLine().getUsageMessage());
    }
    if (called != null) {
      return Program.run(called, CommandLines.typed(called, sub), surroundings);
    }
    if (parsed.hasSubcommand()) {
      return help(commandLine, CommandLines.operands(sub));
    }
    Messages.print(surroundings.errors(), "nrr: which command? One of " + commands());
    Messages.print(surroundings.errors(), "Try 'nrr --help'");
    return ExitCode.USAGE;
  }

  private static String commands() {
    return String.join(", ", Commands.ALL.stream().map(Command::name).toList());
  }

  private ExitCode help(CommandLine commandLine, List<String> about) throws Failure {
    if (about.isEmpty()) {
      return print(commandLine.getUsageMessage());
    }
    CommandLine command = commandLine.getSubcommands().get(about.get(0));
    if (command == null) {
      throw new UsageError("no command '" + about.get(0) + "'; see nrr --help");
    }
    return print(command.getUsageMessage());
  }

  private ExitCode print(String text) throws Failure {
    ReportSink.Body body = out -> out.write(text);
    OutputArguments.write("standard output", surroundings.output(), body);
    return ExitCode.OK;
  }

  private ExitCode usage(ParameterException problem) {
    StringBuilder message = new StringBuilder(String.valueOf(problem.getMessage()));
    message.setCharAt(0, Character.toLowerCase(message.charAt(0)));
    if (problem instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        message.append("; did you mean ").append(String.join(" or ", near)).append('?');
      }
    }
    String command = problem.getCommandLine().getCommandName();
    if (problem instanceof UnmatchedArgumentException unmatched && command.equals("nrr")) {
      String word = unmatched.getUnmatched().get(0);
      return Messages.usage(
          surroundings.errors(),
          "no command or option '" + word + "'; commands: " + commands(),
          "");
    }
    return Messages.usage(
        surroundings.errors(), message.toString(), command.equals("nrr") ? "" : command);
  }
}
