package dev.nrr.warehouse;

import java.util.List;

/** What is asked of a table before the dates of its grid are known. Nothing is rounded. */
final class TableSql {

  private final SqlWriter sql;
  private final SnapshotTable table;

  TableSql(SqlDialect dialect, SnapshotTable table) {
    this.sql = new SqlWriter(dialect);
    this.table = table;
  }

  /**
   * What each date holds: the date, its rows, rows with an amount, rows with a customer, rows whose
   * customer begins or ends in a blank, rows below zero, and all revenue.
   */
  String profile() {
    String rows =
        "SELECT t."
            + sql.name(table.date())
            + " AS d, "
            + sql.bytes("t." + sql.name(table.customer()))
            + " AS c, "
            + table.amount(sql)
            + " AS a\n  FROM "
            + table.from()
            + " t";
    String blank =
        sql.length("c")
            + " <> "
            + sql.length("TRIM(c)")
            + " OR c < ' ' OR "
            + sql.last("c")
            + " < ' '";
    return "SELECT d, COUNT(*) AS row_count, COUNT(a) AS amounts,\n  SUM("
        + SqlWriter.flag(sql.length("TRIM(c)") + " > 0")
        + ") AS named,\n  SUM("
        + SqlWriter.flag(sql.length("TRIM(c)") + " > 0 AND (" + blank + ")")
        + ") AS outer_blanks,\n  SUM("
        + SqlWriter.flag("a < 0")
        + ") AS negatives, SUM(a) AS total\nFROM (\n  "
        + rows
        + "\n) r\nGROUP BY d\nORDER BY 1";
  }

  /** How many amounts are the same after they were cast, and how many there are. */
  String castLosses(String amountType) {
    String amount = "t." + sql.name(table.amount());
    String back = "CAST(CAST(" + amount + " AS " + amountType + ") AS " + sql.binaryFloat() + ")";
    return "SELECT SUM("
        + SqlWriter.flag(amount + " IS NOT NULL AND " + back + " = " + amount)
        + ") AS kept, COUNT("
        + amount
        + ") AS amounts\nFROM "
        + table.from()
        + " t";
  }

  /** The values of a column that is not used, those of rows with money apart. */
  String values(String column, int most) {
    String value = "CAST(t." + sql.name(column) + " AS " + sql.dialect().text() + ")";
    String money = SqlWriter.flag(table.amount(sql) + " <> 0");
    return "SELECT v, m FROM (\n  SELECT "
        + value
        + " AS v, "
        + money
        + " AS m\n  FROM "
        + table.from()
        + " t\n  GROUP BY "
        + value
        + ", "
        + money
        + "\n) q ORDER BY 1, 2"
        + sql.limit(most);
  }

  /** How many customers there are, and how many but for case and spaces. */
  String customers() {
    return "SELECT COUNT(*) AS customers, COUNT(DISTINCT "
        + alike()
        + ") AS unlike\nFROM (\n  "
        + names()
        + "\n) q";
  }

  /** Customers that have another one beside them which but for case and spaces is the same. */
  String nearNames() {
    return SqlWriter.with(
        List.of(
            SqlWriter.named("nrr_name", names()),
            SqlWriter.named(
                "nrr_near",
                "SELECT "
                    + alike()
                    + " AS k FROM nrr_name GROUP BY "
                    + alike()
                    + " HAVING COUNT(*) > 1")),
        "SELECT c FROM nrr_name n JOIN nrr_near k ON k.k = " + alike() + "\nORDER BY c");
  }

  private String names() {
    String customer = sql.bytes("t." + sql.name(table.customer()));
    return "SELECT DISTINCT " + customer + " AS c FROM " + table.from() + " t";
  }

  private static String alike() {
    return "LOWER(REPLACE(c, ' ', ''))";
  }
}
