package dev.nrr.warehouse;

import dev.nrr.core.book.RevenueSource.Look;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements about windows. Customers are put together by the facts that decide what they count
 * as; what the facts mean is not said here. Nothing is divided or rounded.
 */
final class WindowSql {

  private final CellSql cells;
  private final @Nullable String least;

  /**
   * The statements of a table.
   *
   * @param least what customers of a cohort pay at least; null for anything
   */
  WindowSql(CellSql cells, @Nullable BigDecimal least) {
    this.cells = cells;
    this.least = least == null ? null : cells.writer().decimal(least);
  }

  /**
   * The classes at the two ends of windows.
   *
   * @param looks windows with the same columns
   */
  String ends(List<Look> looks) {
    return SqlWriter.with(
        EndSql.queries(cells, looks, false),
        grouped(
            looks.get(0),
            "-1",
            "u",
            SqlWriter.flag("u.f < u.wf"),
            SqlWriter.flag(EndSql.PAUSES),
            "nrr_ends u"));
  }

  /**
   * The classes of every step of windows.
   *
   * @param looks windows with the same columns
   */
  String steps(List<Look> looks) {
    List<String> queries = EndSql.queries(cells, looks, true);
    if (looks.size() > 1) {
      queries.addAll(steps("nrr_paid", first(looks), last(looks)));
    } else {
      queries.addAll(steps(looks.get(0)));
    }
    return SqlWriter.with(
        queries,
        grouped(
            looks.get(0),
            "v.step",
            "v",
            SqlWriter.flag("u.f < v.step"),
            SqlWriter.flag("u.s > 0 AND v.q - u.qs < v.step - u.wf"),
            "nrr_step v JOIN nrr_ends u ON u.c = v.c AND v.step >= u.wf AND v.step < u.wt"));
  }

  private static int first(List<Look> looks) {
    return looks.stream().mapToInt(Look::from).min().orElseThrow();
  }

  private static int last(List<Look> looks) {
    return looks.stream().mapToInt(Look::to).max().orElseThrow();
  }

  /** What each customer pays at both dates of each step of a window, as {@code nrr_step}. */
  static List<String> steps(Look look) {
    List<String> queries = new ArrayList<>();
    queries.add(
        SqlWriter.named(
            "nrr_count",
            "SELECT c, i, a, SUM("
                + SqlWriter.flag("a > 0")
                + ") OVER (PARTITION BY c ORDER BY i"
                + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS q\nFROM nrr_cell"));
    queries.addAll(steps("nrr_count", look.from(), look.to()));
    return queries;
  }

  /** The same between two dates; {@code q} counts dates paid at up to a step's start. */
  private static List<String> steps(String counted, int from, int to) {
    return List.of(
        SqlWriter.named(
            "nrr_part",
            "SELECT c, i AS step, a AS s, a - a AS e, q FROM "
                + counted
                + " WHERE i >= "
                + from
                + " AND i < "
                + to
                + "\nUNION ALL\nSELECT c, i - 1 AS step, a - a AS s, a AS e, 0 AS q FROM "
                + counted
                + " WHERE i > "
                + from
                + " AND i <= "
                + to),
        SqlWriter.named(
            "nrr_step",
            "SELECT c, step, SUM(s) AS s, SUM(e) AS e, MAX(q) AS q\nFROM nrr_part\nGROUP BY c, step"));
  }

  /**
   * Customers put together.
   *
   * @param step the number of the date a step begins at
   * @param of what has the amounts at two dates
   * @param before whether a customer paid before the first
   * @param pauses whether it paused
   */
  private String grouped(
      Look look, String step, String of, String before, String pauses, String from) {
    String start = of + ".s";
    String end = of + ".e";
    List<String> facts = new ArrayList<>();
    List<String> named = new ArrayList<>();
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < look.columns().size(); i++) {
      String differs = "u.k" + i + " <> u.x" + i;
      facts.add("CASE WHEN " + differs + " THEN '' ELSE u.k" + i + " END");
      named.add("v" + i);
      facts.add(SqlWriter.flag(differs));
      named.add("m" + i);
      mixed.append(i == 0 ? "" : " OR ").append(differs);
    }
    facts.add(SqlWriter.flag(start + " > 0"));
    named.add("pays_at_start");
    facts.add(SqlWriter.flag(end + " > 0"));
    named.add("pays_at_end");
    facts.add(before);
    named.add("paid_before");
    facts.add(SqlWriter.sign(end, start));
    named.add("direction");
    facts.add(pauses);
    named.add("pauses");
    facts.add(SqlWriter.flag("u.s > 0"));
    named.add("in_cohort");
    if (least != null) {
      facts.add(SqlWriter.flag(start + " >= " + least));
      named.add("enough_at_start");
      facts.add(SqlWriter.flag("u.s >= " + least));
      named.add("enough_in_cohort");
    }
    StringBuilder select = new StringBuilder("SELECT u.w, " + step + " AS step");
    for (int i = 0; i < facts.size(); i++) {
      select.append(",\n    ").append(facts.get(i)).append(" AS ").append(named.get(i));
    }
    select.append(",\n    ").append(start).append(" AS s, ").append(end).append(" AS e, ");
    select.append(mixed.length() == 0 ? "'' AS c" : "CASE WHEN " + mixed + " THEN u.c END AS c");
    select.append("\n  FROM ").append(from);
    select.append("\n  WHERE ").append(start).append(" > 0 OR ").append(end).append(" > 0");
    String keys = "w, step, " + String.join(", ", named);
    return "SELECT "
        + keys
        + ",\n  COUNT(*) AS customers, SUM(s) AS s, SUM(e) AS e, MIN(c) AS example\nFROM (\n  "
        + select
        + "\n) g\nGROUP BY "
        + keys;
  }
}
