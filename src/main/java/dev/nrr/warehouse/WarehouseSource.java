package dev.nrr.warehouse;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.ClassTable;
import dev.nrr.core.book.ClassTable.ClassRow;
import dev.nrr.core.book.CohortRevenue;
import dev.nrr.core.book.CohortTable;
import dev.nrr.core.book.CohortTable.CohortRow;
import dev.nrr.core.book.CustomerRevenue;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Customers' revenue in a table of an engine, asked for by a statement a question. What comes back
 * is held against the totals of the dates every time.
 */
final class WarehouseSource implements RevenueSource {

  private final SqlEngine engine;
  private final SnapshotSql statements;
  private final List<GridDate> grid;
  private final Profile profile;
  private final List<String> slices;
  private final Map<Look, CustomerRevenue> known = new HashMap<>();

  /**
   * What is known of a table before it is asked for windows.
   *
   * @param dates the dates of its grid
   * @param totals all revenue at each
   * @param customers how many customers have a row
   */
  record Profile(List<PeriodDate> dates, List<BigDecimal> totals, long customers) {}

  WarehouseSource(
      SqlEngine engine,
      SnapshotSql statements,
      List<GridDate> grid,
      Profile profile,
      List<String> slices) {
    this.engine = engine;
    this.statements = statements;
    this.grid = grid;
    this.profile = profile;
    this.slices = slices;
  }

  @Override
  public List<PeriodDate> dates() {
    return profile.dates();
  }

  @Override
  public int dateCount() {
    return profile.dates().size();
  }

  @Override
  public boolean hasHistory() {
    return true;
  }

  @Override
  public void requireAttributes(List<String> names) {
    for (String name : names) {
      if (!slices.contains(name)) {
        throw new IllegalArgumentException("no column '" + name + "' in the table");
      }
    }
  }

  @Override
  public Amount total(int date) {
    return Amount.of(profile.totals().get(date));
  }

  @Override
  public CustomerRevenue in(Look look) {
    CustomerRevenue before = known.get(look);
    if (before == null) {
      before = ask(look);
      known.put(look, before);
    }
    return before;
  }

  private CustomerRevenue ask(Look look) {
    List<ClassRow> ends = rows(engine.ask(statements.ends(grid, look)), look);
    requireTotal(ends, look.from(), look.to());
    requireEqual(
        "customers", profile.customers(), ends.stream().mapToLong(ClassRow::customers).sum());
    List<ClassRow> all = new ArrayList<>(ends);
    if (look.everyStep()) {
      List<ClassRow> steps = rows(engine.ask(statements.steps(grid, look)), look);
      for (int step = look.from(); step < look.to(); step++) {
        int date = step;
        requireTotal(steps.stream().filter(r -> r.step() == date).toList(), date, date + 1);
      }
      all.addAll(steps);
    }
    return new ClassTable(look.from(), look.to(), look.columns(), all);
  }

  private void requireTotal(List<ClassRow> rows, int from, int to) {
    BigDecimal start = BigDecimal.ZERO;
    BigDecimal end = BigDecimal.ZERO;
    for (ClassRow row : rows) {
      start = start.add(row.start());
      end = end.add(row.end());
    }
    requireTotal(from, start);
    requireTotal(to, end);
  }

  private void requireTotal(int date, BigDecimal sum) {
    if (profile.totals().get(date).compareTo(sum) != 0) {
      throw new EngineFault(
          "the classes of customers at "
              + profile.dates().get(date)
              + " add up to "
              + sum.toPlainString()
              + ", and all rows to "
              + profile.totals().get(date).toPlainString());
    }
  }

  private static void requireEqual(String what, long expected, long found) {
    if (expected != found) {
      throw new EngineFault(
          "the classes hold " + found + " " + what + ", and the table " + expected);
    }
  }

  private static List<ClassRow> rows(List<SqlRow> answer, Look look) {
    List<ClassRow> rows = new ArrayList<>();
    for (SqlRow each : answer) {
      ResultRow row = new ResultRow(each);
      int step = row.integer();
      @Nullable String[] values = new String[look.columns().size()];
      for (int i = 0; i < values.length; i++) {
        String value = row.text().strip();
        values[i] = row.flag() ? null : value;
      }
      rows.add(
          new ClassRow(
              step,
              Arrays.asList(values),
              row.flag(),
              row.flag(),
              row.flag(),
              row.integer(),
              row.flag(),
              row.flag(),
              row.number(),
              row.decimal(),
              row.decimal(),
              row.text()));
    }
    return rows;
  }

  @Override
  public RevenueBook leading(Leaders leaders) {
    List<String> columns = leaders.look().columns();
    SmallBook book = new SmallBook(profile.dates(), columns);
    for (SqlRow each : engine.ask(statements.leaders(grid, leaders))) {
      ResultRow row = new ResultRow(each);
      String name = row.text();
      int date = row.integer();
      BigDecimal amount = row.decimal();
      String[] values = new String[columns.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.text().strip();
        row.text();
      }
      book.add(name, date, amount, values);
    }
    return book.build();
  }

  @Override
  public CohortRevenue cohorts(List<Integer> dates) {
    List<CohortRow> rows = new ArrayList<>();
    Map<Integer, BigDecimal> totals = new HashMap<>();
    for (SqlRow each : engine.ask(statements.cohorts(grid, dates))) {
      ResultRow row = new ResultRow(each);
      CohortRow cohort =
          new CohortRow(
              row.integer(),
              row.integer(),
              row.flag(),
              row.integer(),
              row.number(),
              row.decimal(),
              row.decimal());
      rows.add(cohort);
      totals.merge(cohort.date(), cohort.revenue(), BigDecimal::add);
    }
    for (int date : dates) {
      requireTotal(date, totals.getOrDefault(date, BigDecimal.ZERO));
    }
    return new CohortTable(rows);
  }
}
