package dev.nrr.cli.command;

import dev.nrr.cli.option.ConnectionOptions;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.OptionSource.Setting;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ErrorOutput;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.Problem;
import java.util.List;
import java.util.Map;

/** What a run says on standard error beside its outputs. */
public final class RunMessages {

  private RunMessages() {}

  /** Says what each option was set to and where, unless all of it is on the command line. */
  public static void explain(List<Flag> flags, OptionValues values, ErrorOutput errors) {
    if (!values.isAnySetBehind(flags)) {
      return;
    }
    for (Flag flag : flags) {
      for (Setting set : values.settings(flag)) {
        String words = ConnectionOptions.shown(flag, String.join(", ", set.values()));
        errors.print(
            "nrr: " + flag.name() + (flag.isSwitch() ? "" : " " + words) + " (" + set.from() + ")");
      }
    }
  }

  /** Says what was taken for what. */
  static void explain(InputData input, ErrorOutput errors) {
    for (InputData.FileFound file : input.found().files()) {
      errors.print("nrr: " + file.name() + ": " + file.written());
    }
    errors.print("nrr: shape: " + input.provenance().shape());
    for (Map.Entry<String, String> column : input.provenance().columns().entrySet()) {
      errors.print("nrr: " + column.getKey() + ": column '" + column.getValue() + "'");
    }
    for (Map.Entry<String, String> role : input.provenance().treatment().roles().entrySet()) {
      if (!role.getValue().equals("field")) {
        errors.print("nrr: " + role.getValue() + ": column '" + role.getKey() + "'");
      }
    }
    DecimalMark mark = input.found().decimalMark();
    if (mark != null) {
      errors.print("nrr: decimal mark: " + mark.mark());
    }
  }

  /** Says what the outputs do not show to people. */
  static void warn(List<Notice> notices, OutputOptions output, ErrorOutput errors) {
    if (output.quiet() || !output.hidesWarnings()) {
      return;
    }
    for (Notice notice : notices) {
      errors.warn(
          notice.amount() == null
              ? notice.message()
              : notice.message() + "; amount " + notice.amount());
    }
  }

  /** An input that was refused, as a failure of the command. */
  static CommandException failure(InputException refused) {
    ExitCode code =
        switch (refused.cause()) {
          case OPTION -> ExitCode.USAGE;
          case DATA -> ExitCode.BAD_INPUT;
          case SERVER -> ExitCode.TRY_AGAIN;
        };
    return new CommandException(
        code,
        refused.problems().stream().map(Problem::toString).toList(),
        refused.summary(),
        refused.suggestions());
  }
}
