package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each date of a table holds, and whether its rows can be used at all. */
final class TableProfile {

  /**
   * One date as the table writes it.
   *
   * @param total null where no row has an amount
   * @param chosen how many rows count
   */
  private record Line(
      @Nullable Object date,
      long rows,
      long amounts,
      long named,
      long outerBlanks,
      long negatives,
      @Nullable BigDecimal total,
      long chosen) {}

  private final List<Line> lines;

  private TableProfile(List<Line> lines) {
    this.lines = lines;
  }

  /** Asks what a table holds. */
  static TableProfile of(SqlEngine engine, SnapshotTable table) {
    List<SqlRow> answer = engine.ask(new TableSql(engine.dialect(), table).profile());
    boolean filtered = table.filter() != null;
    List<Line> lines = new ArrayList<>();
    for (SqlRow each : answer) {
      ResultRow row = new ResultRow(each);
      Object date = row.value();
      long rows = row.number();
      lines.add(
          new Line(
              date,
              rows,
              row.number(),
              row.number(),
              row.number(),
              row.number(),
              row.decimalOrNull(),
              filtered ? row.number() : rows));
    }
    return new TableProfile(lines);
  }

  /** A date as the table writes it. */
  Object date(int code) {
    Object date = lines.get(code).date();
    if (date == null) {
      throw new IllegalStateException("a date that was not checked");
    }
    return date;
  }

  /** All dates as the table writes them, each once. */
  List<Object> writtenDates() {
    List<Object> dates = new ArrayList<>();
    for (int code = 0; code < lines.size(); code++) {
      dates.add(date(code));
    }
    return dates;
  }

  /** How many rows have a date. */
  long rows(int code) {
    return lines.get(code).rows();
  }

  /** How many rows of a date count. */
  long chosen(int code) {
    return lines.get(code).chosen();
  }

  /** All revenue at a date. */
  BigDecimal total(int code) {
    BigDecimal total = lines.get(code).total();
    if (total == null) {
      throw new EngineFault("a sum came back as NULL");
    }
    return total;
  }

  /** All amounts together. */
  BigDecimal total() {
    BigDecimal total = BigDecimal.ZERO;
    for (int code = 0; code < lines.size(); code++) {
      total = total.add(total(code));
    }
    return total;
  }

  /** How many rows there are. */
  long rows() {
    return lines.stream().mapToLong(Line::rows).sum();
  }

  /**
   * Refuses rows that cannot be used, all kinds of them at once.
   *
   * @param name of the table
   * @param date what its dates are: {@code date}, or {@code start}
   */
  void check(String name, String date) throws InputException {
    check(name, date, "");
  }

  /**
   * The same where the rows of one date are those of another as well.
   *
   * @param again the date whose rows are not counted again where they have no name; empty for none
   */
  void check(String name, String date, String again) throws InputException {
    if (rows() == 0) {
      throw InputException.data(name + ": no data rows");
    }
    if (lines.stream().noneMatch(line -> line.chosen() > 0)) {
      throw InputException.data(name + ": no row is left to compute from");
    }
    TableProblems problems = new TableProblems(name);
    long undated = 0;
    long blank = 0;
    long nameless = 0;
    long outer = 0;
    long negative = 0;
    for (Line line : lines) {
      boolean dated = line.date() != null && !line.date().toString().isBlank();
      undated += dated ? 0 : line.rows();
      blank += line.rows() - line.amounts();
      boolean twice = dated && again.equals(String.valueOf(line.date()));
      nameless += twice ? 0 : line.rows() - line.named();
      outer += twice ? 0 : line.outerBlanks();
      negative += line.negatives();
    }
    problems.add(undated, "without a " + date);
    problems.add(nameless, "without a customer");
    problems.add(blank, "without an amount");
    problems.add(negative, "with an amount below zero");
    problems.add(outer, "whose customer begins or ends in a blank");
    problems.refuse();
  }
}
