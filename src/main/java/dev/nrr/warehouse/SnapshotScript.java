package dev.nrr.warehouse;

import java.util.ArrayList;
import java.util.List;

/** The statements about a table with a row for each customer and date. */
final class SnapshotScript implements ScriptShape {

  private static final String[] WHAT = {
    "What each date holds. Rows without a date, a customer or an amount, below zero, or of a"
        + " customer",
    "that begins or ends in a blank are refused; the totals hold every later statement."
  };

  @Override
  public String name() {
    return "snapshots";
  }

  @Override
  public Asked of(ScriptRequest request) {
    SnapshotTable table = request.rows("date", request.find("subscription"), null);
    List<Check> checks = new ArrayList<>();
    checks.add(Check.of(new TableSql(request.dialect(), table).profile(), WHAT));
    checks.add(dates(request, table, request.written()));
    return new Asked(table, request.dates(), request.written(), checks);
  }

  /** What the dates of a grid hold. */
  static Check dates(ScriptRequest request, SnapshotTable table, List<Object> written) {
    return Check.of(
        new CellSql(request.dialect(), table, GridDate.of(written)).dates(),
        "Several rows of one customer and date, and days of single customers, are refused.");
  }
}
