package dev.nrr.warehouse;

import dev.nrr.core.book.RevenueSource.Leaders;
import dev.nrr.core.book.RevenueSource.Look;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement about the customers that lead a window. */
final class LeaderSql {

  private LeaderSql() {}

  /**
   * Customers that lead a window, at all dates: name, number of the date, amount, values of slices.
   *
   * @param enough what customers of a cohort pay at least; null for anything
   */
  static String leaders(CellSql cells, Leaders leaders, @Nullable BigDecimal enough) {
    String least = enough == null ? null : cells.writer().decimal(enough);
    Look look = leaders.look();
    boolean stepwise = look.everyStep() && leaders.byExpansion() > 0;
    List<String> queries = EndSql.queries(cells, List.of(look), stepwise);
    if (stepwise) {
      queries.addAll(WindowSql.steps(look));
      queries.add(expansionQuery(leaders.rule(), least));
    }
    queries.add(metricQuery(look, leaders, stepwise, least));
    List<String> ranks = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    StringBuilder partition = new StringBuilder();
    for (int i = 0; i < look.columns().size(); i++) {
      partition.append(i == 0 ? "PARTITION BY " : ", ").append("k").append(i);
    }
    rank(ranks, wanted, partition.toString(), "s", "rs", leaders.byStarting());
    rank(ranks, wanted, partition.toString(), "delta", "rc", leaders.byChange());
    rank(ranks, wanted, partition.toString(), "x", "rx", leaders.byExpansion());
    queries.add(
        SqlWriter.named(
            "nrr_rank", "SELECT c, s, x,\n  " + String.join(",\n  ", ranks) + "\nFROM nrr_metric"));
    StringBuilder select = new StringBuilder("SELECT k.c, k.i, k.a");
    select.append(EndSql.listed(look.columns(), ", k.k%s, k.x%s"));
    select.append("\nFROM nrr_cell k JOIN nrr_rank r ON r.c = k.c\nWHERE ");
    select.append(String.join(" OR ", wanted)).append("\nORDER BY 1, 2");
    return SqlWriter.with(queries, select.toString());
  }

  private static void rank(
      List<String> ranks, List<String> wanted, String partition, String by, String as, int most) {
    if (most > 0) {
      ranks.add(
          "ROW_NUMBER() OVER ("
              + partition
              + (partition.isEmpty() ? "" : " ")
              + "ORDER BY "
              + by
              + " DESC, c) AS "
              + as);
      wanted.add("(r." + as + " <= " + most + " AND r." + (as.equals("rx") ? "x" : "s") + " > 0)");
    }
  }

  private static String metricQuery(
      Look look, Leaders leaders, boolean stepwise, @Nullable String least) {
    String outside = "CASE WHEN u.s <= 0" + (least == null ? "" : " OR u.s < " + least) + " THEN ";
    boolean churned = leaders.rule().interrupted() == Interrupted.CHURNED;
    String gone = churned ? "WHEN " + EndSql.PAUSES + " THEN " : "";
    String change =
        outside
            + "-1 " // behind those of the cohort that stay the same
            + gone
            + (churned ? "u.s " : "")
            + "WHEN u.e > u.s THEN u.e - u.s ELSE u.s - u.e END";
    String ends =
        outside + "0 " + gone + (churned ? "0 " : "") + "WHEN u.e > u.s THEN u.e - u.s ELSE 0 END";
    StringBuilder query = new StringBuilder("SELECT u.c, ");
    query.append(least == null ? "u.s" : outside + "0 ELSE u.s END AS s");
    query.append(", ").append(change).append(" AS delta, ");
    query.append(stepwise ? "COALESCE(w.x, 0)" : ends).append(" AS x");
    query.append(EndSql.listed(look.columns(), ", u.k%s"));
    query.append("\nFROM nrr_ends u");
    if (stepwise) {
      query.append("\nLEFT JOIN nrr_expansion w ON w.c = u.c");
    }
    return SqlWriter.named("nrr_metric", query.toString());
  }

  /** What each customer gains in the steps of a window that count as expansion. */
  private static String expansionQuery(RetentionRule rule, @Nullable String least) {
    List<String> conditions = new ArrayList<>();
    conditions.add("v.e > v.s");
    String start = rule.scope() == Scope.COHORT ? "u.s" : "v.s";
    conditions.add(start + " > 0");
    if (least != null) {
      conditions.add(start + " >= " + least);
    }
    if (rule.interrupted() == Interrupted.CHURNED) {
      conditions.add("(u.s <= 0 OR v.q - u.qs >= v.step - u.wf)");
    }
    return SqlWriter.named(
        "nrr_expansion",
        "SELECT v.c, SUM(v.e - v.s) AS x\nFROM nrr_step v JOIN nrr_ends u ON u.c = v.c\nWHERE "
            + String.join(" AND ", conditions)
            + "\nGROUP BY v.c");
  }
}
