package dev.nrr.cli.command;

import dev.nrr.cli.option.Request;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.analysis.ConcentrationCurve;
import dev.nrr.core.analysis.MoversAnalysis;
import dev.nrr.core.analysis.RuleComparison;
import dev.nrr.core.analysis.StepMovements;
import dev.nrr.core.analysis.TrendAnalysis;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.check.CheckResult;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.date.TimelineWindows;
import dev.nrr.core.date.Window;
import dev.nrr.core.date.WindowLength;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.report.CohortsReport;
import dev.nrr.report.CompareReport;
import dev.nrr.report.CustomerRows;
import dev.nrr.report.PageReport.Movements;
import dev.nrr.report.PageReport.Parts;
import dev.nrr.report.YearBefore;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a page tells beside its window: as much as the input can tell, all under one rule. */
final class PageParts {

  /** Years that cohorts by quarter are readable for. */
  private static final int YEARS_BY_QUARTER = 4;

  private static final int MONTHS = Grain.YEAR.months();

  private final Request request;
  private final InputData data;
  private final Analysis analysis;

  private final @Nullable CustomerRows customers;

  PageParts(Request request, InputData data, Analysis analysis, @Nullable CustomerRows customers) {
    this.customers = customers;
    this.request = request;
    this.data = data;
    this.analysis = analysis;
  }

  /**
   * The parts.
   *
   * @param wanted how many movers to name
   * @param checks thresholds that were asked for; may have none
   */
  Parts of(MoversAnalysis.Wanted wanted, CheckResult checks) throws InputException {
    return data.content() instanceof InputData.Movements given
        ? ofMovements(given.movements(), wanted, checks)
        : ofBook((InputData.Book) data.content(), wanted, checks);
  }

  private Parts ofMovements(
      StatedMovements movements, MoversAnalysis.Wanted wanted, CheckResult checks)
      throws InputException {
    request.rule().refuseMethod();
    StatedMovements.Period period = request.windows().of(movements);
    List<StatedMovements.Period> until = new ArrayList<>();
    for (StatedMovements.Period each : movements.periods()) {
      if (each.date() != null
          && each.date().compareTo(Objects.requireNonNull(period.date())) <= 0) {
        until.add(each);
      }
    }
    StatedMovements shown = new StatedMovements(until);
    TrendAnalysis trend =
        until.size() < 2
            ? null
            : TrendAnalysis.ofGiven(shown, analysis.rule(), data.provenance(), List.of());
    MoversAnalysis movers =
        period.customers() == null ? null : MoversAnalysis.of(period, analysis, wanted);
    StepMovements steps = StepMovements.of(shown);
    return new Parts(
        trend == null ? null : YearBefore.find(trend.points(), analysis.total()).orElse(null),
        trend,
        null,
        new Movements(steps, steps.steps().size(), "period"),
        null,
        false,
        movers,
        new ConcentrationCurve(List.of()),
        null,
        checks,
        customers);
  }

  private Parts ofBook(InputData.Book content, MoversAnalysis.Wanted wanted, CheckResult checks)
      throws InputException {
    RevenueBook book = content.book();
    RetentionRule rule = analysis.rule();
    Span span = DoubtfulDates.window(request, content, DoubtfulDates.Looked.EVERY_DATE).span();
    MoversAnalysis movers =
        MoversAnalysis.of(book, rule, span, wanted, data.provenance(), List.of());
    ConcentrationCurve curve = ConcentrationCurve.of(book, rule, span.from(), span.to());
    CompareReport.Compared compared =
        new CompareReport.Compared(
            RuleComparison.of(book, rule.minStart(), span.from(), span.to()),
            analysis.window(),
            data.provenance(),
            List.of());
    if (!book.hasHistory()) {
      return new Parts(
          null,
          null,
          null,
          Parts.NONE.movements(),
          null,
          false,
          movers,
          curve,
          compared,
          checks,
          customers);
    }
    DoubtfulDates.requireUpTo(span.to(), request, content);
    Timeline until = new Timeline(book.dates().subList(0, span.to() + 1));
    WindowLength length = length(Objects.requireNonNull(analysis.window()));
    TrendAnalysis trend = length == null ? null : trend(book, until, length, span);
    RetentionResult earlier =
        trend == null ? null : YearBefore.find(trend.points(), analysis.total()).orElse(null);
    return new Parts(
        earlier,
        trend,
        length == null ? null : length.toString(),
        movements(book, until),
        cohorts(book),
        endsEarly(book),
        movers,
        curve,
        compared,
        checks,
        customers);
  }

  /** The window's length in months; null where it is none. */
  private static @Nullable WindowLength length(Window window) {
    PeriodDate from = Objects.requireNonNull(window.from());
    int months = (int) ChronoUnit.MONTHS.between(from.month(), window.to().month());
    return months < 1 ? null : new WindowLength(months, months + "m");
  }

  /**
   * Windows of one length to every date, the last of which is the page's own; null if it is not.
   */
  private @Nullable TrendAnalysis trend(
      RevenueBook book, Timeline until, WindowLength length, Span span) {
    TimelineWindows windows = new TimelineWindows(until);
    if (windows.findStart(until.last(), length).isEmpty()) {
      return null;
    }
    List<Span> spans = new ArrayList<>();
    for (Window window : windows.rolling(length, ends(until))) {
      int from = until.indexOf(Objects.requireNonNull(window.from()));
      spans.add(new Span(from, until.indexOf(window.to()), span.stepsPerYear()));
    }
    boolean isOwn = spans.get(spans.size() - 1).equals(span);
    return isOwn && spans.size() > 1
        ? TrendAnalysis.ofBook(
            book, analysis.rule(), List.of(), spans, data.provenance(), List.of())
        : null;
  }

  /** Every date, or the last of each month where there are more. */
  private List<PeriodDate> ends(Timeline until) {
    return until.isFinerThanMonths()
        ? until.lastInEach(Grain.MONTH, request.windows().fiscalYear())
        : until.dates();
  }

  private Movements movements(RevenueBook book, Timeline until) {
    List<Integer> dates = ends(until).stream().map(until::indexOf).toList();
    Grain step = until.isFinerThanMonths() ? Grain.MONTH : until.step().orElse(null);
    StepMovements steps = StepMovements.of(book, dates);
    return step == null
        ? new Movements(steps, steps.steps().size(), "step")
        : new Movements(steps, Math.max(1, MONTHS / step.months()), step.toString());
  }

  /** Cohorts as of the window's end; null where the data go on after it, or have only one. */
  private CohortsReport.@Nullable Cohorts cohorts(RevenueBook book) throws InputException {
    Timeline grid = new Timeline(book.dates());
    WindowOptions windows = request.windows();
    if (endsEarly(book)) {
      return null;
    }
    CohortsReport.Cohorts cohorts =
        CohortsCommand.cohorts(book, every(grid), windows.fiscalYear(), data);
    return cohorts.triangle().rows().stream().anyMatch(row -> row.cells().size() > 1)
        ? cohorts
        : null;
  }

  /** Whether the data go on after the window. */
  private boolean endsEarly(RevenueBook book) {
    PeriodDate last = book.dates().get(book.dates().size() - 1);
    return !last.equals(Objects.requireNonNull(analysis.window()).to());
  }

  /** As asked for, else quarters, or years where those are many, or as fine as the dates are. */
  private Grain every(Timeline grid) {
    Grain asked = request.windows().every();
    if (asked != null) {
      return asked;
    }
    long months = ChronoUnit.MONTHS.between(grid.first().month(), grid.last().month());
    if (months < Grain.QUARTER.months() * 2L && grid.grain().compareTo(Grain.MONTH) <= 0) {
      return Grain.MONTH;
    }
    Grain usual = months > (long) YEARS_BY_QUARTER * MONTHS ? Grain.YEAR : Grain.QUARTER;
    return usual.isFinerThan(grid.grain()) ? grid.grain() : usual;
  }
}
