package dev.nrr.warehouse;

import dev.nrr.input.shape.book.RenewalBreaks;
import java.util.ArrayList;
import java.util.List;

/**
 * Short breaks between an end and the next start over a day that is looked at: of a subscription,
 * where a column tells them apart, and of a customer with no other row in between. {@code nrr_late}
 * has the rows that end before one: the customer {@code c}, the amount {@code a}, the end {@code
 * e}, and how many days {@code g} pass until it starts again.
 */
final class BreakSql {

  private final SqlWriter sql;
  private final SnapshotTable table;
  private final List<String> queries = new ArrayList<>();

  BreakSql(SqlDialect dialect, SnapshotTable table, List<GridDate> grid) {
    this.sql = new SqlWriter(dialect);
    this.table = table;
    boolean inclusive = table.requireTerm().inclusive();
    String part = table.part() == null ? "" : table.part();
    String ends =
        "CASE WHEN e < "
            + sql.date(TermSql.NO_END)
            + " THEN e ELSE "
            + sql.date(TermSql.FOREVER)
            + " END";
    queries.add(GridDate.query(grid, sql));
    queries.add(
        SqlWriter.named(
            "nrr_term",
            "SELECT c, s, a, "
                + (part.isEmpty() ? "" : "o, ")
                + ends
                + " AS e\nFROM (\n  "
                + new TermSql(dialect, table).rows(part)
                + "\n) r\nWHERE a <> 0 AND (e IS NULL OR e "
                + (inclusive ? ">=" : ">")
                + " s)"));
    if (!part.isEmpty()) {
      queries.add(breaks("nrr_own", "c, o"));
    }
    queries.add(breaks("nrr_all", "c"));
    String all = "LEFT JOIN nrr_all y ON y.c = t.c AND y.b = t.e";
    String next = part.isEmpty() ? "y.s" : "COALESCE(x.s, y.s)";
    queries.add(
        SqlWriter.named(
            "nrr_late",
            "SELECT t.c, t.a, t.e, "
                + gap("t.e", next)
                + " AS g\nFROM nrr_term t\n"
                + (part.isEmpty()
                    ? ""
                    : "LEFT JOIN nrr_own x ON x.c = t.c AND x.o = t.o AND x.b = t.e\n")
                + all
                + "\nWHERE "
                + next
                + " IS NOT NULL"));
  }

  /** Breaks of those that have the same in some columns: the end {@code b}, the next start. */
  private String breaks(String name, String of) {
    String before =
        "SELECT "
            + of
            + ", s, MAX(e) OVER (PARTITION BY "
            + of
            + " ORDER BY s ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS b\n  FROM nrr_term";
    String late = table.requireTerm().inclusive() ? "n.d > p.b" : "n.d >= p.b";
    return SqlWriter.named(
        name,
        "SELECT DISTINCT "
            + ("p." + of.replace(", ", ", p."))
            + ", p.b, p.s\nFROM (\n  "
            + before
            + "\n) p JOIN nrr_date n ON "
            + late
            + " AND n.d < p.s\nWHERE p.b < p.s AND "
            + gap("p.b", "p.s")
            + " BETWEEN 1 AND "
            + RenewalBreaks.LONGEST_DAYS);
  }

  private String gap(String end, String start) {
    return sql.days(end, start) + (table.requireTerm().inclusive() ? " - 1" : "");
  }

  /** How many customers have such a break, and what ended before them. */
  String sums() {
    return SqlWriter.with(
        queries, "SELECT COUNT(DISTINCT c) AS customers, SUM(a) AS money FROM nrr_late");
  }

  /** The longest of them: the customer, the end, the days. */
  String longest() {
    return SqlWriter.with(
        queries, "SELECT c, e, g FROM nrr_late ORDER BY g DESC, c, e" + sql.limit(1));
  }
}
