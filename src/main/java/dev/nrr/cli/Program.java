package dev.nrr.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

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
    Command called = arguments.isEmpty() ? null : Commands.find(arguments.get(0)).orElse(null);
    try {
      Optional<Typed> plain =
          called == null
              ? Optional.empty()
              : PlainWords.read(called, arguments.subList(1, arguments.size()));
      return called == null || plain.isEmpty()
          ? new FullParser(called, surroundings).run(arguments)
          : run(called, plain.get(), surroundings);
    } catch (ConfigError problem) {
      Messages.print(surroundings.errors(), String.valueOf(problem.getMessage()));
      return ExitCode.BAD_INPUT;
    } catch (UsageError problem) {
      return Messages.usage(
          surroundings.errors(),
          String.valueOf(problem.getMessage()),
          called == null ? "" : called.name());
    }
  }

  /** Runs a command with what stands behind it. */
  static ExitCode run(Command command, Typed typed, Surroundings surroundings) throws Failure {
    Arguments arguments = Layers.of(typed, command, surroundings);
    new Messages(arguments, surroundings).explain(command.flags());
    return command.run(arguments, surroundings);
  }
}
