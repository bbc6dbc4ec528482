package dev.nrr.warehouse;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.shape.book.SnapshotDates;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
import dev.nrr.warehouse.WarehouseSource.Profile;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table with a row for each customer and date: what customers pay then. */
final class SnapshotRows implements TableShape {

  @Override
  public String name() {
    return "snapshots";
  }

  @Override
  public Set<Field> fields() {
    return EnumSet.of(Field.CUSTOMER, Field.DATE, Field.AMOUNT, Field.CURRENCY, Field.SUBSCRIPTION);
  }

  @Override
  public Set<String> options() {
    return Set.of("--where", "--as-of", "--min-start");
  }

  @Override
  public InputData read(AskedTable asked) throws InputException {
    SqlEngine engine = asked.engine();
    List<String> by = asked.sliceColumns();
    SnapshotTable all = table(asked, by);
    SnapshotTable table = all.where(RowCondition.of(asked, asked.slices().where()));
    TableSql statements = new TableSql(engine.dialect(), table);
    TableProfile profile =
        TableProfile.of(engine.ask(statements.profile()), table.filter() != null);
    profile.check(asked.name(), "date");
    asked.requireKeptByCast(asked.column(Field.AMOUNT));
    Map<String, String> roles = asked.roles(statements);
    String currency = asked.currency(table.filter());
    List<PeriodDate> written =
        WrittenDates.of(asked, asked.column(Field.DATE), profile.writtenDates());
    ResultRow names = new ResultRow(engine.ask(statements.customers()).get(0));
    long customers = names.number();
    SnapshotDates dates = SnapshotDates.of(asked.request(), written, profile::rows, customers);
    List<GridDate> grid = new ArrayList<>();
    BigDecimal[] totals = new BigDecimal[dates.grid().dates().size()];
    Arrays.fill(totals, BigDecimal.ZERO);
    for (int code = 0; code < written.size(); code++) {
      int index = dates.indexOf(code);
      if (index >= 0) {
        grid.add(new GridDate(index, profile.date(code)));
        totals[index] = totals[index].add(profile.total(code));
      }
    }
    CellSql cells = new CellSql(engine.dialect(), table, grid);
    DateTotals held = new DateTotals(dates.grid().dates(), List.of(totals), BigInteger.ONE);
    TableCounts counts = TableCounts.of(engine.ask(cells.dates()), held, customers);
    counts.requireOneRow(asked.name());
    counts.requireNoTotals(asked.name());
    List<DateDoubt> doubts = dates.judge(asked.request(), counts);
    List<Notice> notices = new ArrayList<>(dates.notices());
    notices.addAll(TableWarnings.of(engine, statements, cells, counts, customers, names.number()));
    WarehouseSource source =
        new WarehouseSource(
            engine, cells, new Profile(held, counts.paying()), by, asked.slices().minStart());
    AskedTable.Facts facts = new AskedTable.Facts(profile.rows(), customers, roles, currency);
    return asked.input(facts, source, dates.grid(), doubts, notices);
  }

  private static SnapshotTable table(AskedTable asked, List<String> by) throws InputException {
    SqlColumn date = asked.column(Field.DATE);
    SqlColumn customer = asked.column(Field.CUSTOMER);
    asked.requireKind(date, Field.DATE, AskedTable.DATES, "CAST(... AS DATE)");
    asked.requireKind(customer, Field.CUSTOMER, AskedTable.CUSTOMERS, "a cast to text");
    SqlColumn amount = asked.column(Field.AMOUNT);
    SqlColumn part = asked.find(Field.SUBSCRIPTION);
    return new SnapshotTable(
        asked.from(),
        customer.name(),
        date.name(),
        amount.name(),
        asked.amountType(amount),
        part == null ? null : part.name(),
        by,
        null);
  }
}
