package dev.nrr.cli;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.command.RunMessages;
import dev.nrr.cli.config.OptionPrecedence;
import dev.nrr.cli.option.ConfigError;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.ParsedOptions;
import dev.nrr.cli.parse.PicocliParser;
import dev.nrr.cli.parse.SimpleParser;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** From arguments to an exit code. Nothing here touches the process: see {@link Main}. */
public final class CommandRunner {

  private final ProcessContext surroundings;

  CommandRunner(ProcessContext surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command line. */
  public ExitCode run(List<String> arguments) {
    PrintWriter errors = surroundings.errors();
    try {
      return parse(arguments);
    } catch (CommandException failure) {
      RunMessages.print(errors, failure);
      return failure.code();
    } catch (OutOfMemoryError full) {
      RunMessages.print(
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
    RunMessages.print(
        errors,
        "nrr: a mistake in nrr itself: "
            + mistake
            + "; please report it with the command line"
            + (debug ? "" : " and what --debug prints"));
    if (debug) {
      StringWriter trace = new StringWriter();
      mistake.printStackTrace(new PrintWriter(trace));
      trace.toString().lines().forEach(line -> RunMessages.print(errors, line));
    }
    return ExitCode.INTERNAL;
  }

  private ExitCode parse(List<String> arguments) throws CommandException {
    Command called = arguments.isEmpty() ? null : Commands.find(arguments.get(0)).orElse(null);
    try {
      Optional<ParsedOptions> plain =
          called == null
              ? Optional.empty()
              : SimpleParser.read(called, arguments.subList(1, arguments.size()));
      return called == null || plain.isEmpty()
          ? new PicocliParser(called, surroundings).run(arguments)
          : run(called, plain.get(), surroundings);
    } catch (ConfigError problem) {
      RunMessages.print(surroundings.errors(), String.valueOf(problem.getMessage()));
      return ExitCode.BAD_INPUT;
    } catch (OptionException problem) {
      return RunMessages.usage(
          surroundings.errors(),
          String.valueOf(problem.getMessage()),
          called == null ? "" : called.name());
    }
  }

  /** Runs a command with what stands behind it. */
  public static ExitCode run(Command command, ParsedOptions typed, ProcessContext surroundings)
      throws CommandException {
    OptionValues arguments = OptionPrecedence.of(typed, command, surroundings);
    new RunMessages(arguments, surroundings).explain(command.flags());
    return command.run(arguments, surroundings);
  }
}
