package dev.nrr.cli.command;

import dev.nrr.cli.option.BenchmarkOptions;
import dev.nrr.cli.option.ControlTotalOptions;
import dev.nrr.cli.option.FigureOptions;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.InputOptions;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.result.Analysis;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.CalcReport;
import java.util.List;

/** Retention of one window: from figures, files or a pipe. */
public final class CalcCommand implements Command {

  @Override
  public String name() {
    return "calc";
  }

  @Override
  public String summary() {
    return "NRR, GRR and the bridge, for files, a pipe or plain figures";
  }

  @Override
  public String operands() {
    return "[FILE...]";
  }

  @Override
  public List<Flag> flags() {
    return Flags.all(
        List.of(
            Flags.FIGURES,
            Flags.INPUT,
            Flags.WINDOWS,
            Flags.RULES,
            List.of(Flags.BY),
            Flags.REPORTS,
            List.of(Flags.BENCHMARKS, Flags.SEGMENT, Flags.REJECTS, Flags.EXPECT),
            Flags.COMMON));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr calc --starting 8M --expansion 1.4M --churn 600K", "from figures"),
        new Example("nrr calc movements.csv --by segment", "from a file, by segment"),
        new Example(
            "nrr calc book.csv --at 2025Q2 --window 4q --method chained",
            "a window by another rule"),
        new Example("cat movements.csv | nrr calc --format json", "from a pipe, for a machine"));
  }

  @Override
  public ExitCode run(OptionValues arguments, ProcessContext surroundings) throws CommandException {
    List<String> files = files(arguments, surroundings);
    ControlTotalOptions totals = new ControlTotalOptions(arguments);
    OutputOptions output = new OutputOptions(arguments, surroundings, files);
    Answers answers = new Answers(arguments);
    try {
      BenchmarkContext yardstick = BenchmarkOptions.of(arguments, surroundings);
      InputData reading = read(arguments, surroundings, files);
      Analysis analysis = answers.of(reading);
      totals.hold(analysis);
      RunMessages messages = new RunMessages(arguments, surroundings);
      messages.explain(reading);
      messages.warn(analysis.notices(), output);
      output.write(CalcReport.of(analysis, yardstick, Version::text));
      return ExitCode.OK;
    } catch (InputException refused) {
      throw RunMessages.failure(refused);
    }
  }

  /** What the files say, or without any, the figures. */
  static InputData read(OptionValues arguments, ProcessContext surroundings, List<String> files)
      throws InputException, CommandException {
    return files.isEmpty()
        ? new FigureOptions(arguments).toFigures().read()
        : RejectedRowsFile.read(
            new InputOptions(arguments, surroundings).toRequest(files), arguments, surroundings);
  }

  /** The files to read: those named, else the pipe. */
  static List<String> files(OptionValues arguments, ProcessContext surroundings) {
    List<String> files = arguments.positional();
    if (arguments.hasAny(Flags.FIGURES)) {
      if (!files.isEmpty()) {
        throw new OptionException("give figures or files, not both: " + String.join(" ", files));
      }
      refuseWithFigures(arguments);
      return List.of();
    }
    if (files.isEmpty() && surroundings.terminals().input()) {
      throw new OptionException(
          "give a FILE, a pipe or figures such as --starting 8M --churn 600K");
    }
    return files.isEmpty() ? List.of("-") : files;
  }

  private static void refuseWithFigures(OptionValues arguments) {
    for (Flag flag :
        Flags.all(
            List.of(Flags.INPUT, Flags.WINDOWS, Flags.RULES, List.of(Flags.BY, Flags.REJECTS)))) {
      if (arguments.isTyped(flag) && !flag.equals(Flags.CURRENCY)) {
        throw new OptionException(flag.name() + " is about files, and figures were given");
      }
    }
  }
}
