package dev.nrr.warehouse;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.shape.book.SubscriptionEnds;
import dev.nrr.input.shape.book.SubscriptionsShape;
import dev.nrr.input.shape.book.TermAmounts;
import java.time.LocalDate;
import java.util.List;

/** What a table of subscriptions is refused for, beside what every table is. */
final class SubscriptionChecks {

  private SubscriptionChecks() {}

  /** What amounts are for, if that can be added up in SQL. */
  static TermAmounts amounts(AskedTable asked) throws InputException {
    TermAmounts amounts = new TermAmounts(asked.request(), asked.match());
    if (amounts.areOfTerms()) {
      throw asked.refusal(
          "column "
              + MessageText.quoted(asked.match().header(Field.AMOUNT))
              + " is for all the time from start to end, which is not spread over it in SQL");
    }
    if (amounts.mayBeTotals()) {
      throw amounts.totalsOrRates(List.of());
    }
    return amounts;
  }

  /** Refuses rows that a file would be refused for. */
  static void requireUsable(
      AskedTable asked, SnapshotTable table, TermSql asking, List<PeriodDate> starts)
      throws InputException {
    for (PeriodDate start : starts) {
      if (!start.day().isBefore(TermSql.NO_END)) {
        throw asked.refusal(
            "a subscription starts on " + start + ", expected a day before " + TermSql.NO_END);
      }
    }
    ResultRow reversed = asked.ask(asking.reversed());
    long rows = reversed.number();
    if (rows > 0) {
      throw asked.refusal(
          MessageText.count(rows, "subscription")
              + (rows == 1 ? " ends" : " end")
              + " before "
              + (rows == 1 ? "it starts" : "they start")
              + ", of customer "
              + MessageText.quoted(reversed.text()));
    }
    RowChecks.requireUnlike(asked, table);
    String part = table.part();
    if (part != null && SubscriptionsShape.identifies(asked.match())) {
      ResultRow overlaps = asked.ask(asking.overlaps(part));
      long paid = overlaps.number();
      if (paid > 0) {
        throw asked.refusal(
            MessageText.count(paid, "row")
                + (paid == 1 ? " is" : " are")
                + " paid at the same time as another one of its subscription, of customer "
                + MessageText.quoted(overlaps.text()));
      }
    }
  }

  /** Ends that say that there is none must not come about on a day looked at. */
  static void requireBefore(AskedTable asked, SubscriptionEnds ends) throws InputException {
    LocalDate last = ends.days().get(ends.days().size() - 1);
    if (!last.isBefore(TermSql.NO_END)) {
      throw asked.refusal(
          "revenue is looked at on " + last + ", expected a day before " + TermSql.NO_END);
    }
  }
}
