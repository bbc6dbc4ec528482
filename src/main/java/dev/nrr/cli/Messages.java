package dev.nrr.cli;

import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.DecimalMark;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Problem;
import dev.nrr.input.Reading;
import dev.nrr.output.VisibleText;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/** What is said on standard error: one line a thing, controls made visible. */
final class Messages {

  private final Arguments arguments;
  private final PrintWriter errors;

  Messages(Arguments arguments, Surroundings surroundings) {
    this.arguments = arguments;
    this.errors = surroundings.errors();
  }

  /** Prints one line. */
  static void print(PrintWriter errors, String line) {
    errors.print(VisibleText.of(line));
    errors.print('\n');
  }

  /** Says what the outputs do not show to people. */
  void warn(List<Notice> notices, OutputArguments output) {
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
  void explain(List<Flag> flags) {
    if (!arguments.has(Flags.VERBOSE) || !arguments.isAnySetBehind(flags)) {
      return;
    }
    for (Flag flag : flags) {
      for (Setting set : arguments.settings(flag)) {
        String values = String.join(", ", set.values());
        say(flag.name() + (flag.isSwitch() ? "" : " " + values) + " (" + set.from() + ")");
      }
    }
  }

  /** Says what was taken for what. */
  void explain(Reading reading) {
    if (!arguments.has(Flags.VERBOSE)) {
      return;
    }
    for (Reading.FileFound file : reading.found().files()) {
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
  static Failure failure(InputRefused refused) {
    ExitCode code =
        refused.fault() == InputRefused.Cause.OPTION ? ExitCode.USAGE : ExitCode.BAD_INPUT;
    return new Failure(
        code, refused.problems().stream().map(Problem::toString).toList(), refused.summary());
  }

  /** Says why a command line cannot be used, and where to read how it can. */
  static ExitCode usage(PrintWriter errors, String message, String command) {
    print(errors, "nrr: " + message);
    print(errors, "Try 'nrr " + (command.isEmpty() ? "" : command + " ") + "--help'");
    return ExitCode.USAGE;
  }

  /** Prints why a command could not be carried out. */
  static void print(PrintWriter errors, Failure failure) {
    Stream.concat(
            failure.details().stream(),
            failure.summary().isEmpty() ? Stream.of() : Stream.of("nrr: " + failure.summary()))
        .forEach(line -> print(errors, line));
  }
}
