package dev.nrr.warehouse;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.shape.book.BalancePeriods;
import dev.nrr.input.shape.book.SnapshotDates;
import dev.nrr.warehouse.SqlEngine.Kind;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
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
    private final TellingNames telling;
    private final List<Notice> notices = new ArrayList<>();

    Reading(AskedTable asked) throws InputException {
      this.asked = asked;
      this.engine = asked.engine();
      this.by = asked.sliceColumns();
      this.filter = RowCondition.of(asked, asked.slices().where());
      this.table = table();
      this.telling = asked.names();
      this.statements = new BalanceSql(engine.dialect(), table);
    }

    private BalanceSql.Table table() throws InputException {
      SqlColumn customer = asked.customer();
      SqlColumn starting = asked.column(Field.STARTING);
      SqlColumn ending = asked.column(Field.ENDING);
      SqlColumn date = asked.find(Field.DATE) == null ? null : asked.date(Field.DATE);
      SqlColumn part = asked.find(Field.SUBSCRIPTION);
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
      Map<String, String> roles = asked.roles(statements::values);
      String currency = asked.currency(filter);
      Periods periods = table.date() == null ? null : periods();
      if (periods == null && asked.request().dates().asOf() != null) {
        throw InputException.option("--as-of chooses by date, and the input has no dates");
      }
      notices.addAll(new TableTotals(asked, telling, table.date(), statements.amounts()).judge());
      return periods == null ? undated(roles, currency) : dated(periods, roles, currency);
    }

    /**
     * Several periods.
     *
     * @param dates the date at which the first begins, then the end of each
     * @param ends their ends, as the table writes them
     */
    private record Periods(List<PeriodDate> dates, List<GridDate> ends) {}

    /** The periods; null where there is only one. */
    private @Nullable Periods periods() throws InputException {
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
      TableProfile profile = TableProfile.of(engine, ends);
      profile.check(asked.name(), "date");
      List<PeriodDate> all =
          WrittenDates.of(asked, asked.column(Field.DATE), profile.writtenDates());
      List<PeriodDate> used = new ArrayList<>();
      for (int code = 0; code < all.size(); code++) {
        if (profile.chosen(code) > 0) {
          used.add(all.get(code));
        }
      }
      List<PeriodDate> dates = BalancePeriods.of(asked.name(), used);
      Timeline order = Timeline.of(used);
      List<GridDate> periods = new ArrayList<>();
      for (int index = 0; index < order.dates().size(); index++) {
        int code = all.indexOf(order.dates().get(index));
        periods.add(new GridDate(index, profile.date(code)));
      }
      requireRollForward(periods, order);
      return dates.isEmpty() ? null : new Periods(dates, periods);
    }

    private void requireRollForward(List<GridDate> periods, Timeline order) throws InputException {
      ResultRow row = asked.ask(statements.rollForward(periods, filter));
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
        throw asked.refusal(
            "customer "
                + MessageText.quoted(customer)
                + what
                + (cases > 1 ? ", one of " + cases + " such cases" : "")
                + "; periods are from "
                + order.first()
                + " to "
                + order.last());
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
      return counted(rows, grid, held)
          .input(profile.rows() / 2, roles, currency, null, List.of(), notices);
    }

    private InputData dated(Periods periods, Map<String, String> roles, @Nullable String currency)
        throws InputException {
      List<PeriodDate> dates = periods.dates();
      GridDate first = periods.ends().get(0);
      boolean days = asked.column(Field.DATE).kind() == Kind.DATE;
      GridDate before = new GridDate(0, days ? dates.get(0).day() : BalanceSql.BEFORE);
      SnapshotTable rows = rows(statements.dated(before, first));
      TableProfile profile = profile(rows, before.written().toString());
      long[] counts = new long[dates.size()];
      List<GridDate> written = new ArrayList<>();
      written.add(before);
      for (GridDate period : periods.ends()) {
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
      DatedTable counted = counted(rows, grid, held);
      notices.addAll(kept.notices());
      return counted.input(
          profile.rows() - starts,
          roles,
          currency,
          kept.grid(),
          kept.judge(asked.request(), counted.counts()),
          notices);
    }

    private static int code(TableProfile profile, GridDate date) {
      int code = profile.writtenDates().indexOf(date.written());
      if (code < 0) {
        throw new EngineFault("no row of " + date.written() + " came back");
      }
      return code;
    }

    private SnapshotTable rows(String from) {
      return statements.snapshots(from, by, filter);
    }

    private TableProfile profile(SnapshotTable rows, String again) throws InputException {
      TableProfile profile = TableProfile.of(engine, rows);
      profile.check(asked.name(), "date", again);
      return profile;
    }

    private DatedTable counted(SnapshotTable rows, List<GridDate> grid, DateTotals held)
        throws InputException {
      DatedTable counted =
          new DatedTable(asked, rows, DatedTable.Names.of(asked, rows, telling), grid, held);
      counted.counts().requireOneRow(asked.name());
      counted.counts().requireNoTotal(asked);
      return counted;
    }
  }
}
