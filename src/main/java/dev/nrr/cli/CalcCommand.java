package dev.nrr.cli;

import dev.nrr.core.retention.Analysis;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Reading;
import dev.nrr.report.CalcReport;
import dev.nrr.report.Yardstick;
import java.util.List;

/** Retention of one window: from figures, files or a pipe. */
final class CalcCommand implements Command {

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
  public ExitCode run(Arguments arguments, Surroundings surroundings) throws Failure {
    List<String> files = files(arguments, surroundings);
    ControlTotals totals = new ControlTotals(arguments);
    OutputArguments output = new OutputArguments(arguments, surroundings, files);
    Answers answers = new Answers(arguments);
    try {
      Yardstick yardstick = Yardsticks.of(arguments, surroundings);
      Reading reading = read(arguments, surroundings, files);
      Analysis analysis = answers.of(reading);
      totals.hold(analysis);
      Messages messages = new Messages(arguments, surroundings);
      messages.explain(reading);
      messages.warn(analysis.notices(), output);
      output.write(CalcReport.of(analysis, yardstick, Version::text));
      return ExitCode.OK;
    } catch (InputRefused refused) {
      throw Messages.failure(refused);
    }
  }

  /** What the files say, or without any, the figures. */
  static Reading read(Arguments arguments, Surroundings surroundings, List<String> files)
      throws InputRefused, Failure {
    return files.isEmpty()
        ? new FigureArguments(arguments).toFigures().read()
        : Rejects.read(
            new InputArguments(arguments, surroundings).toRequest(files), arguments, surroundings);
  }

  /** The files to read: those named, else the pipe. */
  static List<String> files(Arguments arguments, Surroundings surroundings) {
    List<String> files = arguments.positional();
    if (arguments.hasAny(Flags.FIGURES)) {
      if (!files.isEmpty()) {
        throw new UsageError("give figures or files, not both: " + String.join(" ", files));
      }
      refuseWithFigures(arguments);
      return List.of();
    }
    if (files.isEmpty() && surroundings.terminals().input()) {
      throw new UsageError("give a FILE, a pipe or figures such as --starting 8M --churn 600K");
    }
    return files.isEmpty() ? List.of("-") : files;
  }

  private static void refuseWithFigures(Arguments arguments) {
    for (Flag flag :
        Flags.all(
            List.of(Flags.INPUT, Flags.WINDOWS, Flags.RULES, List.of(Flags.BY, Flags.REJECTS)))) {
      if (arguments.isTyped(flag) && !flag.equals(Flags.CURRENCY)) {
        throw new UsageError(flag.name() + " is about files, and figures were given");
      }
    }
  }
}
