package dev.nrr.warehouse;

import dev.nrr.core.book.RevenueSource.Leaders;
import dev.nrr.core.book.RevenueSource.Look;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements that ask a table of snapshots for sums. Customers are put together by the facts
 * that decide what they count as; what the facts mean is not said here. Nothing is divided or
 * rounded. Every name of a query begins with {@code nrr_}.
 */
final class SnapshotSql {

  private final SqlWriter sql;
  private final SnapshotTable table;

  SnapshotSql(SqlDialect dialect, SnapshotTable table) {
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
            + amount()
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

  /** How many amounts are not the same after they were cast. */
  String castLosses(String amountType) {
    String amount = "t." + sql.name(table.amount());
    String back = "CAST(CAST(" + amount + " AS " + amountType + ") AS DOUBLE PRECISION)";
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
    String money = SqlWriter.flag(amount() + " <> 0");
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
        + limit(most);
  }

  private String limit(int most) {
    return switch (sql.dialect().name()) {
      case "sqlserver", "oracle" -> "\nOFFSET 0 ROWS FETCH NEXT " + most + " ROWS ONLY";
      default -> "\nLIMIT " + most;
    };
  }

  private String amount() {
    String amount = "t." + sql.name(table.amount());
    return table.amountType() == null
        ? amount
        : "CAST(" + amount + " AS " + table.amountType() + ")";
  }

  /**
   * What each date of the grid holds: its number, customers with a row, customers that pay, those
   * with several rows, those with a row at the date before, one with several rows, and the one that
   * pays most.
   */
  String dates(List<GridDate> grid) {
    List<String> queries = cells(grid, List.of());
    queries.add(
        SqlWriter.named(
            "nrr_next",
            "SELECT c, i, a, n, LAG(i) OVER (PARTITION BY c ORDER BY i) AS p,\n"
                + "  ROW_NUMBER() OVER (PARTITION BY i ORDER BY a DESC, c) AS r\nFROM nrr_cell"));
    return SqlWriter.with(
        queries,
        "SELECT i, COUNT(*) AS customers, SUM("
            + SqlWriter.flag("a > 0")
            + ") AS paying,\n  SUM("
            + SqlWriter.flag("n > 1")
            + ") AS repeated, SUM("
            + SqlWriter.flag("p = i - 1")
            + ") AS shared,\n  MIN(CASE WHEN n > 1 THEN c END) AS example,\n"
            + "  MAX(a) AS largest, MIN(CASE WHEN r = 1 THEN c END) AS largest_name\nFROM nrr_next\nGROUP BY i\nORDER BY i");
  }

  /** How many customers there are. */
  String customers() {
    String customer = sql.bytes("t." + sql.name(table.customer()));
    return "SELECT COUNT(DISTINCT " + customer + ") AS customers\nFROM " + table.from() + " t";
  }

  /** The classes of a window's two ends. */
  String ends(List<GridDate> grid, Look look) {
    List<String> queries = cells(grid, look.columns());
    queries.add(customerQuery(look));
    return SqlWriter.with(
        queries,
        grouped(
            look,
            "-1",
            "u.s",
            "u.e",
            SqlWriter.flag("u.f < " + look.from()),
            SqlWriter.flag("u.p < " + (look.to() - look.from() - 1)),
            "nrr_customer u"));
  }

  /** The classes of every step of a window. */
  String steps(List<GridDate> grid, Look look) {
    List<String> queries = cells(grid, look.columns());
    queries.add(customerQuery(look));
    queries.addAll(stepQueries(look));
    return SqlWriter.with(
        queries,
        grouped(
            look,
            "v.step",
            "v.s",
            "v.e",
            SqlWriter.flag("u.f < v.step"),
            SqlWriter.flag("v.q < v.step - " + look.from()),
            "nrr_step v JOIN nrr_customer u ON u.c = v.c"));
  }

  /** What each customer pays at both dates of each step; q counts dates paid inside up to it. */
  private static List<String> stepQueries(Look look) {
    String counted = SqlWriter.flag("a > 0 AND i > " + look.from());
    String from = String.valueOf(look.from());
    String to = String.valueOf(look.to());
    return List.of(
        SqlWriter.named(
            "nrr_paid",
            "SELECT c, i, a, SUM("
                + counted
                + ") OVER (PARTITION BY c ORDER BY i"
                + " ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS q\nFROM nrr_cell"),
        SqlWriter.named(
            "nrr_role",
            "SELECT c, i AS step, a AS s, a - a AS e, q FROM nrr_paid WHERE i >= "
                + from
                + " AND i < "
                + to
                + "\nUNION ALL\nSELECT c, i - 1 AS step, a - a AS s, a AS e, 0 AS q FROM nrr_paid WHERE i > "
                + from
                + " AND i <= "
                + to),
        SqlWriter.named(
            "nrr_step",
            "SELECT c, step, SUM(s) AS s, SUM(e) AS e, MAX(q) AS q\nFROM nrr_role\nGROUP BY c, step"));
  }

  private String grouped(
      Look look, String step, String start, String end, String before, String pauses, String from) {
    List<String> facts = new ArrayList<>();
    List<String> named = new ArrayList<>();
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < look.columns().size(); i++) {
      String differs = "k.k" + i + " <> k.x" + i;
      facts.add("CASE WHEN " + differs + " THEN '' ELSE k.k" + i + " END");
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
    StringBuilder select = new StringBuilder("SELECT " + step + " AS step");
    for (int i = 0; i < facts.size(); i++) {
      select.append(",\n    ").append(facts.get(i)).append(" AS ").append(named.get(i));
    }
    select.append(",\n    ").append(start).append(" AS s, ").append(end).append(" AS e, ");
    select.append(mixed.length() == 0 ? "'' AS c" : "CASE WHEN " + mixed + " THEN u.c END AS c");
    select.append("\n  FROM ").append(from);
    if (!look.columns().isEmpty()) {
      select.append("\n  JOIN nrr_cell k ON k.c = u.c AND k.i = COALESCE(u.kb, u.ka)");
    }
    String keys = String.join(", ", named);
    return "SELECT step, "
        + keys
        + ",\n  COUNT(*) AS customers, SUM(s) AS s, SUM(e) AS e, MIN(c) AS example\nFROM (\n  "
        + select
        + "\n) g\nGROUP BY step, "
        + keys;
  }

  /**
   * Customers that lead a window, at all dates: name, number of the date, amount, values of slices.
   */
  String leaders(List<GridDate> grid, Leaders leaders) {
    Look look = leaders.look();
    List<String> queries = cells(grid, look.columns());
    queries.add(customerQuery(look));
    boolean stepwise = look.everyStep() && leaders.byExpansion() > 0;
    if (stepwise) {
      queries.addAll(stepQueries(look));
      queries.add(expansionQuery(look, leaders.rule()));
    }
    queries.add(metricQuery(look, leaders, stepwise));
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
    for (int i = 0; i < look.columns().size(); i++) {
      select.append(", k.k").append(i).append(", k.x").append(i);
    }
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

  private static String metricQuery(Look look, Leaders leaders, boolean stepwise) {
    boolean churned = leaders.rule().interrupted() == Interrupted.CHURNED;
    String pauses = "u.s > 0 AND u.e > 0 AND u.p < " + (look.to() - look.from() - 1);
    String gone = churned ? "WHEN " + pauses + " THEN " : "";
    String change =
        "CASE WHEN u.s <= 0 THEN 0 "
            + gone
            + (churned ? "u.s " : "")
            + "WHEN u.e > u.s THEN u.e - u.s ELSE u.s - u.e END";
    String ends =
        "CASE WHEN u.s <= 0 THEN 0 "
            + gone
            + (churned ? "0 " : "")
            + "WHEN u.e > u.s THEN u.e - u.s ELSE 0 END";
    StringBuilder query = new StringBuilder("SELECT u.c, u.s, " + change + " AS delta, ");
    query.append(stepwise ? "COALESCE(w.x, 0)" : ends).append(" AS x");
    for (int i = 0; i < look.columns().size(); i++) {
      query.append(", k.k").append(i);
    }
    query.append("\nFROM nrr_customer u");
    if (stepwise) {
      query.append("\nLEFT JOIN nrr_expansion w ON w.c = u.c");
    }
    if (!look.columns().isEmpty()) {
      query.append("\nJOIN nrr_cell k ON k.c = u.c AND k.i = COALESCE(u.kb, u.ka)");
    }
    return SqlWriter.named("nrr_metric", query.toString());
  }

  /** What each customer gains in the steps of a window that count as expansion. */
  private static String expansionQuery(Look look, RetentionRule rule) {
    List<String> conditions = new ArrayList<>();
    conditions.add("v.e > v.s");
    if (rule.scope() == Scope.COHORT) {
      conditions.add("u.s > 0");
    } else {
      conditions.add("v.s > 0");
    }
    if (rule.interrupted() == Interrupted.CHURNED) {
      conditions.add("(u.s <= 0 OR v.q >= v.step - " + look.from() + ")");
    }
    return SqlWriter.named(
        "nrr_expansion",
        "SELECT v.c, SUM(v.e - v.s) AS x\nFROM nrr_step v JOIN nrr_customer u ON u.c = v.c\nWHERE "
            + String.join(" AND ", conditions)
            + "\nGROUP BY v.c");
  }

  /** The classes of cohorts: first date, date, pays, direction, customers, base, revenue. */
  String cohorts(List<GridDate> grid, List<Integer> dates) {
    List<String> queries = cells(grid, List.of());
    queries.add(
        SqlWriter.named("nrr_first", "SELECT c, MIN(i) AS f FROM nrr_cell WHERE a > 0 GROUP BY c"));
    queries.add(
        SqlWriter.named(
            "nrr_base",
            "SELECT f.c, f.f, b.a AS b\nFROM nrr_first f JOIN nrr_cell b ON b.c = f.c AND b.i = f.f"));
    String among = String.join(", ", dates.stream().map(String::valueOf).toList());
    return SqlWriter.with(
        queries,
        "SELECT f, i, pays, direction, COUNT(*) AS customers, SUM(b) AS base, SUM(a) AS revenue\nFROM (\n"
            + "  SELECT b.f, k.i, "
            + SqlWriter.flag("k.a > 0")
            + " AS pays,\n    "
            + SqlWriter.sign("k.a", "b.b")
            + " AS direction, b.b, k.a\n"
            + "  FROM nrr_base b JOIN nrr_cell k ON k.c = b.c\n"
            + "  WHERE k.i = b.f OR (k.i > b.f AND k.i IN ("
            + among
            + "))\n"
            + ") g\nGROUP BY f, i, pays, direction");
  }

  /** What each customer pays at the window's two ends, when it first paid, and where it stands. */
  private static String customerQuery(Look look) {
    String from = String.valueOf(look.from());
    String to = String.valueOf(look.to());
    return SqlWriter.named(
        "nrr_customer",
        "SELECT c,\n"
            + "  SUM(CASE WHEN i = "
            + from
            + " THEN a ELSE 0 END) AS s,\n"
            + "  SUM(CASE WHEN i = "
            + to
            + " THEN a ELSE 0 END) AS e,\n"
            + "  MIN(CASE WHEN a > 0 THEN i END) AS f,\n"
            + "  SUM("
            + SqlWriter.flag("a > 0 AND i > " + from + " AND i < " + to)
            + ") AS p,\n"
            + "  MAX(CASE WHEN i <= "
            + from
            + " THEN i END) AS kb,\n"
            + "  MIN(CASE WHEN i > "
            + from
            + " THEN i END) AS ka\n"
            + "FROM nrr_cell\nGROUP BY c");
  }

  /** The dates of the grid, the rows at them, and what each customer pays at each. */
  private List<String> cells(List<GridDate> grid, List<String> columns) {
    List<String> days = new ArrayList<>();
    for (GridDate date : grid) {
      days.add(
          "SELECT "
              + date.index()
              + " AS i, "
              + date.literal(sql)
              + " AS d"
              + sql.dialect().oneRow());
    }
    StringBuilder rows =
        new StringBuilder(
            "SELECT "
                + sql.bytes("t." + sql.name(table.customer()))
                + " AS c, n.i, "
                + amount()
                + " AS a");
    StringBuilder cell = new StringBuilder("SELECT c, i, SUM(a) AS a, ");
    if (table.part() == null) {
      cell.append("COUNT(*) AS n");
    } else {
      rows.append(", COALESCE(")
          .append(sql.bytes("t." + sql.name(table.part())))
          .append(", '') AS o");
      cell.append("1 + COUNT(*) - COUNT(DISTINCT o) AS n");
    }
    for (int i = 0; i < columns.size(); i++) {
      rows.append(",\n  COALESCE(").append(sql.bytes("t." + sql.name(columns.get(i))));
      rows.append(", '') AS k").append(i);
      cell.append(", MIN(k").append(i).append(") AS k").append(i);
      cell.append(", MAX(k").append(i).append(") AS x").append(i);
    }
    rows.append("\nFROM ").append(table.from()).append(" t\nJOIN nrr_date n ON n.d = t.");
    rows.append(sql.name(table.date()));
    cell.append("\nFROM nrr_row\nGROUP BY c, i");
    List<String> queries = new ArrayList<>();
    queries.add(SqlWriter.named("nrr_date", String.join("\nUNION ALL ", days)));
    queries.add(SqlWriter.named("nrr_row", rows.toString()));
    queries.add(SqlWriter.named("nrr_cell", cell.toString()));
    return queries;
  }
}
