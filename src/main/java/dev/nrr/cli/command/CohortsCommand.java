package dev.nrr.cli.command;

import dev.nrr.cli.option.CohortsOptions;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.analysis.CohortTriangle;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.report.CohortsReport;
import dev.nrr.report.CohortsReport.Cohorts;
import dev.nrr.report.CohortsReport.View;
import java.util.ArrayList;
import java.util.List;

/** Customers by when they first paid, and what became of each such cohort. */
public final class CohortsCommand extends AnalysisCommand {

  @Override
  public String name() {
    return "cohorts";
  }

  @Override
  public String summary() {
    return "retention triangle by first revenue: net, gross and logo";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr cohorts book.csv", "by month of first revenue"),
        new Example("nrr cohorts book.csv --metric net --ages 0,3,6,12,24", "a part of it"),
        new Example(
            "nrr cohorts book.csv --every quarter --format csv", "by quarter, one row a cell"));
  }

  @Override
  public List<Flag> flags() {
    return withOwn(List.of(Flags.ENGINE, List.of(Flags.FISCAL_YEAR_START), Flags.COHORTS));
  }

  @Override
  Question ask(Request request, OptionValues values, ProcessContext context) {
    View view = CohortsOptions.parse(values);
    return (data, benchmarks) -> answer(data, request, view);
  }

  private static Answer answer(InputData data, Request request, View view) throws InputException {
    InputData.Customers content = requireHistory("cohorts", data);
    DoubtfulDates.requireNone(request, content);
    WindowOptions windows = request.windows();
    RevenueSource book = content.source();
    Timeline grid = new Timeline(book.dates());
    Cohorts cohorts = cohorts(book, windows.cohortGrain(grid), windows.fiscalYear(), data);
    CohortsOptions.requireReached(view, cohorts.ages());
    return new Answer(CohortsReport.of(cohorts.showing(view), Version.text()), cohorts.notices());
  }

  /**
   * The cohorts of a book.
   *
   * @param every how long a bucket is
   */
  static Cohorts cohorts(RevenueSource book, Grain every, FiscalYear year, InputData data)
      throws InputException {
    Timeline grid = new Timeline(book.dates());
    List<PeriodDate> buckets = buckets(grid, every, year);
    int[] numbers = buckets.stream().mapToInt(bucket -> number(bucket, every)).toArray();
    CohortTriangle triangle = CohortTriangle.of(book, numbers);
    List<Notice> notices = new ArrayList<>(data.notices());
    notices.addAll(openBucket(grid, buckets.get(buckets.size() - 1)));
    List<PeriodDate> names =
        triangle.rows().stream().map(row -> buckets.get(row.firstDate())).toList();
    return new Cohorts(triangle, every, names, data.provenance(), notices, View.ALL);
  }

  private static List<PeriodDate> buckets(Timeline grid, Grain every, FiscalYear year)
      throws InputException {
    List<PeriodDate> buckets = new ArrayList<>();
    for (PeriodDate date : grid.dates()) {
      buckets.add(WindowOptions.told(Flags.EVERY, () -> date.in(every, year)));
    }
    return buckets;
  }

  /** Consecutive buckets have consecutive numbers. */
  private static int number(PeriodDate bucket, Grain every) {
    int months = bucket.day().getYear() * Grain.YEAR.months() + bucket.day().getMonthValue() - 1;
    return Math.floorDiv(months, every.months());
  }

  /** Says that the last bucket goes on after the data end. */
  private static List<Notice> openBucket(Timeline grid, PeriodDate bucket) {
    PeriodDate last = grid.last();
    return last.month().equals(bucket.month())
        ? List.of()
        : List.of(
            new Notice(
                "bucket-not-over",
                bucket + " is not over in the data: its cells are as of " + last,
                0));
  }
}
