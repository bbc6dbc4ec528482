package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionSource;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.Problem;
import dev.nrr.output.SafeText;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** What is said on standard error: one line a thing, controls made visible. */
public final class RunMessages {

  private final OptionValues arguments;
  private final PrintWriter errors;

  public RunMessages(OptionValues arguments, ProcessContext surroundings) {
    this.arguments = arguments;
    this.errors = surroundings.errors();
  }

  /** Prints one line. */
  public static void print(PrintWriter errors, String line) {
    errors.print(SafeText.of(line));
    errors.print('\n');
  }

  /** Says what the outputs do not show to people. */
  void warn(List<Notice> notices, OutputOptions output) {
    if (!arguments.has(Flags.QUIET) && output.hidesWarnings()) {
      notices.forEach(notice -> print(errors, "nrr: warning: " + words(notice)));
    }
  }

  private static String words(Notice notice) {
    return notice.amount() == null
        ? notice.message()
        : notice.message() + "; amount " + notice.amount();
  }

  /** Says what each option was set to and where, unless all of it is on the command line. */
  public void explain(List<Flag> flags) {
    if (!arguments.has(Flags.VERBOSE) || !arguments.isAnySetBehind(flags)) {
      return;
    }
    for (Flag flag : flags) {
      for (OptionSource set : arguments.settings(flag)) {
        String values = String.join(", ", set.values());
        say(flag.name() + (flag.isSwitch() ? "" : " " + values) + " (" + set.from() + ")");
      }
    }
  }

  /** Says what was taken for what. */
  public void explain(InputData reading) {
    if (!arguments.has(Flags.VERBOSE)) {
      return;
    }
    for (InputData.FileFound file : reading.found().files()) {
      say(file.name() + ": " + file.encoding() + ", " + file.dialect());
    }
    say("shape: " + reading.provenance().shape());
    reading
        .provenance()
        .columns()
        .forEach((field, header) -> say(field + ": column '" + header + "'"));
    DecimalMark mark = reading.found().decimalMark();
    if (mark != null) {
      say("decimal mark: " + mark.mark());
    }
  }

  private void say(String line) {
    print(errors, "nrr: " + line);
  }

  /** An input that was refused, as a failure of the command. */
  static CommandException failure(InputException refused) {
    ExitCode code =
        refused.cause() == InputException.Cause.OPTION ? ExitCode.USAGE : ExitCode.BAD_INPUT;
    return new CommandException(
        code, refused.problems().stream().map(Problem::toString).toList(), refused.summary());
  }

  /** Says why a command line cannot be used, and where to read how it can. */
  public static ExitCode usage(PrintWriter errors, String message, String command) {
    print(errors, "nrr: " + message);
    print(errors, "Try 'nrr " + (command.isEmpty() ? "" : command + " ") + "--help'");
    return ExitCode.USAGE;
  }

  /** Prints why a command could not be carried out. */
  public static void print(PrintWriter errors, CommandException failure) {
    Stream.concat(
            failure.details().stream(),
            failure.summary().isEmpty() ? Stream.of() : Stream.of("nrr: " + failure.summary()))
        .forEach(line -> print(errors, line));
  }
}
