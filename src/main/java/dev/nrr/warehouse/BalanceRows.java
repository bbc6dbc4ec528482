package dev.nrr.warehouse;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.shape.book.BalancePeriods;
import dev.nrr.input.shape.book.SnapshotDates;
import dev.nrr.warehouse.SqlEngine.Kind;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
import dev.nrr.warehouse.WarehouseSource.Profile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table with what customers paid at the start and at the end, of one period or of several. */
final class BalanceRows implements TableShape {

  @Override
  public String name() {
    return "balances";
  }

  @Override
  public Set<Field> fields() {
    return EnumSet.of(
        Field.CUSTOMER,
        Field.STARTING,
        Field.ENDING,
        Field.DATE,
        Field.CURRENCY,
        Field.SUBSCRIPTION);
  }

  @Override
  public Set<String> options() {
    return Set.of("--where", "--as-of", "--min-start");
  }

  @Override
  public InputData read(AskedTable asked) throws InputException {
    return new Reading(asked).read();
  }

  /** One table on its way. */
  private static final class Reading {
    private final AskedTable asked;
    private final SqlEngine engine;
    private final BalanceSql.Table table;
    private final BalanceSql statements;
    private final @Nullable String filter;
    private final List<String> by;

    Reading(AskedTable asked) throws InputException {
      this.asked = asked;
      this.engine = asked.engine();
      this.by = asked.sliceColumns();
      this.filter = RowCondition.of(asked, asked.slices().where());
      this.table = table();
      this.statements = new BalanceSql(engine.dialect(), table);
    }

    private BalanceSql.Table table() throws InputException {
      SqlColumn customer = asked.column(Field.CUSTOMER);
      SqlColumn starting = asked.column(Field.STARTING);
      SqlColumn ending = asked.column(Field.ENDING);
      SqlColumn date = asked.find(Field.DATE);
      SqlColumn part = asked.find(Field.SUBSCRIPTION);
      asked.requireKind(customer, Field.CUSTOMER, AskedTable.CUSTOMERS, "a cast to text");
      if (date != null) {
        asked.requireKind(date, Field.DATE, AskedTable.DATES, "CAST(... AS DATE)");
      }
      Set<String> others = new LinkedHashSet<>(by);
      for (RowFilter each : asked.slices().where()) {
        others.add(each.column());
      }
      return new BalanceSql.Table(
          asked.from(),
          customer.name(),
          date == null ? null : date.name(),
          starting.name(),
          asked.amountType(starting),
          ending.name(),
          asked.amountType(ending),
          date == null && part != null ? part.name() : null,
          others);
    }

    InputData read() throws InputException {
      asked.requireKeptByCast(asked.column(Field.STARTING));
      asked.requireKeptByCast(asked.column(Field.ENDING));
      Map<String, String> roles =
          asked.roles(column -> statements.values(column, AskedTable.MOST_VALUES));
      String currency = asked.currency(filter);
      List<GridDate> written = table.date() == null ? List.of() : periods();
      if (written.isEmpty() && asked.request().dates().asOf() != null) {
        throw InputException.option("--as-of chooses by date, and the input has no dates");
      }
      return written.isEmpty() ? undated(roles, currency) : dated(written, roles, currency);
    }

    /** The dates of the periods; none where there is only one. */
    private List<PeriodDate> dates = List.of();

    private List<GridDate> periods() throws InputException {
      SnapshotTable ends =
          new SnapshotTable(
                  table.from(),
                  table.customer(),
                  String.valueOf(table.date()),
                  table.ending(),
                  table.endingType(),
                  null,
                  by,
                  null)
              .where(filter);
      TableProfile profile =
          TableProfile.of(
              engine.ask(new TableSql(engine.dialect(), ends).profile()), filter != null);
      profile.check(asked.name(), "date");
      List<PeriodDate> all =
          WrittenDates.of(asked, asked.column(Field.DATE), profile.writtenDates());
      List<PeriodDate> used = new ArrayList<>();
      for (int code = 0; code < all.size(); code++) {
        if (profile.chosen(code) > 0) {
          used.add(all.get(code));
        }
      }
      dates = BalancePeriods.of(asked.name(), used);
      Timeline order = Timeline.of(used);
      List<GridDate> periods = new ArrayList<>();
      for (int index = 0; index < order.dates().size(); index++) {
        int code = all.indexOf(order.dates().get(index));
        periods.add(new GridDate(index, profile.date(code)));
      }
      requireRollForward(periods, order);
      return dates.isEmpty() ? List.of() : periods;
    }

    private void requireRollForward(List<GridDate> periods, Timeline order) throws InputException {
      ResultRow row = new ResultRow(engine.ask(statements.rollForward(periods, filter)).get(0));
      long blank = row.number();
      if (blank > 0) {
        throw InputException.data(
            asked.name() + ": " + MessageText.count(blank, "row") + " without a starting amount");
      }
      refuse(row, " has several rows of one period", order);
      refuse(row, " does not begin each period with what it ended the one before with", order);
      refuse(row, " pays at the end of a period, but has no row for the next", order);
    }

    private void refuse(ResultRow row, String what, Timeline order) throws InputException {
      long cases = row.number();
      String customer = row.text();
      if (cases > 0) {
        throw InputException.data(
                asked.name()
                    + ": customer "
                    + MessageText.quoted(customer)
                    + what
                    + (cases > 1 ? ", one of " + cases + " such cases" : "")
                    + "; periods are from "
                    + order.first()
                    + " to "
                    + order.last())
            .suggesting(TableRequest.BY_ROWS);
      }
    }

    private InputData undated(Map<String, String> roles, @Nullable String currency)
        throws InputException {
      SnapshotTable rows = rows(statements.undated());
      TableProfile profile = profile(rows, BalanceSql.AMOUNT);
      BigDecimal[] totals = new BigDecimal[2];
      Arrays.fill(totals, BigDecimal.ZERO);
      List<GridDate> grid = new ArrayList<>();
      for (int code = 0; code < profile.writtenDates().size(); code++) {
        int index = profile.date(code).toString().equals(BalanceSql.BEFORE) ? 0 : 1;
        grid.add(new GridDate(index, profile.date(code)));
        totals[index] = profile.total(code);
      }
      DateTotals held = new DateTotals(List.of(), List.of(totals), BigInteger.ONE);
      return input(
          new Found(rows, grid, held, profile.rows() / 2, roles, currency), null, List.of());
    }

    private InputData dated(
        List<GridDate> periods, Map<String, String> roles, @Nullable String currency)
        throws InputException {
      GridDate first = periods.get(0);
      boolean days = asked.column(Field.DATE).kind() == Kind.DATE;
      GridDate before = new GridDate(0, days ? dates.get(0).day() : BalanceSql.BEFORE);
      SnapshotTable rows = rows(statements.dated(before, first));
      TableProfile profile = profile(rows, before.written().toString());
      long[] counts = new long[dates.size()];
      List<GridDate> written = new ArrayList<>();
      written.add(before);
      for (GridDate period : periods) {
        written.add(new GridDate(period.index() + 1, period.written()));
      }
      List<BigDecimal> sums = new ArrayList<>();
      for (GridDate date : written) {
        int code = code(profile, date);
        counts[date.index()] = date.index() == 0 ? 0 : profile.chosen(code);
        sums.add(profile.total(code));
      }
      SnapshotDates kept = SnapshotDates.ofPeriods(asked.request(), dates, code -> counts[code]);
      BigDecimal[] totals = new BigDecimal[kept.grid().dates().size()];
      Arrays.fill(totals, BigDecimal.ZERO);
      List<GridDate> grid = new ArrayList<>();
      for (GridDate date : written) {
        int index = kept.indexOf(date.index());
        if (index >= 0) {
          grid.add(new GridDate(index, date.written()));
          totals[index] = sums.get(date.index());
        }
      }
      DateTotals held = new DateTotals(kept.grid().dates(), List.of(totals), BigInteger.ONE);
      long starts = profile.rows(code(profile, before));
      return input(
          new Found(rows, grid, held, profile.rows() - starts, roles, currency),
          kept,
          kept.notices());
    }

    private static int code(TableProfile profile, GridDate date) {
      int code = profile.writtenDates().indexOf(date.written());
      if (code < 0) {
        throw new EngineFault("no row of " + date.written() + " came back");
      }
      return code;
    }

    private SnapshotTable rows(String from) {
      return new SnapshotTable(
              from,
              table.customer(),
              BalanceSql.DATE,
              BalanceSql.AMOUNT,
              null,
              table.part(),
              by,
              null)
          .where(filter);
    }

    private TableProfile profile(SnapshotTable rows, String again) throws InputException {
      TableProfile profile =
          TableProfile.of(
              engine.ask(new TableSql(engine.dialect(), rows).profile()), filter != null);
      profile.check(asked.name(), "date", again);
      return profile;
    }

    /** What is known before customers are put together. */
    private record Found(
        SnapshotTable table,
        List<GridDate> grid,
        DateTotals held,
        long rows,
        Map<String, String> roles,
        @Nullable String currency) {}

    private InputData input(Found found, @Nullable SnapshotDates kept, List<Notice> told)
        throws InputException {
      TableSql asking = new TableSql(engine.dialect(), found.table());
      CellSql cells = new CellSql(engine.dialect(), found.table(), found.grid());
      ResultRow names = asked.ask(asking.customers());
      long customers = names.number();
      TableCounts counts = TableCounts.of(engine.ask(cells.dates()), found.held(), customers);
      counts.requireOneRow(asked.name());
      counts.requireNoTotals(asked.name());
      List<DateDoubt> doubts = kept == null ? List.of() : kept.judge(asked.request(), counts);
      List<Notice> notices = new ArrayList<>(told);
      notices.addAll(TableWarnings.of(engine, asking, cells, counts, customers, names.number()));
      WarehouseSource source =
          new WarehouseSource(
              engine,
              cells,
              new Profile(found.held(), counts.paying()),
              by,
              asked.slices().minStart());
      AskedTable.Facts facts =
          new AskedTable.Facts(found.rows(), customers, found.roles(), found.currency());
      return asked.input(facts, source, kept == null ? null : kept.grid(), doubts, notices);
    }
  }
}
