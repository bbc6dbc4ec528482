package dev.nrr.cli.command;

import dev.nrr.cli.command.baseline.BaselineCompatibility;
import dev.nrr.cli.command.baseline.BaselineReader;
import dev.nrr.cli.command.baseline.BaselineReader.Earlier;
import dev.nrr.cli.option.BenchmarkOptions;
import dev.nrr.cli.option.CheckFlags;
import dev.nrr.cli.option.CheckOptions;
import dev.nrr.cli.option.ControlTotalOptions;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.check.CheckResult;
import dev.nrr.core.check.Quantity;
import dev.nrr.core.check.Threshold.Bound;
import dev.nrr.core.check.Threshold.Demand;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.Slice;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.CheckReport;
import dev.nrr.report.model.RoundingBoundary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds retention against thresholds, for CI: exit code 0 if all hold, 1 if one is missed. */
public final class CheckCommand implements Command {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "hold retention against thresholds: exit code 0 or 1";
  }

  @Override
  public String operands() {
    return "[FILE...]";
  }

  @Override
  public List<Flag> flags() {
    List<Flag> flags = new ArrayList<>(new CalcCommand().flags());
    flags.replaceAll(flag -> flag.equals(Flags.FORMAT) ? CheckFlags.FORMAT : flag);
    flags.addAll(CheckFlags.all());
    return flags;
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr check movements.csv --min-nrr 100 --min-grr 90", "two thresholds"),
        new Example(
            "nrr check movements.csv --by segment --each --min-grr 80 --warn-min-grr 85",
            "every segment too, with a warning before the failure"),
        new Example(
            "nrr check movements.csv --max-nrr-drop 2 --baseline last.json --format junit",
            "no more than 2 points below last time, for a CI system"));
  }

  @Override
  public ExitCode run(OptionValues arguments, ProcessContext surroundings) throws CommandException {
    List<String> files = CalcCommand.files(arguments, surroundings);
    List<Demand> demands = new CheckOptions(arguments).demands();
    ControlTotalOptions totals = new ControlTotalOptions(arguments);
    refuseIdle(arguments, demands, totals);
    List<String> inputs = new ArrayList<>(files);
    arguments.find(CheckFlags.BASELINE).ifPresent(inputs::add);
    OutputOptions output = OutputOptions.ofChecks(arguments, surroundings, inputs);
    try {
      BenchmarkContext yardstick =
          BenchmarkOptions.of(arguments, surroundings).with(edges(demands));
      Earlier earlier = baseline(arguments, surroundings);
      InputData reading = CalcCommand.read(arguments, surroundings, files);
      CheckResult verdict = verdict(arguments, reading, demands, earlier);
      verdict = verdict.with(totals.checks(verdict.analysis()));
      RunMessages messages = new RunMessages(arguments, surroundings);
      messages.explain(reading);
      messages.warn(verdict.analysis().notices(), output);
      output.write(CheckReport.of(verdict, yardstick, Version::text));
      return verdict.passed() ? ExitCode.OK : ExitCode.MISSED;
    } catch (InputException refused) {
      throw RunMessages.failure(refused);
    }
  }

  private static void refuseIdle(
      OptionValues arguments, List<Demand> demands, ControlTotalOptions totals) {
    if (demands.isEmpty() && totals.isEmpty()) {
      throw new OptionException("check needs a threshold, such as --min-nrr 100");
    }
    if (arguments.isTyped(CheckFlags.EACH) && !arguments.has(Flags.BY)) {
      throw new OptionException("--each needs --by COLUMN, else there are no slices");
    }
  }

  private static @Nullable Earlier baseline(OptionValues arguments, ProcessContext surroundings)
      throws InputException {
    String name = arguments.find(CheckFlags.BASELINE).orElse(null);
    return name == null ? null : BaselineReader.read(name, surroundings.resolve(name));
  }

  private static CheckResult verdict(
      OptionValues arguments, InputData reading, List<Demand> demands, @Nullable Earlier earlier)
      throws InputException {
    Answers answers = new Answers(arguments);
    Analysis analysis = answers.of(reading);
    if (earlier != null) {
      BaselineCompatibility.require(earlier, analysis);
    }
    boolean ofCustomers = demands.stream().anyMatch(d -> d.threshold().needsTopShares());
    Map<Slice, TopShares> shares = ofCustomers ? answers.topShares(reading) : Map.of();
    boolean each = arguments.has(CheckFlags.EACH);
    return CheckResult.of(
        analysis, demands, each, shares, earlier == null ? null : earlier.baseline());
  }

  /** The lines that no ratio may be rounded across, by what they are about. */
  private static Map<String, List<RoundingBoundary>> edges(List<Demand> demands) {
    Map<String, List<RoundingBoundary>> edges = new HashMap<>();
    for (Demand demand : demands) {
      if (demand.limit() instanceof Quantity.Share limit) {
        RoundingBoundary edge =
            demand.threshold().bound() == Bound.AT_LEAST
                ? RoundingBoundary.from(limit.ratio())
                : RoundingBoundary.upTo(limit.ratio());
        edges.computeIfAbsent(demand.threshold().figure(), id -> new ArrayList<>()).add(edge);
      }
    }
    return edges;
  }
}
