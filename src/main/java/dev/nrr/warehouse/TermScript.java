package dev.nrr.warehouse;

import dev.nrr.input.shape.book.RenewalBreaks;
import java.util.ArrayList;
import java.util.List;

/** The statements about a table with a row for each subscription. */
final class TermScript implements ScriptShape {

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public Asked of(ScriptRequest request) {
    SnapshotTable.Term term =
        new SnapshotTable.Term(request.column("end"), request.endInclusive(), null);
    SnapshotTable table = request.rows("start", request.find("subscription"), term);
    return new Asked(table, request.dates(), request.written(), checks(request, table));
  }

  private static List<Check> checks(ScriptRequest request, SnapshotTable table) {
    SqlDialect dialect = request.dialect();
    SnapshotTable.Term term = table.requireTerm();
    TermSql terms = new TermSql(dialect, table);
    List<GridDate> grid = GridDate.of(request.written());
    List<Check> checks = new ArrayList<>();
    checks.add(
        Check.of(
            new TableSql(dialect, table).profile(),
            "Rows are subscriptions. On each day looked at, those paid then are its snapshots: from",
            "their start to their end, the end itself "
                + (term.inclusive() ? "too" : "not")
                + "; NULL, and "
                + TermSql.NO_END.getYear()
                + " or later, is no end.",
            "With a connection the days are chosen by the rule of files, from the starts and ends",
            "counted here, and amounts of a year or another interval are multiplied and divided.",
            "What each start holds. Rows without a start, a customer or an amount, below zero, or",
            "of a customer that begins or ends in a blank are refused."));
    checks.add(
        Check.of(
            terms.ends(),
            "What each end holds. Starts less ends are the totals that hold every later statement."));
    checks.add(
        Check.of(
            terms.reversed(),
            "Rows that end before they start are refused, and rows the same in every column."));
    String part = table.part();
    if (part != null) {
      checks.add(
          Check.of(
              terms.overlaps(part),
              "Rows of one subscription that are paid at the same time are refused."));
    }
    if (!term.inclusive()) {
      checks.add(
          Check.of(
              terms.nextStarts(grid),
              "Customers that start again on the day after an end on a day looked at, and on the"
                  + " same:",
              "where most do the day after, --end-date has to be said."));
    }
    checks.add(
        Check.of(
            new BreakSql(dialect, table, grid).sums(),
            "Customers that pay nothing for something on a day looked at, but again within "
                + RenewalBreaks.LONGEST_DAYS,
            "days of its end: a warning."));
    checks.add(
        Check.of(new CellSql(dialect, table, grid).dates(), "What each day looked at holds."));
    return checks;
  }
}
