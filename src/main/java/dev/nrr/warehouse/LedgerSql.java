package dev.nrr.warehouse;

import dev.nrr.input.shape.book.MovementType;
import java.util.ArrayList;
import java.util.List;

/**
 * The changes of a ledger as what customers pay from day to day. {@code nrr_row} has the changes
 * that count, and {@code nrr_held} a row for each customer {@code c} and day {@code d} with some:
 * what they come to, {@code m}, what is paid then, {@code a}, and the next such day {@code e}, NULL
 * for none.
 */
final class LedgerSql {

  private final SqlWriter sql;
  private final SnapshotTable table;
  private final EventCases events;

  LedgerSql(SqlWriter sql, SnapshotTable table) {
    this.sql = sql;
    this.table = table;
    this.events = table.requireEvents();
  }

  /**
   * What each customer pays at the dates of {@code nrr_date}, from the first with a change before
   * it or on it: the query {@code nrr_cell} and those before it.
   *
   * @param columns whose values of the latest day with a change are beside it
   */
  List<String> cells(List<String> columns) {
    List<String> more = new ArrayList<>();
    List<String> ofDay = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      more.add(sql.words(columns.get(i)) + " AS k" + i);
      ofDay.add("MIN(k" + i + ") AS k" + i + ", MAX(k" + i + ") AS x" + i);
      kept.add("k" + i + ", x" + i);
    }
    List<String> queries = held(more, ofDay, kept);
    queries.add(
        SqlWriter.named(
            "nrr_cell",
            "SELECT h.c, n.i, h.a, 1 AS n"
                + EndSql.listed(columns, ", h.k%s, h.x%s")
                + "\nFROM nrr_held h JOIN nrr_date n ON h.d <= n.d AND (h.e IS NULL OR h.e > n.d)"));
    return queries;
  }

  /**
   * The queries up to {@code nrr_held}.
   *
   * @param more what else a row has
   * @param ofDay what comes of that of a customer's rows of one day
   * @param kept the names of these
   */
  private List<String> held(List<String> more, List<String> ofDay, List<String> kept) {
    String row =
        "SELECT "
            + sql.bytes("t." + sql.name(table.customer()))
            + " AS c, t."
            + sql.name(table.date())
            + " AS d, "
            + table.amount(sql)
            + " AS a"
            + listed(",\n  ", more)
            + "\nFROM "
            + table.from()
            + " t"
            + (table.filter() == null ? "" : "\nWHERE " + table.filter());
    String order = " OVER (PARTITION BY c ORDER BY d";
    List<String> queries = new ArrayList<>();
    queries.add(SqlWriter.named("nrr_row", row));
    queries.add(
        SqlWriter.named(
            "nrr_day",
            "SELECT c, d, SUM(a) AS m" + listed(", ", ofDay) + "\nFROM nrr_row\nGROUP BY c, d"));
    queries.add(
        SqlWriter.named(
            "nrr_held",
            "SELECT c, d, m"
                + listed(", ", kept)
                + ",\n  SUM(m)"
                + order
                + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS a,\n  "
                + sql.beside("LEAD", "d")
                + order
                + ") AS e\nFROM nrr_day"));
    return queries;
  }

  private static String listed(String before, List<String> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(before).append(part));
    return text.toString();
  }

  /**
   * Customers' days that are alike: the signs of what was paid before and is paid after, for each
   * type in its order whether there is a change of it, whether there is a churn of 0; how many such
   * days there are, what is paid after them, and one customer.
   */
  String days() {
    List<String> more = new ArrayList<>();
    List<String> ofDay = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    for (MovementType type : events.types()) {
      String fact = "y" + type.ordinal();
      boolean all = events.types().size() == 1;
      more.add((all ? "1" : SqlWriter.flag(events.isOf(type, sql))) + " AS " + fact);
      facts.add(fact);
    }
    String given = sql.exact(table.amount(), table.amountType());
    more.add(
        SqlWriter.flag(events.isOf(MovementType.CHURN, sql) + " AND " + given + " = 0") + " AS z");
    facts.add("z");
    facts.forEach(fact -> ofDay.add("MAX(" + fact + ") AS " + fact));
    String kept = String.join(", ", facts);
    return SqlWriter.with(
        held(more, ofDay, facts),
        "SELECT b, p, "
            + kept
            + ", COUNT(*) AS day_count, SUM(a) AS paid, MIN(c) AS example\nFROM (\n  SELECT "
            + SqlWriter.sign("a - m", "0")
            + " AS b,\n    "
            + SqlWriter.sign("a", "0")
            + " AS p, "
            + kept
            + ", a, c\n  FROM nrr_held\n) g\nGROUP BY b, p, "
            + kept
            + "\nORDER BY 1, 2");
  }

  /**
   * Customers' days of which no row states what the changes come to: how many, and one customer.
   *
   * @param after what is stated of a row {@code t}
   */
  String otherwise(String after) {
    List<String> queries = held(List.of(after + " AS f"), List.of(), List.of());
    queries.add(
        SqlWriter.named(
            "nrr_stated",
            "SELECT h.c, h.d, MAX("
                + SqlWriter.flag("r.f = h.a")
                + ") AS s\nFROM nrr_held h JOIN nrr_row r ON r.c = h.c AND r.d = h.d"
                + "\nGROUP BY h.c, h.d"));
    return SqlWriter.with(
        queries, "SELECT COUNT(*) AS day_count, MIN(c) AS example\nFROM nrr_stated WHERE s = 0");
  }

  /**
   * How many rows do not state it.
   *
   * @param after what is stated of a row {@code t}
   */
  String unstated(String after) {
    return "SELECT COUNT(*) - COUNT(" + after + ") AS row_count\nFROM " + table.from() + " t";
  }
}
