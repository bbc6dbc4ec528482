package dev.nrr.cli;

import dev.nrr.output.ReportSink;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** From arguments to an exit code. Nothing here touches the process: see {@link Main}. */
final class Program {

  private final Surroundings surroundings;

  Program(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command line. */
  ExitCode run(List<String> arguments) {
    PrintWriter errors = surroundings.errors();
    try {
      return parse(arguments);
    } catch (Failure failure) {
      Messages.print(errors, failure);
      return failure.code();
    } catch (OutOfMemoryError full) {
      Messages.print(
          errors, "nrr: not enough memory for this input; give Java more: NRR_JAVA_OPTS=-Xmx4g");
      return ExitCode.BAD_INPUT;
    } catch (RuntimeException mistake) {
      return internal(mistake, arguments.contains(Flags.DEBUG.name()));
    } finally {
      errors.flush();
    }
  }

  private ExitCode internal(Throwable mistake, boolean debug) {
    PrintWriter errors = surroundings.errors();
    Messages.print(
        errors,
        "nrr: a mistake in nrr itself: "
            + mistake
            + "; please report it with the command line"
            + (debug ? "" : " and what --debug prints"));
    if (debug) {
      StringWriter trace = new StringWriter();
      mistake.printStackTrace(new PrintWriter(trace));
      trace.toString().lines().forEach(line -> Messages.print(errors, line));
    }
    return ExitCode.INTERNAL;
  }

  private ExitCode parse(List<String> arguments) throws Failure {
    Optional<Command> called =
        arguments.isEmpty() ? Optional.empty() : Commands.find(arguments.get(0));
    CommandLine commandLine = called.map(CommandLines::calling).orElseGet(CommandLines::whole);
    try {
      ParseResult parsed = commandLine.parseArgs(arguments.toArray(new String[0]));
      return parsed.isVersionHelpRequested()
          ? print("nrr " + Version.text() + "\n")
          : dispatch(commandLine, parsed, called);
    } catch (ParameterException problem) {
      return usage(problem);
    } catch (ConfigError problem) {
      Messages.print(surroundings.errors(), String.valueOf(problem.getMessage()));
      return ExitCode.BAD_INPUT;
    } catch (UsageError problem) {
      return usage(String.valueOf(problem.getMessage()), called.map(Command::name).orElse(""));
    }
  }

  private ExitCode dispatch(CommandLine commandLine, ParseResult parsed, Optional<Command> called)
      throws Failure {
    ParseResult sub = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (parsed.isUsageHelpRequested() || sub.isUsageHelpRequested()) {
      return print(sub.commandSpec().commandLine().getUsageMessage());
    }
    if (called.isPresent()) {
      Arguments arguments = Layers.of(sub, called.get(), surroundings);
      new Messages(arguments, surroundings).explain(called.get().flags());
      return called.get().run(arguments, surroundings);
    }
    if (parsed.hasSubcommand()) {
      return help(commandLine, new Arguments(sub).positional());
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
      return usage("no command or option '" + word + "'; commands: " + commands(), "");
    }
    return usage(message.toString(), command.equals("nrr") ? "" : command);
  }

  private ExitCode usage(String message, String command) {
    Messages.print(surroundings.errors(), "nrr: " + message);
    Messages.print(
        surroundings.errors(), "Try 'nrr " + (command.isEmpty() ? "" : command + " ") + "--help'");
    return ExitCode.USAGE;
  }
}
