package dev.nrr.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is asked of a table before the dates of its grid are known. Nothing is rounded. */
final class TableSql {

  private final SqlWriter sql;
  private final NameSql names;
  private final SnapshotTable table;

  TableSql(SqlDialect dialect, SnapshotTable table) {
    this.sql = new SqlWriter(dialect);
    this.names = new NameSql(sql);
    this.table = table;
  }

  /**
   * What each date holds: the date, its rows, rows with an amount, rows with a customer, rows whose
   * customer begins or ends in a blank, then of those that count: rows below zero, unless they are
   * changes, and all revenue; with a filter, how many they are.
   */
  String profile() {
    String filter = table.filter();
    String below = table.events() == null ? "a < 0" : "1 = 0";
    String rows =
        "SELECT t."
            + sql.name(table.date())
            + " AS d, "
            + sql.bytes("t." + sql.name(table.customer()))
            + " AS c, "
            + table.amount(sql)
            + " AS a"
            + (filter == null ? "" : ", " + SqlWriter.flag(filter) + " AS w")
            + "\n  FROM "
            + table.from()
            + " t";
    return "SELECT d, COUNT(*) AS row_count, COUNT(a) AS amounts,\n  SUM("
        + SqlWriter.flag(sql.isNamed("c"))
        + ") AS named,\n  SUM("
        + SqlWriter.flag(sql.hasOuterBlanks("c"))
        + ") AS outer_blanks,\n  SUM("
        + SqlWriter.flag(filter == null ? below : below + " AND w = 1")
        + ") AS negatives, SUM("
        + (filter == null ? "a" : SqlWriter.where("w = 1", "a"))
        + ") AS total"
        + (filter == null ? "" : ", SUM(w) AS chosen")
        + "\nFROM (\n  "
        + rows
        + "\n) r\nGROUP BY d\nORDER BY 1";
  }

  /**
   * The values of a column that is not used, those of rows with money apart, and those of rows with
   * an end, where rows have one.
   */
  String values(String column) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("m", SqlWriter.flag(table.amount(sql) + " <> 0"));
    SnapshotTable.Term term = table.term();
    if (term != null) {
      facts.put("x", SqlWriter.flag("t." + sql.name(term.end()) + " IS NOT NULL"));
    }
    return sql.values(column, facts, table.from());
  }

  /**
   * Rows that are the same in every column: how many more than one of each there are.
   *
   * @param columns all of the table
   */
  String repeated(List<String> columns) {
    List<String> names = new ArrayList<>();
    columns.forEach(column -> names.add("t." + sql.name(column)));
    return "SELECT SUM(n - 1) AS surplus\nFROM (\n  SELECT COUNT(*) AS n FROM "
        + table.from()
        + " t\n  GROUP BY "
        + String.join(", ", names)
        + "\n) q";
  }

  /**
   * How many customers there are, how many but for case and spaces, and how many are another one
   * but for its last word.
   */
  String customers() {
    String shorter = names.shorter("c");
    return SqlWriter.with(
        List.of(SqlWriter.named("nrr_name", names())),
        "SELECT SUM(w) AS customers, COUNT(DISTINCT CASE WHEN w = 1 THEN "
            + NameSql.alike("c")
            + " END) AS unlike,\n  SUM("
            + SqlWriter.flag("w = 1 AND m = 1")
            + ") AS shorter\nFROM (\n  SELECT c, MAX(w) AS w, MAX(m) AS m\n  FROM (\n"
            + "    SELECT c, 1 AS w, 0 AS m FROM nrr_name\n    UNION ALL\n    SELECT "
            + shorter
            + " AS c, 0 AS w, 1 AS m FROM nrr_name WHERE "
            + shorter
            + " <> c\n  ) u\n  GROUP BY c\n) q");
  }

  /** Customers that have another one beside them which but for case and spaces is the same. */
  String nearNames() {
    return SqlWriter.with(
        List.of(
            SqlWriter.named("nrr_name", names()),
            SqlWriter.named(
                "nrr_near",
                "SELECT "
                    + NameSql.alike("c")
                    + " AS k FROM nrr_name GROUP BY "
                    + NameSql.alike("c")
                    + " HAVING COUNT(*) > 1")),
        "SELECT c FROM nrr_name n JOIN nrr_near k ON k.k = " + NameSql.alike("c") + "\nORDER BY c");
  }

  /** Customers that but for case and spaces are one of some names in small letters. */
  String alike(List<String> keys) {
    return among(NameSql.alike("c"), keys);
  }

  /** Customers of some names. */
  String named(List<String> wanted) {
    return among("c", wanted);
  }

  private String among(String value, List<String> wanted) {
    return "SELECT c\nFROM (\n  " + names() + "\n) q\nWHERE " + value + sql.among(wanted);
  }

  private String names() {
    return names.names(table.customer(), table.from());
  }
}
