package dev.nrr.warehouse;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.shape.book.SnapshotDates;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
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
  public InputData read(AskedTable asked) throws InputException {
    SqlEngine engine = asked.engine();
    SnapshotTable table = table(asked).where(RowCondition.of(asked, asked.slices().where()));
    TableSql statements = new TableSql(engine.dialect(), table);
    TableProfile profile = TableProfile.of(engine, table);
    profile.check(asked.name(), "date");
    asked.requireKeptByCast(asked.column(Field.AMOUNT));
    Map<String, String> roles = asked.roles(statements::values);
    String currency = asked.currency(table.filter());
    List<PeriodDate> written =
        WrittenDates.of(asked, asked.column(Field.DATE), profile.writtenDates());
    TellingNames telling = asked.names();
    List<Notice> notices =
        new ArrayList<>(
            new TableTotals(asked, telling, table.date(), List.of(table.amount(asked.writer())))
                .judge());
    DatedTable.Names names = DatedTable.Names.of(asked, table, telling);
    SnapshotDates dates =
        SnapshotDates.of(asked.request(), written, profile::rows, names.customers());
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
    DateTotals held = new DateTotals(dates.grid().dates(), List.of(totals), BigInteger.ONE);
    DatedTable dated = new DatedTable(asked, table, names, grid, held);
    dated.counts().requireOneRow(asked.name());
    dated.counts().requireNoTotal(asked);
    notices.addAll(dates.notices());
    return dated.input(
        profile.rows(),
        roles,
        currency,
        dates.grid(),
        dates.judge(asked.request(), dated.counts()),
        notices);
  }

  private static SnapshotTable table(AskedTable asked) throws InputException {
    SqlColumn date = asked.date(Field.DATE);
    SqlColumn customer = asked.customer();
    SqlColumn amount = asked.column(Field.AMOUNT);
    SqlColumn part = asked.find(Field.SUBSCRIPTION);
    return new SnapshotTable(
        asked.from(),
        customer.name(),
        date.name(),
        amount.name(),
        asked.amountType(amount),
        part == null ? null : part.name(),
        asked.sliceColumns(),
        null);
  }
}
