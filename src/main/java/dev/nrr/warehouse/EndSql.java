package dev.nrr.warehouse;

import dev.nrr.core.book.RevenueSource.Look;
import java.util.ArrayList;
import java.util.List;

/**
 * What each customer pays at the two ends of windows, as the query {@code nrr_ends}: the window's
 * number {@code w} and its dates {@code wf} and {@code wt}, the customer {@code c}, what it pays at
 * both, {@code s} and {@code e}, the first date it ever paid at, {@code f}, at how many dates it
 * paid up to each end, {@code qs} and {@code qe}, where it pays there, and the values of columns
 * where it stands: at the latest date up to the window's start, else at the first after it.
 */
final class EndSql {

  /** Whether a customer that pays at both ends of a window does not at a date between. */
  static final String PAUSES = "u.s > 0 AND u.e > 0 AND u.qe - u.qs < u.wt - u.wf";

  private EndSql() {}

  /**
   * The queries up to {@code nrr_ends}.
   *
   * @param looks windows with the same columns, at least one
   * @param inside whether customers are there that pay inside of a window and at neither end
   */
  static List<String> queries(CellSql cells, List<Look> looks, boolean inside) {
    List<String> queries = new ArrayList<>();
    if (looks.size() > 1) {
      queries.add(windows(looks, cells.writer().dialect()));
    }
    queries.addAll(cells.queries(looks.get(0).columns()));
    queries.addAll(
        looks.size() > 1 ? ofMany(looks.get(0), inside, cells.writer()) : ofOne(looks.get(0)));
    return queries;
  }

  private static String windows(List<Look> looks, SqlDialect dialect) {
    List<String> windows = new ArrayList<>();
    for (int i = 0; i < looks.size(); i++) {
      Look look = looks.get(i);
      windows.add(
          "SELECT "
              + i
              + " AS w, "
              + look.from()
              + " AS wf, "
              + look.to()
              + " AS wt"
              + dialect.oneRow());
    }
    return SqlWriter.named("nrr_window", String.join("\nUNION ALL ", windows));
  }

  /** One window: a customer is looked at as a whole. */
  private static List<String> ofOne(Look look) {
    String from = String.valueOf(look.from());
    String to = String.valueOf(look.to());
    boolean split = !look.columns().isEmpty();
    String customer =
        "SELECT c,\n  SUM(CASE WHEN i = "
            + from
            + " THEN a ELSE 0 END) AS s, SUM(CASE WHEN i = "
            + to
            + " THEN a ELSE 0 END) AS e,\n  MIN(CASE WHEN a > 0 THEN i END) AS f,\n  SUM("
            + SqlWriter.flag("a > 0 AND i <= " + from)
            + ") AS qs, SUM("
            + SqlWriter.flag("a > 0 AND i <= " + to)
            + ") AS qe";
    String place =
        ",\n  MAX(CASE WHEN i <= "
            + from
            + " THEN i END) AS kb, MIN(CASE WHEN i > "
            + from
            + " THEN i END) AS ka";
    String ends =
        "SELECT 0 AS w, "
            + from
            + " AS wf, "
            + to
            + " AS wt, v.c, s, e, f, qs, qe"
            + listed(look.columns(), ", k.k%s, k.x%s")
            + "\nFROM nrr_customer v"
            + (split ? "\nJOIN nrr_cell k ON k.c = v.c AND k.i = COALESCE(v.kb, v.ka)" : "");
    return List.of(
        SqlWriter.named(
            "nrr_customer", customer + (split ? place : "") + "\nFROM nrr_cell\nGROUP BY c"),
        SqlWriter.named("nrr_ends", ends));
  }

  /**
   * Many windows in one pass: what is paid at a date is taken once as a start and once as an end,
   * and a date before a gap, or the first of all, tells where a customer stands meanwhile.
   */
  private static List<String> ofMany(Look look, boolean inside, SqlWriter sql) {
    List<String> columns = look.columns();
    boolean all = inside || !columns.isEmpty();
    String own = listed(columns, ", k%s, x%s");
    String none = listed(columns, ", '', ''");
    String greatest = listed(columns, ", MAX(k%s) AS k%s, MAX(x%s) AS x%s");

    return List.of(
        SqlWriter.named(
            "nrr_paid",
            "SELECT c, i, a"
                + own
                + ",\n  MIN(CASE WHEN a > 0 THEN i END) OVER (PARTITION BY c) AS f,\n"
                + "  SUM(CASE WHEN a > 0 THEN 1 ELSE 0 END) OVER (PARTITION BY c ORDER BY i"
                + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS q,\n"
                + "  "
                + sql.beside("LAG", "i")
                + " OVER (PARTITION BY c ORDER BY i) AS p, "
                + sql.beside("LEAD", "i")
                + " OVER (PARTITION BY c ORDER BY i) AS nx\nFROM nrr_cell"),
        SqlWriter.named(
            "nrr_role",
            "SELECT c, w, wf, wt, a AS s, a - a AS e, f, q AS qs, 0 AS qe"
                + own
                + "\nFROM nrr_paid JOIN nrr_window ON wf = i\nUNION ALL\n"
                + "SELECT c, w, wf, wt, a - a AS s, a AS e, f, 0 AS qs, q AS qe"
                + none
                + "\nFROM nrr_paid JOIN nrr_window ON wt = i"
                + (all ? "\nUNION ALL\n" + meanwhile(own) : "")),
        SqlWriter.named(
            "nrr_ends",
            "SELECT c, w, wf, wt, SUM(s) AS s, SUM(e) AS e, MIN(f) AS f,"
                + " MAX(qs) AS qs, MAX(qe) AS qe"
                + greatest
                + "\nFROM nrr_role\nGROUP BY c, w, wf, wt"));
  }

  /** Where customers stand that do not pay at a window's start, but at some date of it. */
  private static String meanwhile(String columns) {
    return "SELECT c, w, wf, wt, a - a AS s, a - a AS e, f, 0 AS qs, 0 AS qe"
        + columns
        + "\nFROM nrr_paid JOIN nrr_window\n"
        + "  ON (i < wf AND nx > wf AND nx <= wt) OR (p IS NULL AND i > wf AND i <= wt)\n"
        + "WHERE p IS NULL OR nx > i + 1";
  }

  /** What stands there for each column, {@code %s} being its number. */
  static String listed(List<String> columns, String each) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      text.append(each.replace("%s", String.valueOf(i)));
    }
    return text.toString();
  }
}
