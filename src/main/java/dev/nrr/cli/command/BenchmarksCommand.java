package dev.nrr.cli.command;

import dev.nrr.cli.option.BenchmarkOptions;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.benchmark.BenchmarkSet;
import dev.nrr.core.benchmark.BuiltInBenchmarks;
import dev.nrr.input.request.InputException;
import dev.nrr.report.BenchmarksReport;
import dev.nrr.report.model.Report;
import java.util.ArrayList;
import java.util.List;

/** The benchmark sets, with their sources. */
public final class BenchmarksCommand implements Command {

  @Override
  public String name() {
    return "benchmarks";
  }

  @Override
  public String summary() {
    return "list the benchmark sets, or show one with its source";
  }

  @Override
  public String operands() {
    return "[SET|FILE]";
  }

  @Override
  public List<Flag> flags() {
    return Flags.all(List.of(Flags.REPORTS, Flags.COMMON));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr benchmarks", "which sets there are"),
        new Example("nrr benchmarks investor", "one set, band by band"));
  }

  @Override
  public ExitCode run(OptionValues values, ProcessContext context) throws CommandException {
    List<String> names = values.operands();
    if (names.size() > 1) {
      throw new OptionException("one set at a time: " + String.join(" ", names));
    }
    OutputOptions output =
        OutputOptions.parse(
            values, context, names.stream().filter(BenchmarkOptions::isFile).toList(), flags());
    try {
      output.write(names.isEmpty() ? list(context) : show(names.get(0), context));
      return ExitCode.OK;
    } catch (InputException refused) {
      throw RunMessages.failure(refused);
    }
  }

  private static Report list(ProcessContext context) throws InputException {
    List<BenchmarkSet> sets = new ArrayList<>();
    for (String name : BuiltInBenchmarks.NAMES) {
      sets.add(BenchmarkOptions.read(name, context));
    }
    return BenchmarksReport.ofList(sets, Version.text());
  }

  private static Report show(String name, ProcessContext context) throws InputException {
    return BenchmarksReport.of(BenchmarkOptions.read(name, context), Version.text());
  }
}
