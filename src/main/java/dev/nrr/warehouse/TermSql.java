package dev.nrr.warehouse;

import dev.nrr.input.shape.book.SubscriptionEnds;
import java.time.LocalDate;
import java.util.List;

/**
 * What is asked of a table of subscriptions beside what every table is asked. A row {@code r} has
 * the customer {@code c}, the start {@code s}, the end {@code e}, NULL for none, and the amount
 * {@code a}. Dates are those of all rows, as of a file's; all else is of the rows that count.
 */
final class TermSql {

  /** An end from this day on says that there is none. */
  static final LocalDate NO_END = LocalDate.of(SubscriptionEnds.NO_END, 1, 1);

  /** Stands in the place of no end where ends are compared. */
  static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

  private final SqlWriter sql;
  private final SnapshotTable table;
  private final SnapshotTable.Term term;

  TermSql(SqlDialect dialect, SnapshotTable table) {
    this.sql = new SqlWriter(dialect);
    this.table = table;
    this.term = table.requireTerm();
  }

  /** What each end holds: the date, the rows that count, those with money, and their amounts. */
  String ends() {
    String filter = table.filter();
    return "SELECT e, SUM(w) AS row_count, SUM("
        + SqlWriter.flag("w = 1 AND a <> 0")
        + ") AS paying, SUM("
        + SqlWriter.where("w = 1", "a")
        + ") AS total\nFROM (\n  "
        + all(", " + (filter == null ? "1" : SqlWriter.flag(filter)) + " AS w")
        + "\n) r\nGROUP BY e\nORDER BY 1";
  }

  /** Rows that end before they start, whether they count or not: how many, one customer. */
  String reversed() {
    return "SELECT COUNT(*) AS row_count, MIN(c) AS example\nFROM (\n  "
        + all("")
        + "\n) r\nWHERE e < s";
  }

  /** Rows with money that end after a day, and not never: start, end, how many. */
  String endingAfter(LocalDate day) {
    return "SELECT s, e, COUNT(*) AS row_count\nFROM (\n  "
        + rows()
        + "\n) r\nWHERE a <> 0 AND e > "
        + sql.date(day)
        + " AND e < "
        + sql.date(NO_END)
        + "\nGROUP BY s, e";
  }

  /** What is paid on a day: all of it, and that of rows with an end. */
  String running(LocalDate day) {
    String ends = "t." + sql.name(term.end()) + " < " + sql.date(NO_END);
    String amount = table.amount(sql);
    return "SELECT SUM("
        + amount
        + ") AS money, SUM(CASE WHEN "
        + ends
        + " THEN "
        + amount
        + " ELSE 0 END) AS ending\nFROM "
        + table.from()
        + " t\nWHERE "
        + table.isPaidOn(sql.date(day), sql)
        + (table.filter() == null ? "" : " AND " + table.filter());
  }

  /**
   * Of customers that have an end with money on one of some days, how many ends have a start of the
   * same customer on the next day, and how many on the same.
   */
  String nextStarts(List<GridDate> days) {
    String ends = "e < " + sql.date(NO_END);
    return SqlWriter.with(
        List.of(
            GridDate.query(days, sql),
            SqlWriter.named("nrr_term", rows()),
            SqlWriter.named(
                "nrr_asked",
                "SELECT DISTINCT r.c FROM nrr_term r JOIN nrr_date n ON n.d = r.e WHERE r.a <> 0"),
            SqlWriter.named(
                "nrr_end",
                "SELECT r.c, r.e, COUNT(*) AS m FROM nrr_term r JOIN nrr_asked k ON k.c = r.c"
                    + "\nWHERE r."
                    + ends
                    + " GROUP BY r.c, r.e"),
            SqlWriter.named("nrr_start", "SELECT DISTINCT c, s FROM nrr_term")),
        "SELECT SUM(CASE WHEN "
            + sql.days("x.e", "n.s")
            + " = 1 THEN m ELSE 0 END) AS day_after, SUM(CASE WHEN "
            + sql.days("x.e", "n.s")
            + " = 0 THEN m ELSE 0 END) AS same_day\nFROM nrr_end x JOIN nrr_start n ON n.c = x.c");
  }

  /** Rows of one subscription that are paid at the same time: how many, and one customer. */
  String overlaps(String part) {
    String rows =
        "SELECT c, o, s, COALESCE(e, "
            + sql.date(FOREVER)
            + ") AS e\nFROM (\n  "
            + rows(part)
            + "\n) r\nWHERE a <> 0 AND o <> ''";
    String before =
        "SELECT c, s, MAX(e) OVER (PARTITION BY c, o ORDER BY s, e DESC"
            + " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS b\nFROM nrr_part";
    return SqlWriter.with(
        List.of(SqlWriter.named("nrr_part", rows), SqlWriter.named("nrr_before", before)),
        "SELECT COUNT(*) AS row_count, MIN(c) AS example\nFROM nrr_before WHERE b "
            + (term.inclusive() ? ">= s" : "> s"));
  }

  /** The rows that count. */
  String rows() {
    return rows("");
  }

  /**
   * The rows that count.
   *
   * @param part the column that tells subscriptions apart, as {@code o}; empty for none
   */
  String rows(String part) {
    return all(part.isEmpty() ? "" : ", " + sql.words(part) + " AS o")
        + (table.filter() == null ? "" : " WHERE " + table.filter());
  }

  private String all(String more) {
    return "SELECT "
        + sql.bytes("t." + sql.name(table.customer()))
        + " AS c, t."
        + sql.name(table.date())
        + " AS s, t."
        + sql.name(term.end())
        + " AS e, "
        + table.amount(sql)
        + " AS a"
        + more
        + " FROM "
        + table.from()
        + " t";
  }
}
