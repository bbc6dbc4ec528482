package dev.nrr.warehouse;

import java.util.ArrayList;
import java.util.List;

/**
 * What customers pay at the dates of a grid: the queries that every statement about windows begins
 * with. {@code nrr_cell} has a row for each customer {@code c} and date {@code i}, with the amount
 * {@code a}, how many rows there are for it, {@code n}, and the least and greatest value {@code k0}
 * and {@code x0} of each column. Every name of a query begins with {@code nrr_}.
 */
final class CellSql {

  /** A customer pays again, for the first time. */
  private static final String BACK = "g = 1 AND r = 2";

  /** It has no row at the date before, and paid at the one before that. */
  private static final String GAP = "g = 1 AND p = x.i - 2 AND b > 0";

  private final SqlWriter sql;
  private final SnapshotTable table;
  private final List<GridDate> grid;

  CellSql(SqlDialect dialect, SnapshotTable table, List<GridDate> grid) {
    this.sql = new SqlWriter(dialect);
    this.table = table;
    this.grid = List.copyOf(grid);
  }

  /** How the engine writes the small parts of statements. */
  SqlWriter writer() {
    return sql;
  }

  /**
   * What each date of the grid holds: its number, customers with a row, customers that pay, those
   * with several rows, those with a row at the date before, one with several rows, the one that
   * pays most, customers that come back for the first time, those without a row at the date before
   * that paid at the one before that, amounts that jump, and those of them that are about twelve
   * times their neighbour.
   */
  String dates() {
    List<String> queries = runQueries();
    queries.add(
        SqlWriter.named("nrr_top", "SELECT i, MAX(a) AS m FROM nrr_cell WHERE a > 0 GROUP BY i"));
    return SqlWriter.with(
        queries,
        "SELECT x.i, COUNT(*) AS customers, SUM("
            + SqlWriter.flag("a > 0")
            + ") AS paying,\n  SUM("
            + SqlWriter.flag("n > 1")
            + ") AS repeated, SUM("
            + SqlWriter.flag("p = x.i - 1")
            + ") AS shared,\n  MIN(CASE WHEN n > 1 THEN c END) AS example,\n"
            + "  MAX(a) AS largest, MIN(CASE WHEN a = m THEN c END) AS largest_name,\n  SUM("
            + SqlWriter.flag(BACK)
            + ") AS back, MIN(CASE WHEN "
            + BACK
            + " THEN c END) AS back_name,\n  SUM("
            + SqlWriter.flag(GAP)
            + ") AS gaps, MIN(CASE WHEN "
            + GAP
            + " THEN c END) AS gap_name,\n  SUM(j) AS jumps, SUM(y) AS years\n"
            + "FROM nrr_run x LEFT JOIN nrr_top t ON t.i = x.i\nGROUP BY x.i\nORDER BY x.i");
  }

  /**
   * The first amounts by name that jump: the customer, the amount before, and the amount.
   *
   * @param years whether those that are about twelve times their neighbour, or the others
   */
  String jumps(boolean years, int most) {
    return SqlWriter.with(
        runQueries(),
        "SELECT c, b, a FROM nrr_run WHERE j = 1 AND y = "
            + (years ? 1 : 0)
            + "\nORDER BY c, i"
            + sql.limit(most));
  }

  /**
   * Customers' dates beside the ones before, as {@code nrr_run}: {@code p} and {@code b} are the
   * date and amount before, {@code g} is 1 where a customer begins to pay, {@code r} counts that.
   */
  private List<String> runQueries() {
    String order = " OVER (PARTITION BY c ORDER BY i";
    List<String> queries = queries(List.of());
    queries.add(
        SqlWriter.named(
            "nrr_next",
            "SELECT c, i, a, n, "
                + sql.beside("LAG", "i")
                + order
                + ") AS p, "
                + sql.beside("LAG", "a")
                + order
                + ") AS b\nFROM nrr_cell"));
    queries.add(
        SqlWriter.named(
            "nrr_change",
            "SELECT c, i, a, n, p, b,\n"
                + "  CASE WHEN a > 0 AND p = i - 1 AND b > 0 THEN 0 WHEN a > 0 THEN 1 ELSE 0 END"
                + " AS g,\n  "
                + SqlWriter.flag("p = i - 1 AND a > 0 AND b > 0 AND (a >= 10 * b OR b >= 10 * a)")
                + " AS j,\n  "
                + SqlWriter.flag(
                    "p = i - 1 AND a > 0 AND b > 0 AND ((2 * a >= 23 * b AND 2 * a <= 25 * b)"
                        + " OR (2 * b >= 23 * a AND 2 * b <= 25 * a))")
                + " AS y\nFROM nrr_next"));
    queries.add(
        SqlWriter.named(
            "nrr_run",
            "SELECT c, i, a, n, p, b, g, j, y, SUM(g)"
                + order
                + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS r\nFROM nrr_change"));
    return queries;
  }

  /** The dates of the grid, the rows at them, and what each customer pays at each. */
  List<String> queries(List<String> columns) {
    List<String> queries = new ArrayList<>();
    queries.add(GridDate.query(grid, sql));
    queries.addAll(
        table.events() == null ? cells(columns) : new LedgerSql(sql, table).cells(columns));
    return queries;
  }

  private List<String> cells(List<String> columns) {
    StringBuilder rows =
        new StringBuilder(
            "SELECT "
                + sql.bytes("t." + sql.name(table.customer()))
                + " AS c, n.i, "
                + table.amount(sql)
                + " AS a");
    StringBuilder cell = new StringBuilder("SELECT c, i, SUM(a) AS a, ");
    if (table.term() != null) {
      cell.append("1 AS n");
    } else if (table.part() == null) {
      cell.append("COUNT(*) AS n");
    } else {
      rows.append(", ").append(sql.words(table.part())).append(" AS o");
      cell.append("1 + COUNT(*) - COUNT(DISTINCT o) AS n");
    }
    for (int i = 0; i < columns.size(); i++) {
      rows.append(",\n  ").append(sql.words(columns.get(i))).append(" AS k").append(i);
      cell.append(", MIN(k").append(i).append(") AS k").append(i);
      cell.append(", MAX(k").append(i).append(") AS x").append(i);
    }
    rows.append("\nFROM ").append(table.from()).append(" t\nJOIN nrr_date n ON ");
    rows.append(table.isPaidOn("n.d", sql));
    if (table.filter() != null) {
      rows.append("\nWHERE ").append(table.filter());
    }
    cell.append("\nFROM nrr_row\nGROUP BY c, i");
    return List.of(
        SqlWriter.named("nrr_row", rows.toString()), SqlWriter.named("nrr_cell", cell.toString()));
  }
}
