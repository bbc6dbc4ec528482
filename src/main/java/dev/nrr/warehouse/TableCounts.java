package dev.nrr.warehouse;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.check.NeighbourFindings;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.shape.book.DateCounts;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the dates of a table's grid hold. */
final class TableCounts implements DateCounts {

  /**
   * One date.
   *
   * @param repeated how many customers have several rows then
   * @param example one of these
   * @param largest the most that one customer pays
   * @param largestName the name of one that pays it
   * @param back how many customers pay again, for the first time
   * @param backName the first of these by name
   * @param gaps how many have no row at the date before, and paid at the one before that
   * @param gapName the first of these by name
   * @param jumps how many amounts are ten times the one before, or the other way round
   * @param years how many are about twelve times
   */
  private record Line(
      long withRow,
      long paying,
      long repeated,
      long withRowBefore,
      String example,
      BigDecimal largest,
      String largestName,
      long back,
      String backName,
      long gaps,
      String gapName,
      long jumps,
      long years) {}

  private static final Line NOTHING =
      new Line(0, 0, 0, 0, "", BigDecimal.ZERO, "", 0, "", 0, "", 0, 0);

  private final List<Line> lines = new ArrayList<>();
  private final DateTotals held;
  private final long customers;

  private TableCounts(DateTotals held, long customers) {
    this.held = held;
    this.customers = customers;
    held.totals().forEach(date -> lines.add(NOTHING));
  }

  /** What came back of {@link CellSql#dates}. */
  static TableCounts of(List<SqlRow> answer, DateTotals held, long customers) {
    TableCounts counts = new TableCounts(held, customers);
    for (SqlRow each : answer) {
      ResultRow row = new ResultRow(each);
      counts.lines.set(
          row.integer(),
          new Line(
              row.number(),
              row.number(),
              row.number(),
              row.number(),
              row.text(),
              row.decimal(),
              row.text(),
              row.number(),
              row.text(),
              row.number(),
              row.text(),
              row.number(),
              row.number()));
    }
    return counts;
  }

  /** An amount of the table, divided. */
  Amount divided(BigDecimal amount) {
    return Amount.ofDivided(amount, held.divisor());
  }

  /** How many amounts jump, those of years among them. */
  long jumps() {
    return lines.stream().mapToLong(Line::jumps).sum();
  }

  /** How many amounts are about twelve times their neighbour. */
  long years() {
    return lines.stream().mapToLong(Line::years).sum();
  }

  /** Counts customers that came back, and gaps, as a book's are counted. */
  void addTo(NeighbourFindings findings) {
    for (int date = 0; date < lines.size(); date++) {
      Line line = lines.get(date);
      if (line.back() > 0) {
        findings.returned().add(line.back(), line.backName() + " at " + held.label(date));
      }
      if (line.gaps() > 0) {
        String before = " has no row at " + held.label(date - 1);
        findings.gaps().add(line.gaps(), line.gapName() + before);
      }
    }
  }

  /** What a date is called. */
  String label(int date) {
    return held.label(date);
  }

  /** How many customers pay at each date. */
  List<Long> paying() {
    return lines.stream().map(Line::paying).toList();
  }

  /**
   * Refuses several rows of one customer and date.
   *
   * @param name of the table
   */
  void requireOneRow(String name) throws InputException {
    long all = lines.stream().mapToLong(Line::repeated).sum();
    for (int date = 0; date < lines.size(); date++) {
      Line line = lines.get(date);
      if (line.repeated() > 0) {
        throw InputException.data(
            name
                + ": customer "
                + MessageText.quoted(line.example())
                + " has several rows at "
                + held.label(date)
                + (all > 1 ? ", one of " + all + " such cases" : "")
                + "; the SELECT of --query FILE can add them up or take one of them");
      }
    }
  }

  /** Refuses a customer that at every date is as large as all others together. */
  void requireNoTotal(AskedTable asked) throws InputException {
    String all = "";
    for (int date = 0; date < lines.size(); date++) {
      Line line = lines.get(date);
      boolean half =
          line.paying() > 2
              && line.largest().add(line.largest()).compareTo(held.totals().get(date)) == 0
              && (date == 0 || all.equals(line.largestName()));
      all = half ? line.largestName() : "";
      if (all.isEmpty()) {
        return;
      }
    }
    if (!TableTotals.areKept(asked)) {
      throw TableTotals.refusal(asked, Map.of(asked.customer().name(), Set.of(all)));
    }
  }

  @Override
  public List<PeriodDate> dates() {
    return held.dates();
  }

  @Override
  public long customers() {
    return customers;
  }

  @Override
  public long paying(int date) {
    return lines.get(date).paying();
  }

  @Override
  public Amount total(int date) {
    return held.total(date);
  }

  @Override
  public long withRow(int date) {
    return lines.get(date).withRow();
  }

  @Override
  public long withRowBefore(int date) {
    return lines.get(date).withRowBefore();
  }
}
