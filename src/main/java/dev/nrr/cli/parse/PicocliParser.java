package dev.nrr.cli.parse;

import dev.nrr.cli.CommandRunner;
import dev.nrr.cli.Commands;
import dev.nrr.cli.command.Command;
import dev.nrr.cli.command.RunMessages;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.output.sink.Sink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs what {@link SimpleParser} does not read: help, the version, options typed in unusual ways,
 * and every mistake, with what it says of it. A class of its own, because the library behind it
 * takes longer to load than most answers take to compute.
 */
public final class PicocliParser {

  private final @Nullable Command called;
  private final ProcessContext surroundings;

  /**
   * A parser of one command line.
   *
   * @param called the command it calls; null for none
   */
  public PicocliParser(@Nullable Command called, ProcessContext surroundings) {
    this.called = called;
    this.surroundings = surroundings;
  }

  /** Runs the command line. */
  public ExitCode run(List<String> arguments) throws CommandException {
    CommandLine commandLine = called == null ? PicocliModel.whole() : PicocliModel.calling(called);
    try {
      ParseResult parsed = commandLine.parseArgs(arguments.toArray(new String[0]));
      return parsed.isVersionHelpRequested()
          ? print("nrr " + Version.text() + "\n")
          : dispatch(commandLine, parsed);
    } catch (ParameterException problem) {
      return usage(problem);
    }
  }

  private ExitCode dispatch(CommandLine commandLine, ParseResult parsed) throws CommandException {
    ParseResult sub = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (parsed.isUsageHelpRequested() || sub.isUsageHelpRequested()) {
      return print(sub.commandSpec().commandLine().getUsageMessage());
    }
    if (called != null) {
      return CommandRunner.run(called, PicocliModel.typed(called, sub), surroundings);
    }
    if (parsed.hasSubcommand()) {
      return help(commandLine, PicocliModel.operands(sub));
    }
    RunMessages.print(surroundings.errors(), "nrr: which command? One of " + commands());
    RunMessages.print(surroundings.errors(), "Try 'nrr --help'");
    return ExitCode.USAGE;
  }

  private static String commands() {
    return String.join(", ", Commands.ALL.stream().map(Command::name).toList());
  }

  private ExitCode help(CommandLine commandLine, List<String> about) throws CommandException {
    if (about.isEmpty()) {
      return print(commandLine.getUsageMessage());
    }
    CommandLine command = commandLine.getSubcommands().get(about.get(0));
    if (command == null) {
      throw new OptionException("no command '" + about.get(0) + "'; see nrr --help");
    }
    return print(command.getUsageMessage());
  }

  private ExitCode print(String text) throws CommandException {
    Sink.Body body = out -> out.write(text);
    OutputOptions.write("standard output", surroundings.output(), body);
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
      return RunMessages.usage(
          surroundings.errors(),
          "no command or option '" + word + "'; commands: " + commands(),
          "");
    }
    return RunMessages.usage(
        surroundings.errors(), message.toString(), command.equals("nrr") ? "" : command);
  }
}
