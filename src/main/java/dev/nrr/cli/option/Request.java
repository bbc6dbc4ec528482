package dev.nrr.cli.option;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.shape.movements.FiguresInput;
import dev.nrr.input.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command line asks for: every option that commands share, read once, in types of its own
 * and free of contradictions. Options that only one command takes are read by that command.
 *
 * @param input the files to read and how; null where figures were given
 * @param engine the table to ask for sums; null where rows are read
 * @param figures the figures that were given; null where files are read
 * @param windows the window of dates
 * @param rule the rule of retention
 * @param slices which rows count, and the breakdowns
 * @param benchmarks the set to stand ratios beside
 * @param totals what the input has to tie to
 * @param output where the report goes and how it looks
 */
public record Request(
    @Nullable InputRequest input,
    @Nullable EngineOptions engine,
    @Nullable FiguresInput figures,
    WindowOptions windows,
    RuleOptions rule,
    InputRequest.Slices slices,
    BenchmarkOptions benchmarks,
    ControlTotalOptions totals,
    OutputOptions output) {

  /** Options of files, which say nothing of figures. */
  private static final List<Flag> OF_FILES =
      Flags.all(
          List.of(
              Flags.INPUT,
              Flags.ENGINE,
              Flags.WINDOWS,
              Flags.RULES,
              List.of(Flags.BY, Flags.REJECTS)));

  /**
   * Reads the options of a command line.
   *
   * @param flags those of the command: whether it takes figures and makes checks
   * @throws OptionException if one cannot be read or contradicts another
   */
  public static Request parse(List<Flag> flags, OptionValues values, ProcessContext context) {
    EngineOptions engine =
        flags.contains(Flags.TABLE) ? EngineOptions.parse(values, context) : null;
    boolean sums = engine != null && engine.read() == EngineReading.SUMS;
    boolean takesFigures = flags.contains(Flags.STARTING);
    List<String> files = engine != null ? List.of() : files(takesFigures, values, context);
    BenchmarkOptions benchmarks = BenchmarkOptions.parse(values);
    ControlTotalOptions totals = ControlTotalOptions.parse(values);
    OutputOptions output = OutputOptions.parse(values, context, read(files, benchmarks), flags);
    RuleOptions rule = RuleOptions.parse(values);
    WindowOptions windows = WindowOptions.parse(values);
    if (files.isEmpty() && engine == null) {
      FiguresInput figures = FigureOptions.parse(values);
      return new Request(
          null, null, figures, windows, rule, InputRequest.Slices.NONE, benchmarks, totals, output);
    }
    InputRequest.Slices slices =
        SliceOptions.parse(
            values, rule.minStart(), flags.contains(Flags.TOP) || output.hasWorkbook());
    InputRequest input = InputOptions.parse(values, context, files, windows, slices);
    if (engine != null) {
      refuseFigures(takesFigures, values);
      input = input.withSources(List.of(Source.named(engine.table().name())));
    }
    if (flags.contains(Flags.DRIVER_PATH) && !sums) {
      input = input.withEngine(new DriverRows(values, context, engine));
    }
    if (output.rejects() != null && !input.policies().skipBadRows()) {
      throw new OptionException("--rejects needs --bad-rows skip, else no row is left out");
    }
    return new Request(
        input, sums ? engine : null, null, windows, rule, slices, benchmarks, totals, output);
  }

  /** The same over other windows. */
  public Request withWindows(WindowOptions others) {
    return new Request(input, engine, figures, others, rule, slices, benchmarks, totals, output);
  }

  /** The same of another input. */
  public Request withInput(InputRequest other) {
    return new Request(other, engine, figures, windows, rule, slices, benchmarks, totals, output);
  }

  /** The files to read: those named, else the pipe; none where figures were given. */
  private static List<String> files(
      boolean takesFigures, OptionValues values, ProcessContext context) {
    List<String> files = values.operands();
    if (takesFigures && values.hasAny(Flags.FIGURES)) {
      refuseWithFigures(files, values);
      return List.of();
    }
    if (files.isEmpty() && context.terminals().input()) {
      throw new OptionException(
          takesFigures
              ? "give a FILE, a pipe or figures such as --starting 8M --churn 600K"
              : "give a FILE or a pipe");
    }
    return files.isEmpty() ? List.of("-") : GivenFiles.of(files, context, values.has(Flags.QUIET));
  }

  /** Files that are read, those named by options of their own aside, and so must not be written. */
  private static List<String> read(List<String> files, BenchmarkOptions benchmarks) {
    List<String> read = new ArrayList<>(files);
    if (BenchmarkOptions.isFile(benchmarks.name())) {
      read.add(benchmarks.name());
    }
    return read;
  }

  private static void refuseFigures(boolean takesFigures, OptionValues values) {
    if (takesFigures && values.hasTypedFigures()) {
      throw new OptionException("give figures or the table of an engine, not both");
    }
  }

  private static void refuseWithFigures(List<String> files, OptionValues values) {
    if (!files.isEmpty()) {
      throw new OptionException("give figures or files, not both: " + String.join(" ", files));
    }
    for (Flag flag : OF_FILES) {
      if (values.isTyped(flag) && flag != Flags.CURRENCY) {
        throw new OptionException(flag.name() + " is about files, and figures were given");
      }
    }
  }
}
