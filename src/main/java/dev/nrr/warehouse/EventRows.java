package dev.nrr.warehouse;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.shape.book.LedgerDates;
import dev.nrr.input.shape.book.LedgerDay;
import dev.nrr.input.shape.book.LedgerNotes;
import dev.nrr.input.shape.book.MovementType;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table with a row for each change of what a customer pays. On each day looked at, which the same
 * rule finds as for files, what the changes have come to are snapshots.
 */
final class EventRows implements TableShape {

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Set<Field> fields() {
    return EnumSet.of(
        Field.CUSTOMER,
        Field.DATE,
        Field.TYPE,
        Field.AMOUNT,
        Field.AFTER,
        Field.CURRENCY,
        Field.SUBSCRIPTION);
  }

  @Override
  public InputData read(AskedTable asked) throws InputException {
    SqlEngine engine = asked.engine();
    requireChanges(asked);
    SnapshotTable given = table(asked).where(RowCondition.of(asked, asked.slices().where()));
    asked.requireKeptByCast(asked.column(Field.AMOUNT));
    TableEvents events = TableEvents.of(asked, given);
    SnapshotTable table = given.changing(events.cases());
    TableSql statements = new TableSql(engine.dialect(), table);
    TableProfile changes = TableProfile.of(engine, table);
    changes.check(asked.name(), "date");
    events.requireExact(changes.total());
    Map<String, String> roles = asked.roles(statements::values);
    String currency = asked.currency(table.filter());
    List<PeriodDate> found =
        WrittenDates.of(asked, asked.column(Field.DATE), changes.writtenDates());
    RowChecks.requireUnlike(asked, table);
    LedgerSql ledger = new LedgerSql(asked.writer(), table);
    LedgerNotes notes = judge(asked, table, ledger);
    requireStated(asked, ledger);
    LedgerDates dates =
        LedgerDates.of(asked.request(), found, RowChecks.late(asked, changes, found));
    DateTotals held =
        new DateTotals(
            dates.grid().dates(),
            dates.days().stream().map(day -> RowChecks.upTo(day, changes, found)).toList(),
            BigInteger.ONE);
    TellingNames telling = asked.names();
    List<Notice> notices =
        new ArrayList<>(new TableTotals(asked, telling, table.date(), amounts(asked)).judge());
    DatedTable dated =
        new DatedTable(
            asked,
            table,
            DatedTable.Names.of(asked, table, telling),
            GridDate.of(dates.days()),
            held);
    dated.counts().requireNoTotal(asked);
    notices.addAll(notes.notices());
    notices.addAll(dates.notices());
    return dated.input(changes.rows(), roles, currency, dates.grid(), List.of(), notices);
  }

  /** Refuses amounts of which rows alone tell whether they are changes. */
  private static void requireChanges(AskedTable asked) throws InputException {
    if (asked.find(Field.AMOUNT) == null) {
      throw asked.refusal(
          MessageText.quoted(asked.match().header(Field.AFTER))
              + " may be what a customer pays after each event, or what the event changes");
    }
  }

  private static SnapshotTable table(AskedTable asked) throws InputException {
    SqlColumn customer = asked.customer();
    SqlColumn date = asked.day(Field.DATE);
    SqlColumn amount = asked.column(Field.AMOUNT);
    return new SnapshotTable(
        asked.from(),
        customer.name(),
        date.name(),
        amount.name(),
        asked.amountType(amount),
        null,
        asked.sliceColumns(),
        null);
  }

  /** The amounts of a row {@code t} as they are given, which a total would add up. */
  private static List<String> amounts(AskedTable asked) throws InputException {
    List<String> amounts = new ArrayList<>();
    for (Field field : List.of(Field.AMOUNT, Field.AFTER)) {
      SqlColumn column = asked.find(field);
      if (column != null) {
        amounts.add(asked.writer().exact(column.name(), asked.amountType(column)));
      }
    }
    return amounts;
  }

  /** Refuses days that cannot be, and counts those of which something is to be said. */
  private static LedgerNotes judge(AskedTable asked, SnapshotTable table, LedgerSql ledger)
      throws InputException {
    LedgerNotes notes = new LedgerNotes();
    MutableAmount sum = new MutableAmount();
    long belowZero = 0;
    String below = "";
    String notEmptied = "";
    for (SqlRow each : asked.engine().ask(ledger.days())) {
      ResultRow row = new ResultRow(each);
      int before = row.integer();
      int after = row.integer();
      Set<MovementType> types = EnumSet.noneOf(MovementType.class);
      for (MovementType type : table.requireEvents().types()) {
        if (row.flag()) {
          types.add(type);
        }
      }
      LedgerDay day = new LedgerDay(before, after, types, row.flag());
      long count = row.number();
      sum.set(row.decimal());
      String example = row.text();
      notes.add(day, count, sum);
      belowZero += day.isBelowZero() ? count : 0;
      below = day.isBelowZero() && below.isEmpty() ? example : below;
      notEmptied = day.isNotEmptied() ? example : notEmptied;
    }
    if (belowZero > 0) {
      throw asked.refusal(
          "changes take more away than there was, on "
              + MessageText.count(belowZero, "day")
              + " of a customer, "
              + MessageText.quoted(below)
              + " among them");
    }
    if (!notEmptied.isEmpty()) {
      throw asked.refusal(
          "churn of 0 leaves customer "
              + MessageText.quoted(notEmptied)
              + " with revenue, expected what was lost");
    }
    return notes;
  }

  /** Refuses changes that do not come to what is stated beside them. */
  private static void requireStated(AskedTable asked, LedgerSql ledger) throws InputException {
    SqlColumn after = asked.find(Field.AFTER);
    if (after == null) {
      return;
    }
    String stated = asked.writer().exact(after.name(), asked.amountType(after));
    asked.requireKeptByCast(after);
    TableProblems problems = new TableProblems(asked.name());
    problems.add(
        asked.ask(ledger.unstated(stated)).number(),
        "without an amount in " + MessageText.quoted(after.name()));
    problems.refuse();
    ResultRow row = asked.ask(ledger.otherwise(stated));
    long days = row.number();
    if (days > 0) {
      throw asked.refusal(
          "customer "
              + MessageText.quoted(row.text())
              + " pays something else by "
              + MessageText.quoted(after.name())
              + " than what the changes in "
              + MessageText.quoted(asked.column(Field.AMOUNT).name())
              + " come to"
              + (days > 1 ? ", one of " + days + " such days" : ""));
    }
  }
}
