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
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Customers' revenue in a table of an engine, asked for by a statement a question. What comes back
 * is held against the totals of the dates every time.
 */
final class WarehouseSource implements RevenueSource {

  private final SqlEngine engine;
  private final CellSql cells;
  private final WindowSql windows;
  private final Profile profile;
  private final List<String> slices;
  private final @Nullable Amount least;
  private final List<Look> expected = new ArrayList<>();
  private final Map<Look, List<ClassRow>> known = new LinkedHashMap<>();

  /**
   * What is known of a table before it is asked for windows.
   *
   * @param held the dates of its grid, and all revenue at each
   * @param paying how many customers pay at each
   */
  record Profile(DateTotals held, List<Long> paying) {}

  /**
   * A table whose cohorts are of customers that pay enough.
   *
   * @param least what is enough; null for anything
   */
  WarehouseSource(
      SqlEngine engine,
      CellSql cells,
      Profile profile,
      List<String> slices,
      @Nullable Amount least) {
    this.engine = engine;
    this.cells = cells;
    this.windows = new WindowSql(cells, leastOfTable(least, profile.held().divisor()));
    this.least = least;
    this.profile = profile;
    this.slices = slices;
  }

  /** An amount as those of the table are. */
  private static @Nullable BigDecimal leastOfTable(@Nullable Amount least, BigInteger divisor) {
    return least == null ? null : least.toDecimal().multiply(new BigDecimal(divisor));
  }

  @Override
  public List<PeriodDate> dates() {
    return profile.held().dates();
  }

  @Override
  public int dateCount() {
    return profile.held().size();
  }

  @Override
  public boolean hasHistory() {
    return !profile.held().dates().isEmpty();
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
    return profile.held().total(date);
  }

  @Override
  public void expect(Look look) {
    expected.add(look);
  }

  @Override
  public CustomerRevenue in(Look look) {
    List<ClassRow> all = new ArrayList<>(classRows(part(look, false)));
    if (look.everyStep()) {
      all.addAll(classRows(part(look, true)));
    }
    return new ClassTable(
        look.from(), look.to(), look.columns(), all, profile.held().divisor(), least);
  }

  /** The two ends of a window, or its steps. */
  private static Look part(Look look, boolean steps) {
    return new Look(look.from(), look.to(), steps, look.columns());
  }

  /** Asks for a window, and for those expected with it; what is known of finer slices serves. */
  private List<ClassRow> classRows(Look part) {
    for (Map.Entry<Look, List<ClassRow>> before : known.entrySet()) {
      List<String> columns = before.getKey().columns();
      if (columns.containsAll(part.columns())
          && before.getKey().equals(new Look(part.from(), part.to(), part.everyStep(), columns))) {
        return withValues(before.getValue(), columns, part.columns());
      }
    }
    Set<Look> together = new LinkedHashSet<>(List.of(part));
    for (Look look : cells.writer().dialect().keeps() ? expected : List.<Look>of()) {
      Look other = part(look, part.everyStep());
      if (other.columns().equals(part.columns()) && !known.containsKey(other)) {
        together.add(other);
      }
    }
    ask(List.copyOf(together), part.everyStep());
    return Objects.requireNonNull(known.get(part));
  }

  private static List<ClassRow> withValues(
      List<ClassRow> rows, List<String> columns, List<String> wanted) {
    if (columns.equals(wanted)) {
      return rows;
    }
    int[] places = wanted.stream().mapToInt(columns::indexOf).toArray();
    List<ClassRow> fewer = new ArrayList<>();
    for (ClassRow row : rows) {
      @Nullable String[] values = new String[places.length];
      Arrays.setAll(values, i -> row.values().get(places[i]));
      fewer.add(row.withValues(Arrays.asList(values)));
    }
    return fewer;
  }

  private void ask(List<Look> looks, boolean steps) {
    String sql = steps ? windows.steps(looks) : windows.ends(looks);
    List<List<ClassRow>> classes = rows(engine.ask(sql), looks);
    for (int i = 0; i < looks.size(); i++) {
      Look look = looks.get(i);
      List<ClassRow> rows = classes.get(i);
      if (steps) {
        for (int step = look.from(); step < look.to(); step++) {
          int date = step;
          requireTotals(rows.stream().filter(r -> r.step() == date).toList(), date, date + 1);
        }
      } else {
        requireTotals(rows, look.from(), look.to());
      }
      known.put(look, rows);
    }
  }

  /** Holds classes against all rows: what they pay at two dates, and how many pay. */
  private void requireTotals(List<ClassRow> rows, int from, int to) {
    BigDecimal start = BigDecimal.ZERO;
    BigDecimal end = BigDecimal.ZERO;
    long payingAtStart = 0;
    long payingAtEnd = 0;
    for (ClassRow row : rows) {
      start = start.add(row.start());
      end = end.add(row.end());
      payingAtStart += row.paysAtStart() ? row.customers() : 0;
      payingAtEnd += row.paysAtEnd() ? row.customers() : 0;
    }
    requireTotal(from, start);
    requireTotal(to, end);
    requirePaying(from, payingAtStart);
    requirePaying(to, payingAtEnd);
  }

  private void requireTotal(int date, BigDecimal sum) {
    if (profile.held().totals().get(date).compareTo(sum) != 0) {
      throw new EngineFault(
          "the classes of customers at "
              + profile.held().label(date)
              + " add up to "
              + sum.toPlainString()
              + ", and all rows to "
              + profile.held().totals().get(date).toPlainString());
    }
  }

  private void requirePaying(int date, long paying) {
    if (profile.paying().get(date) != paying) {
      throw new EngineFault(
          "the classes at "
              + profile.held().label(date)
              + " hold "
              + paying
              + " paying customers, and the table "
              + profile.paying().get(date));
    }
  }

  /** The classes of each window. */
  private List<List<ClassRow>> rows(List<SqlRow> answer, List<Look> looks) {
    List<List<ClassRow>> rows = new ArrayList<>();
    looks.forEach(look -> rows.add(new ArrayList<>()));
    for (SqlRow each : answer) {
      ResultRow row = new ResultRow(each);
      int window = row.integer();
      int step = row.integer();
      @Nullable String[] values = new String[looks.get(0).columns().size()];
      for (int i = 0; i < values.length; i++) {
        String value = row.text().strip();
        values[i] = row.flag() ? null : value;
      }
      boolean paysAtStart = row.flag();
      boolean paysAtEnd = row.flag();
      boolean paidBefore = row.flag();
      int comparison = row.integer();
      boolean pauses = row.flag();
      boolean inCohort = row.flag();
      boolean enough = least == null ? paysAtStart : row.flag();
      boolean enoughInCohort = least == null ? inCohort : row.flag();
      rows.get(window)
          .add(
              new ClassRow(
                  step,
                  Arrays.asList(values),
                  paysAtStart,
                  paysAtEnd,
                  paidBefore,
                  comparison,
                  pauses,
                  inCohort,
                  row.number(),
                  row.decimal(),
                  row.decimal(),
                  row.text(),
                  enough,
                  enoughInCohort));
    }
    return rows;
  }

  private String leaders(Leaders leaders) {
    BigDecimal enough = leastOfTable(leaders.rule().minStart(), profile.held().divisor());
    return LeaderSql.leaders(cells, leaders, enough);
  }

  @Override
  public RevenueBook leading(Leaders leaders) {
    List<String> columns = leaders.look().columns();
    SmallBook book = new SmallBook(profile.held().dates(), columns);
    for (SqlRow each : engine.ask(leaders(leaders))) {
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
    return book.build(profile.held().divisor());
  }

  @Override
  public CohortRevenue cohorts(List<Integer> dates) {
    List<CohortRow> rows = new ArrayList<>();
    Map<Integer, BigDecimal> totals = new HashMap<>();
    for (SqlRow each : engine.ask(CohortSql.cohorts(cells, dates))) {
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
    return new CohortTable(rows, profile.held().divisor());
  }
}
