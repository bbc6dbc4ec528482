package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.shape.movements.CountedMovements.Happened;
import dev.nrr.input.shape.movements.RowNotices.Kind;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What each period of a table of movements holds, and whether its rows can be used. */
final class MovementCounts {

  /** What there is to tell of rows, in the order of the statement. */
  private static final List<Kind> TOLD =
      List.of(
          Kind.OUTSIDE_COHORT,
          Kind.LOSSES_EXCEED_STARTING,
          Kind.ENDING_DIFFERS,
          Kind.ENDING_OF_COHORT,
          Kind.BELOW_MIN_START,
          Kind.LOSSES_NEGATIVE);

  /** How many sums there are: starting, expansion, contraction, churn, new and reactivation. */
  static final int SUMS = 6;

  /** Rows that cannot be used, in the order of the statement. */
  private static final List<String> UNUSABLE =
      List.of(
          "without a starting or ending amount",
          "with starting or ending revenue below zero",
          "with a gain below zero",
          "without a count of customers, or with one below zero",
          "with more customers that churned than there were",
          "with more contraction and churn than starting revenue");

  /**
   * One period.
   *
   * @param unusable how many rows cannot be used, by why
   * @param signs rows with contraction above and below zero, then with churn
   */
  record Line(
      @Nullable Object period,
      long rows,
      long chosen,
      long named,
      long outerBlanks,
      List<Long> unusable,
      List<Long> signs,
      List<Happened> happened,
      List<BigDecimal> totals) {}

  private final List<Line> lines = new ArrayList<>();

  /** What came back of {@link MovementSql#profile}. */
  MovementCounts(List<SqlRow> answer) {
    for (SqlRow each : answer) {
      ResultRow row = new ResultRow(each);
      lines.add(
          new Line(
              row.value(),
              row.number(),
              row.number(),
              row.number(),
              row.number(),
              numbers(row, UNUSABLE.size()),
              numbers(row, 4),
              happened(row),
              totals(row)));
    }
  }

  private static List<Long> numbers(ResultRow row, int count) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(row.number());
    }
    return numbers;
  }

  private static List<Happened> happened(ResultRow row) {
    List<Happened> happened = new ArrayList<>();
    for (Kind kind : TOLD) {
      happened.add(new Happened(kind, row.number(), row.decimalOrZero()));
    }
    return happened;
  }

  /** What all rows come to; nothing where blank amounts make it unknown, which is refused. */
  private static List<BigDecimal> totals(ResultRow row) {
    List<BigDecimal> totals = new ArrayList<>();
    for (int i = 0; i < SUMS; i++) {
      totals.add(row.decimalOrZero());
    }
    return totals;
  }

  /** Sums of a row. */
  static List<BigDecimal> decimals(ResultRow row) {
    List<BigDecimal> decimals = new ArrayList<>();
    for (int i = 0; i < SUMS; i++) {
      decimals.add(row.decimal());
    }
    return decimals;
  }

  List<Line> lines() {
    return lines;
  }

  long rows() {
    return lines.stream().mapToLong(Line::rows).sum();
  }

  /**
   * Refuses rows that cannot be used, all kinds of them at once.
   *
   * @param name of the table
   * @param customers whether rows are customers
   * @param periods whether there is a column of periods
   */
  void check(String name, boolean customers, boolean periods) throws InputException {
    if (rows() == 0) {
      throw InputException.data(name + ": no data rows");
    }
    TableProblems problems = new TableProblems(name);
    long undated = 0;
    for (Line line : lines) {
      boolean dated = line.period() != null && !line.period().toString().isBlank();
      undated += dated ? 0 : line.rows();
    }
    problems.add(periods ? undated : 0, "without a period");
    if (customers) {
      problems.add(rows() - sum(Line::named), "without a customer");
      problems.add(sum(Line::outerBlanks), "whose customer begins or ends in a blank");
    }
    for (int i = 0; i < UNUSABLE.size(); i++) {
      int kind = i;
      boolean tolerated = i == UNUSABLE.size() - 1 && !customers;
      if (!tolerated) {
        problems.add(sum(line -> line.unusable().get(kind)), UNUSABLE.get(i));
      }
    }
    addSigns(problems, 0, "contraction");
    addSigns(problems, 2, "churn");
    problems.refuse();
    refuseUnchosen(name);
  }

  /** Refuses periods of which no row counts: whether they are periods at all is not to be told. */
  private void refuseUnchosen(String name) throws InputException {
    long empty = lines.stream().filter(line -> line.chosen() == 0).count();
    if (empty == lines.size()) {
      throw InputException.data(name + ": no row is left to compute from");
    }
    if (empty > 0) {
      throw InputException.data(
              name + ": --where leaves no row of " + MessageText.count(empty, "period"))
          .suggesting(TableRequest.BY_ROWS);
    }
  }

  private void addSigns(TableProblems problems, int first, String loss) {
    long above = sum(line -> line.signs().get(first));
    long below = sum(line -> line.signs().get(first + 1));
    if (above > 0 && below > 0) {
      problems.add(
          loss
              + " is written with both signs: above zero in "
              + MessageText.count(above, "row")
              + ", below zero in "
              + below
              + "; expected one sign in the whole column");
    }
  }

  private long sum(ToLongFunction<Line> of) {
    return lines.stream().mapToLong(of).sum();
  }
}
