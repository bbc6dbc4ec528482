package dev.nrr.cli.command;

import dev.nrr.cli.command.baseline.BaselineCompatibility;
import dev.nrr.cli.command.baseline.BaselineReader;
import dev.nrr.cli.command.baseline.BaselineReader.Earlier;
import dev.nrr.cli.option.CheckOptions;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.analysis.BookAnalysis;
import dev.nrr.core.analysis.StatedAnalysis;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.check.CheckResult;
import dev.nrr.core.check.Quantity;
import dev.nrr.core.check.Threshold.Bound;
import dev.nrr.core.check.Threshold.Demand;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.Slice;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.CheckReport;
import dev.nrr.report.RatioLength;
import dev.nrr.report.model.RoundingBoundary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds retention against thresholds, for CI: exit code 0 if all hold, 1 if one is missed. */
public final class CheckCommand extends AnalysisCommand {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "hold retention against thresholds: exit code 0 or 1";
  }

  @Override
  public List<Flag> flags() {
    List<Flag> flags = new ArrayList<>(new CalcCommand().flags());
    flags.remove(Flags.SORT); // failures stand first
    flags.remove(Flags.SEPARATE);
    flags.replaceAll(flag -> flag == Flags.FORMAT ? Flags.OfChecks.FORMAT : flag);
    flags.addAll(Flags.Checks.ALL);
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
            "nrr check movements.csv --by segment --min-nrr 100 --min-nrr SMB=80",
            "another threshold for one segment"),
        new Example(
            "nrr check movements.csv --max-nrr-drop 2 --baseline last.json --format junit",
            "no more than 2 points below last time, for a CI system"));
  }

  @Override
  Question ask(Request request, OptionValues values, ProcessContext context) throws InputException {
    return asked(request, CheckOptions.parse(values, !request.totals().isEmpty()), context);
  }

  /**
   * What is asked by thresholds, with the baseline they are measured from.
   *
   * @throws InputException if the baseline cannot be used
   */
  static Asked asked(Request request, CheckOptions checks, ProcessContext context)
      throws InputException {
    String name = checks.baseline();
    return new Asked(
        request, checks, name == null ? null : BaselineReader.read(name, context.resolve(name)));
  }

  /** What is asked of an input. */
  record Asked(Request request, CheckOptions checks, @Nullable Earlier earlier)
      implements Question {

    /** Figures that people compare by the year. */
    private static final Set<String> OF_YEARS = idsOfMetrics();

    private static Set<String> idsOfMetrics() {
      Set<String> ids = new HashSet<>();
      for (Metric metric : Metrics.ALL) {
        ids.add(metric.id());
      }
      return ids;
    }

    @Override
    public Answer of(InputData data, BenchmarkContext benchmarks) throws InputException {
      CheckResult result = result(data, noted(analyse(request, data)));
      BenchmarkContext context = with(benchmarks);
      return new Answer(
          CheckReport.of(result, context, new Version()),
          result.analysis().notices(),
          result.passed() ? ExitCode.OK : ExitCode.MISSED);
    }

    /** Every check of an answer. */
    CheckResult result(InputData data, Analysis analysis) throws InputException {
      if (earlier != null) {
        BaselineCompatibility.require(earlier, analysis);
      }
      return CheckResult.of(
              analysis,
              demands(analysis.slices().stream().map(RetentionResult::slice).toList()),
              checks.each(),
              topShares(data),
              earlier == null ? null : earlier.baseline())
          .with(request.totals().checks(analysis));
    }

    private List<Demand> all() {
      List<Demand> all = new ArrayList<>(checks.demands());
      checks.ofSlices().forEach(one -> all.add(one.demand()));
      return all;
    }

    /** Every demand, those of slices with the slice that they name. */
    private List<Demand> demands(List<Slice> slices) throws InputException {
      List<Demand> demands = new ArrayList<>(checks.demands());
      for (CheckOptions.OfSlice one : checks.ofSlices()) {
        demands.add(one.demand().of(NamedSlice.find(one, slices)));
      }
      return demands;
    }

    /** The same benchmarks with the thresholds as lines that rounding must not cross. */
    BenchmarkContext with(BenchmarkContext benchmarks) {
      return benchmarks.with(boundaries(all()));
    }

    /** Says so where thresholds of retention are held against a ratio that is not a year's. */
    Analysis noted(Analysis analysis) {
      String length = RatioLength.otherThanYear(analysis.rule(), analysis.window());
      boolean held = all().stream().anyMatch(d -> OF_YEARS.contains(d.threshold().figure()));
      return length == null || !held
          ? analysis
          : analysis.with(
              new Notice(
                  "not-a-year",
                  "the thresholds are held against ratios over " + length + ", not over a year",
                  0));
    }

    /** The shares of the largest customers by slice, if a threshold is about them. */
    private Map<Slice, TopShares> topShares(InputData data) throws InputException {
      if (all().stream().noneMatch(d -> d.threshold().needsTopShares())) {
        return Map.of();
      }
      if (data.content() instanceof InputData.Movements given) {
        return StatedAnalysis.topShares(request.windows().of(given.movements()));
      }
      RevenueSource book = ((InputData.Customers) data.content()).source();
      BookAnalysis.Span span = request.windows().on(book).span();
      return new RetentionCalculator(
              book, request.rule().of(book), data.found().by(), span.stepsPerYear())
          .topShares(span.from(), span.to());
    }
  }

  /** The lines that no ratio may be rounded across, by what they are about. */
  private static Map<String, List<RoundingBoundary>> boundaries(List<Demand> demands) {
    Map<String, List<RoundingBoundary>> boundaries = new HashMap<>();
    for (Demand demand : demands) {
      if (demand.limit() instanceof Quantity.Share limit) {
        RoundingBoundary boundary =
            demand.threshold().bound() == Bound.AT_LEAST
                ? RoundingBoundary.from(limit.ratio())
                : RoundingBoundary.upTo(limit.ratio());
        boundaries
            .computeIfAbsent(demand.threshold().figure(), id -> new ArrayList<>())
            .add(boundary);
      }
    }
    return boundaries;
  }
}
