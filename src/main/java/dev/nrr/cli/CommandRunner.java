package dev.nrr.cli;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.command.RunMessages;
import dev.nrr.cli.config.OptionPrecedence;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.ParsedOptions;
import dev.nrr.cli.parse.PicocliParser;
import dev.nrr.cli.parse.SimpleParser;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ErrorOutput;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.OutputWriter;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** From arguments to an exit code. Nothing here touches the process: see {@link Main}. */
final class CommandRunner {

  /** What asks for the version and nothing else, which needs no parser. */
  private static final List<List<String>> VERSION = List.of(List.of("--version"), List.of("-V"));

  private final ProcessContext context;
  private final ErrorOutput errors;
  private boolean ranOutOfMemory;

  CommandRunner(ProcessContext context) {
    this.context = context;
    this.errors = new ErrorOutput(context);
  }

  /** Runs one command line. */
  ExitCode run(List<String> arguments) {
    try {
      return runCommand(arguments);
    } catch (CommandException failure) {
      errors.print(failure, arguments);
      return failure.code();
    } catch (OutOfMemoryError full) {
      ranOutOfMemory = true;
      errors.print("nrr: not enough memory for this input; give Java more: NRR_JAVA_OPTS=-Xmx4g");
      return ExitCode.BAD_INPUT;
    } catch (RuntimeException mistake) {
      return internal(mistake, arguments.contains(Flags.DEBUG.name()));
    } finally {
      errors.flush();
    }
  }

  /** Whether the run ended because memory was full. */
  boolean ranOutOfMemory() {
    return ranOutOfMemory;
  }

  private ExitCode internal(Throwable mistake, boolean debug) {
    errors.print(
        "nrr: a mistake in nrr itself: "
            + mistake
            + "; please report it with the command line"
            + (debug ? "" : " and what --debug prints"));
    if (debug) {
      StringWriter trace = new StringWriter();
      mistake.printStackTrace(new PrintWriter(trace));
      trace.toString().lines().forEach(errors::print);
    }
    return ExitCode.INTERNAL;
  }

  private ExitCode runCommand(List<String> arguments) throws CommandException {
    if (VERSION.contains(arguments)) {
      return print("nrr " + Version.text() + "\n");
    }
    Command called = arguments.isEmpty() ? null : Commands.find(arguments.get(0));
    try {
      Optional<ParsedOptions> simple =
          called == null
              ? Optional.empty()
              : SimpleParser.read(called, arguments.subList(1, arguments.size()));
      if (called != null && simple.isPresent()) {
        return run(called, simple.get());
      }
      PicocliParser.Outcome outcome = new PicocliParser(Commands.all(), called).read(arguments);
      if (called != null && outcome.options() != null) {
        return run(called, outcome.options());
      }
      return print(outcome.text());
    } catch (OptionException problem) {
      throw problem.code() == ExitCode.USAGE
          ? CommandException.usage(
              problem.message(), called == null ? "" : called.name(), problem.suggestions())
          : new CommandException(problem.code(), List.of(problem.message()), "");
    }
  }

  private ExitCode print(String text) throws CommandException {
    OutputWriter.writeText(OutputWriter.STANDARD_OUTPUT, context.output(), out -> out.write(text));
    return ExitCode.OK;
  }

  private ExitCode run(Command command, ParsedOptions typed) throws CommandException {
    OptionValues values = OptionPrecedence.of(typed, command.flags(), context);
    if (values.has(Flags.VERBOSE)) {
      RunMessages.explain(command.flags(), values, errors);
    }
    return command.run(values, context);
  }
}
