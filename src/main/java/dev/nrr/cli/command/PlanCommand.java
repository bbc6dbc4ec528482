package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.PlanChange;
import dev.nrr.cli.option.PlanOptions;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.CurrencyNames;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.plan.LeverChange;
import dev.nrr.core.plan.Plan;
import dev.nrr.core.plan.Plan.Base;
import dev.nrr.core.plan.Plan.BaseSource;
import dev.nrr.core.plan.Plan.Course;
import dev.nrr.core.plan.Plan.Length;
import dev.nrr.core.plan.Plan.LengthSource;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.MetricValue;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.Suggestion;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.PlanReport;
import dev.nrr.report.RatioLength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a target takes, what changes would do, and where a ratio leads: arithmetic, no forecast. */
public final class PlanCommand extends AnalysisCommand {

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public String summary() {
    return "what a target takes, what a change would do, where a ratio leads";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "nrr plan --starting 8M --expansion 1M --churn 600K --target-nrr 110",
            "which expansion, or which churn, gives it"),
        new Example(
            "nrr plan movements.csv --churn -10% --expansion +50K", "beside what it is today"),
        new Example(
            "nrr plan book.csv --years 3 --new 20%", "the base in three years, at today's ratio"),
        new Example(
            "nrr plan --starting 1M --churn 10K --period month", "a month's rate as a year's"));
  }

  @Override
  public List<Flag> flags() {
    return Flags.all(
        List.of(
            Flags.Plans.figures(),
            Flags.INPUT,
            Flags.ENGINE,
            Flags.WINDOWS,
            Flags.RULES,
            Flags.Plans.ALL,
            Flags.REPORTS,
            Flags.BENCHMARK,
            List.of(Flags.REJECTS, Flags.EXPECT),
            Flags.COMMON));
  }

  @Override
  OptionValues ofRequest(OptionValues values) {
    return PlanOptions.withoutChanges(values);
  }

  @Override
  Question ask(Request request, OptionValues values, ProcessContext context) {
    EngineRun.requireRows(request, name());
    PlanOptions options = PlanOptions.parse(values);
    if (request.rule().method().isStepByStep()) {
      String method = request.rule().method().word();
      throw new OptionException(
          "--method "
              + method
              + ": its ratio is that of many bridges, and a plan moves the parts of one",
          List.of(
              Suggestion.of("the window's two ends", "--method", "point-to-point")
                  .inPlaceOf("--method", method)));
    }
    return new Asked(request, options);
  }

  /** What is asked of an input. */
  private record Asked(Request request, PlanOptions options) implements Question {

    @Override
    public Answer of(InputData data, BenchmarkContext benchmarks) throws InputException {
      Analysis analysis = analyse(request, data);
      request.totals().requireTie(analysis);
      if (analysis.total().measure(Metrics.NRR.id()) instanceof MetricValue.Undefined none) {
        throw InputException.data("no plan can be made: " + none.reason());
      }
      requireOneCurrency(analysis.input().currency());
      Length length = length(analysis);
      Course course = options.years() == 0 ? null : course(data, analysis, length);
      List<LeverChange> changes = options.changes().stream().map(PlanChange::change).toList();
      planned(analysis, length, course);
      requireEnough(analysis);
      try {
        Plan plan = Plan.of(analysis, length, changes, options.targets(), course);
        return new Answer(PlanReport.of(plan, benchmarks, Version.text()), analysis.notices());
      } catch (IllegalArgumentException tooFar) {
        throw InputException.data("the changes go too far: " + tooFar.getMessage())
            .suggesting(withoutChanges());
      }
    }

    /** Refuses what no plan can be made from, whatever changes. */
    private static void planned(Analysis analysis, @Nullable Length length, @Nullable Course course)
        throws InputException {
      try {
        Plan.of(analysis, length, List.of(), Map.of(), course);
      } catch (IllegalArgumentException unfit) {
        throw InputException.data("no plan can be made: " + unfit.getMessage());
      }
    }

    /** Refuses to take away more than there is. */
    private void requireEnough(Analysis analysis) throws InputException {
      for (PlanChange change : options.changes()) {
        Amount today = change.change().lever().of(analysis.total().bridge());
        if (today.plus(change.change().difference(today)).isNegative()) {
          throw InputException.data(
                  change.option()
                      + ": '"
                      + change.text()
                      + "' takes away more than there is, which is "
                      + today)
              .suggesting(
                  Suggestion.of("all of it", change.option(), "-100%")
                      .inPlaceOf(change.option(), change.text()));
        }
      }
    }

    private Suggestion withoutChanges() {
      Suggestion way = Suggestion.of("without the changes");
      for (PlanChange change : options.changes()) {
        way = way.inPlaceOf(change.option(), change.text());
      }
      return way;
    }

    private void requireOneCurrency(@Nullable String currency) {
      for (PlanChange change : options.changes()) {
        String other = change.currency();
        if (currency != null && other != null && CurrencyNames.common(currency, other) == null) {
          throw new OptionException(
              change.option()
                  + ": mixed currencies: '"
                  + change.text()
                  + "' is "
                  + other
                  + ", after "
                  + currency);
        }
      }
    }

    /** How long a time the ratio is over: by the dates, else as it was said, else a year. */
    private @Nullable Length length(Analysis analysis) {
      Integer months = RatioLength.months(analysis.rule(), analysis.window());
      Integer said = options.period() == null ? null : options.period().months();
      boolean dated = analysis.window() != null && analysis.window().from() != null;
      if (said != null && (dated || months != null) && !said.equals(months)) {
        String window = RatioLength.otherThanYear(analysis.rule(), analysis.window());
        throw new OptionException(
            PlanOptions.periodFlag()
                + " says what dates do not, and here they say "
                + (window == null ? "a year" : window));
      }
      if (months != null) {
        return new Length(months, LengthSource.DATES);
      }
      if (said != null) {
        return new Length(said, LengthSource.GIVEN);
      }
      return analysis.window() == null ? new Length(Plan.YEAR, LengthSource.ASSUMED) : null;
    }

    private Course course(InputData data, Analysis analysis, @Nullable Length length)
        throws InputException {
      if (length == null || !length.isPartOfYear()) {
        String over = RatioLength.otherThanYear(analysis.rule(), analysis.window());
        throw InputException.data(
                "--years needs a ratio that compounds to a year's exactly, over 1, 2, 3, 4, 6 or 12"
                    + " months, and this is over "
                    + over)
            .suggesting(ways(data, length));
      }
      Base base =
          options.base() == null ? Base.of(analysis) : new Base(options.base(), BaseSource.GIVEN);
      return new Course(base, options.years(), options.newShare());
    }

    /** The longest other window that compounds to a year, where the dates have one; no years. */
    private List<Suggestion> ways(InputData data, @Nullable Length length) {
      List<Suggestion> ways = new ArrayList<>();
      boolean isOpen = request.windows().from() == null && request.windows().length() == null;
      if (length != null && isOpen && data.content() instanceof InputData.Book book) {
        int step = new Timeline(book.book().dates()).step().map(Grain::months).orElse(Plan.YEAR);
        for (int months = Plan.YEAR; months >= step && ways.isEmpty(); months--) {
          if (Plan.YEAR % months == 0 && months % step == 0 && months <= length.months()) {
            ways.add(Suggestion.of("of the last " + months + " months", "--window", months + "m"));
          }
        }
      }
      ways.addAll(options.withoutYears());
      return ways;
    }
  }
}
