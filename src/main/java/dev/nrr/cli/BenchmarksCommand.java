package dev.nrr.cli;

import dev.nrr.core.benchmark.BenchmarkSet;
import dev.nrr.core.benchmark.BuiltInBenchmarks;
import dev.nrr.input.InputRefused;
import dev.nrr.report.BenchmarksReport;
import dev.nrr.report.Report;
import java.util.ArrayList;
import java.util.List;

/** The benchmark sets, with their sources. */
final class BenchmarksCommand implements Command {

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
  public ExitCode run(Arguments arguments, Surroundings surroundings) throws Failure {
    List<String> names = arguments.positional();
    if (names.size() > 1) {
      throw new UsageError("one set at a time: " + String.join(" ", names));
    }
    OutputArguments output =
        new OutputArguments(
            arguments, surroundings, names.stream().filter(Yardsticks::isFile).toList());
    try {
      output.write(names.isEmpty() ? list(surroundings) : show(names.get(0), surroundings));
      return ExitCode.OK;
    } catch (InputRefused refused) {
      throw Messages.failure(refused);
    }
  }

  private static Report list(Surroundings surroundings) throws InputRefused {
    List<BenchmarkSet> sets = new ArrayList<>();
    for (String name : BuiltInBenchmarks.NAMES) {
      sets.add(Yardsticks.read(name, surroundings));
    }
    return BenchmarksReport.ofList(sets, Version.text());
  }

  private static Report show(String name, Surroundings surroundings) throws InputRefused {
    return BenchmarksReport.of(Yardsticks.read(name, surroundings), Version.text());
  }
}
