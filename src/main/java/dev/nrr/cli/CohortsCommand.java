package dev.nrr.cli;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.retention.CohortTriangle;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.DateGrid;
import dev.nrr.core.value.FiscalYear;
import dev.nrr.core.value.Grain;
import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Reading;
import dev.nrr.report.CohortsReport;
import dev.nrr.report.CohortsReport.Cohorts;
import java.util.ArrayList;
import java.util.List;

/** Customers by when they first paid, and what became of each such cohort. */
final class CohortsCommand extends DataCommand {

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
        new Example(
            "nrr cohorts book.csv --every quarter --format csv", "by quarter, one row a cell"));
  }

  @Override
  List<Flag> choices() {
    return List.of(Flags.FISCAL_YEAR_START);
  }

  @Override
  Question ask(Arguments arguments) {
    WindowArguments windows = new WindowArguments(arguments);
    return (reading, yardstick) -> answer(reading, windows);
  }

  private static Answer answer(Reading reading, WindowArguments windows) throws InputRefused {
    RevenueBook book = history("cohorts", reading).book();
    DateGrid grid = new DateGrid(book.dates());
    Grain every = windows.every(grid);
    List<GridDate> buckets = buckets(grid, every, windows.fiscalYear());
    int[] numbers = buckets.stream().mapToInt(bucket -> number(bucket, every)).toArray();
    CohortTriangle triangle = CohortTriangle.of(book, numbers);
    List<Notice> notices = new ArrayList<>(reading.notices());
    notices.addAll(openBucket(grid, buckets.get(buckets.size() - 1)));
    List<GridDate> names =
        triangle.rows().stream().map(row -> buckets.get(row.firstDate())).toList();
    Cohorts cohorts = new Cohorts(triangle, every, names, reading.provenance(), notices);
    return new Answer(CohortsReport.of(cohorts, Version.text()), notices);
  }

  private static List<GridDate> buckets(DateGrid grid, Grain every, FiscalYear year)
      throws InputRefused {
    List<GridDate> buckets = new ArrayList<>();
    for (GridDate date : grid.dates()) {
      buckets.add(WindowArguments.told(Flags.EVERY, () -> date.in(every, year)));
    }
    return buckets;
  }

  /** Consecutive buckets have consecutive numbers. */
  private static int number(GridDate bucket, Grain every) {
    int months = bucket.day().getYear() * Grain.YEAR.months() + bucket.day().getMonthValue() - 1;
    return Math.floorDiv(months, every.months());
  }

  /** Says that the last bucket goes on after the data end. */
  private static List<Notice> openBucket(DateGrid grid, GridDate bucket) {
    GridDate last = grid.last();
    return last.month().equals(bucket.month())
        ? List.of()
        : List.of(
            new Notice(
                "bucket-not-over",
                bucket + " is not over in the data: its cells are as of " + last,
                0,
                null));
  }
}
