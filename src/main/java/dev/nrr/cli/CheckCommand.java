package dev.nrr.cli;

import dev.nrr.cli.BaselineReader.Earlier;
import dev.nrr.core.check.Bound;
import dev.nrr.core.check.Demand;
import dev.nrr.core.check.Quantity;
import dev.nrr.core.check.Verdict;
import dev.nrr.core.retention.Analysis;
import dev.nrr.core.retention.Slice;
import dev.nrr.core.retention.TopShares;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Reading;
import dev.nrr.report.CheckReport;
import dev.nrr.report.Edge;
import dev.nrr.report.Yardstick;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds retention against thresholds, for CI: exit code 0 if all hold, 1 if one is missed. */
final class CheckCommand implements Command {

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
  public ExitCode run(Arguments arguments, Surroundings surroundings) throws Failure {
    List<String> files = CalcCommand.files(arguments, surroundings);
    List<Demand> demands = new CheckArguments(arguments).demands();
    ControlTotals totals = new ControlTotals(arguments);
    refuseIdle(arguments, demands, totals);
    List<String> inputs = new ArrayList<>(files);
    arguments.find(CheckFlags.BASELINE).ifPresent(inputs::add);
    OutputArguments output = OutputArguments.ofChecks(arguments, surroundings, inputs);
    try {
      Yardstick yardstick = Yardsticks.of(arguments, surroundings).with(edges(demands));
      Earlier earlier = baseline(arguments, surroundings);
      Reading reading = CalcCommand.read(arguments, surroundings, files);
      Verdict verdict = verdict(arguments, reading, demands, earlier);
      verdict = verdict.with(totals.checks(verdict.analysis()));
      Messages messages = new Messages(arguments, surroundings);
      messages.explain(reading);
      messages.warn(verdict.analysis().notices(), output);
      output.write(CheckReport.of(verdict, yardstick, Version::text));
      return verdict.passed() ? ExitCode.OK : ExitCode.MISSED;
    } catch (InputRefused refused) {
      throw Messages.failure(refused);
    }
  }

  private static void refuseIdle(Arguments arguments, List<Demand> demands, ControlTotals totals) {
    if (demands.isEmpty() && totals.isEmpty()) {
      throw new UsageError("check needs a threshold, such as --min-nrr 100");
    }
    if (arguments.isTyped(CheckFlags.EACH) && !arguments.has(Flags.BY)) {
      throw new UsageError("--each needs --by COLUMN, else there are no slices");
    }
  }

  private static @Nullable Earlier baseline(Arguments arguments, Surroundings surroundings)
      throws InputRefused {
    String name = arguments.find(CheckFlags.BASELINE).orElse(null);
    return name == null ? null : BaselineReader.read(name, surroundings.resolve(name));
  }

  private static Verdict verdict(
      Arguments arguments, Reading reading, List<Demand> demands, @Nullable Earlier earlier)
      throws InputRefused {
    Answers answers = new Answers(arguments);
    Analysis analysis = answers.of(reading);
    if (earlier != null) {
      RuleMatch.require(earlier, analysis);
    }
    boolean ofCustomers = demands.stream().anyMatch(d -> d.threshold().needsTopShares());
    Map<Slice, TopShares> shares = ofCustomers ? answers.topShares(reading) : Map.of();
    boolean each = arguments.has(CheckFlags.EACH);
    return Verdict.of(analysis, demands, each, shares, earlier == null ? null : earlier.baseline());
  }

  /** The lines that no ratio may be rounded across, by what they are about. */
  private static Map<String, List<Edge>> edges(List<Demand> demands) {
    Map<String, List<Edge>> edges = new HashMap<>();
    for (Demand demand : demands) {
      if (demand.limit() instanceof Quantity.Share limit) {
        Edge edge =
            demand.threshold().bound() == Bound.AT_LEAST
                ? Edge.from(limit.ratio())
                : Edge.upTo(limit.ratio());
        edges.computeIfAbsent(demand.threshold().subject(), id -> new ArrayList<>()).add(edge);
      }
    }
    return edges;
  }
}
