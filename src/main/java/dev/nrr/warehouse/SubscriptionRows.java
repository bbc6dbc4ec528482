package dev.nrr.warehouse;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.shape.book.RenewalBreaks;
import dev.nrr.input.shape.book.SubscriptionEnds;
import dev.nrr.input.shape.book.TermAmounts;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table with a row for each subscription, from its start to its end. On each day looked at, which
 * the same rule finds as for files, the rows paid then are snapshots.
 */
final class SubscriptionRows implements TableShape {

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public Set<Field> fields() {
    return EnumSet.of(
        Field.CUSTOMER,
        Field.START,
        Field.END,
        Field.AMOUNT,
        Field.INTERVAL,
        Field.INTERVAL_COUNT,
        Field.CURRENCY,
        Field.SUBSCRIPTION);
  }

  @Override
  public InputData read(AskedTable asked) throws InputException {
    SqlEngine engine = asked.engine();
    TermAmounts amounts = SubscriptionChecks.amounts(asked);
    String filter = RowCondition.of(asked, asked.slices().where());
    TableIntervals intervals = TableIntervals.of(asked, amounts, filter);
    SnapshotTable table = table(asked, intervals).where(filter);
    TableSql statements = new TableSql(engine.dialect(), table);
    TableProfile starts = TableProfile.of(engine, table);
    starts.check(asked.name(), "start");
    asked.requireKeptByCast(asked.column(Field.AMOUNT));
    Map<String, String> roles = asked.roles(statements::values);
    String currency = asked.currency(filter);
    List<PeriodDate> days =
        WrittenDates.of(asked, asked.column(Field.START), starts.writtenDates());
    TermSql asking = new TermSql(engine.dialect(), table);
    TableTerms terms = new TableTerms(engine, asking, days);
    SubscriptionChecks.requireUsable(asked, table, asking, days);
    intervals.requireExact(asked, starts.total());
    SubscriptionEnds ends =
        new SubscriptionEnds(
            asked.request(),
            terms,
            asked.match().header(Field.END),
            RowChecks.late(asked, starts, days));
    SubscriptionChecks.requireBefore(asked, ends);
    TellingNames telling = asked.names();
    List<Notice> notices =
        new ArrayList<>(
            new TableTotals(asked, telling, null, List.of(table.amount(asked.writer()))).judge());
    DatedTable.Names names = DatedTable.Names.of(asked, table, telling);
    List<GridDate> grid = GridDate.of(ends.days());
    DateTotals held =
        new DateTotals(
            ends.grid().dates(),
            totals(table, ends.days(), starts, days, terms),
            intervals.divisor());
    DatedTable dated = new DatedTable(asked, table, names, grid, held);
    dated.counts().requireNoTotal(asked);
    List<DateDoubt> doubts = ends.doubts(intervals.divisor());
    notices.addAll(ends.notices());
    if (terms.zeroedAtChurn() > 0) {
      notices.add(SubscriptionEnds.zeroedAtChurn(terms.zeroedAtChurn()));
    }
    notices.addAll(breaks(asked, new BreakSql(engine.dialect(), table, grid), intervals.divisor()));
    notices.addAll(amounts.notices(intervals.areUnused()));
    return dated.input(starts.rows(), roles, currency, ends.grid(), doubts, notices);
  }

  private static SnapshotTable table(AskedTable asked, TableIntervals intervals)
      throws InputException {
    SqlColumn customer = asked.customer();
    SqlColumn start = asked.day(Field.START);
    SqlColumn end = asked.day(Field.END);
    SqlColumn amount = asked.column(Field.AMOUNT);
    SqlColumn part = asked.find(Field.SUBSCRIPTION);
    return new SnapshotTable(
        asked.from(),
        customer.name(),
        start.name(),
        amount.name(),
        asked.amountType(amount),
        part == null ? null : part.name(),
        asked.sliceColumns(),
        new SnapshotTable.Term(
            end.name(), asked.request().dates().endInclusive(), intervals.cases()));
  }

  /** What is paid on each day, by what has started and what has ended: no row is joined for it. */
  private static List<BigDecimal> totals(
      SnapshotTable table,
      List<LocalDate> grid,
      TableProfile starts,
      List<PeriodDate> days,
      TableTerms terms) {
    List<BigDecimal> totals = new ArrayList<>();
    for (LocalDate day : grid) {
      BigDecimal ended = terms.endedBy(day, table.requireTerm().inclusive());
      totals.add(RowChecks.upTo(day, starts, days).subtract(ended));
    }
    return totals;
  }

  /** What is to be said of short breaks. */
  private static List<Notice> breaks(AskedTable asked, BreakSql breaks, BigInteger divisor) {
    ResultRow sums = asked.ask(breaks.sums());
    long customers = sums.number();
    if (customers == 0) {
      return List.of();
    }
    Amount money = Amount.ofDivided(sums.decimal(), divisor);
    ResultRow longest = asked.ask(breaks.longest());
    String customer = longest.text();
    LocalDate end = longest.day();
    LocalDate unpaid = asked.request().dates().endInclusive() ? end.plusDays(1) : end;
    RenewalBreaks.Break first = new RenewalBreaks.Break(customer, unpaid, longest.number());
    return List.of(RenewalBreaks.lateRenewal(customers, first, money));
  }
}
