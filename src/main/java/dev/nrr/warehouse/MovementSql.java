package dev.nrr.warehouse;

import dev.nrr.warehouse.MovementTable.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements about a table of movements. {@code nrr_given} has its rows, {@code nrr_row} the
 * same with losses above zero, and {@code nrr_sum} the sums that a row is judged by: {@code lost},
 * {@code net}, the stated ending less all movements {@code un}, and less those of the cohort alone
 * {@code uc}; {@code small} rows start below what is enough, and {@code w} is 1 for rows that
 * count.
 */
final class MovementSql {

  private static final List<String> BRIDGE = List.of("s", "x", "co", "ch");

  private final SqlWriter sql;
  private final MovementTable table;
  private final @Nullable BigDecimal least;

  /**
   * The statements of a table.
   *
   * @param least what customers of the cohort start with at least; null for anything
   */
  MovementSql(SqlDialect dialect, MovementTable table, @Nullable BigDecimal least) {
    this.sql = new SqlWriter(dialect);
    this.table = table;
    this.least = least;
  }

  private List<String> rows() {
    StringBuilder given = new StringBuilder("SELECT ");
    given.append(table.period() == null ? "0" : "t." + sql.name(table.period())).append(" AS p, ");
    given.append(words(table.customer())).append(" AS c, ");
    given.append(words(table.part())).append(" AS o");
    for (int i = 0; i < table.slices().size(); i++) {
      given.append(", ").append(words(table.slices().get(i))).append(" AS k").append(i);
    }
    for (Role role : Role.values()) {
      given.append(",\n  ").append(table.given(role, sql)).append(" AS ").append(role.alias());
    }
    given.append(",\n  ").append(count(table.startingCustomers())).append(" AS sc, ");
    given.append(count(table.churnedCustomers())).append(" AS cc, ");
    given.append(table.filter() == null ? "1" : SqlWriter.flag(table.filter())).append(" AS w");
    given.append("\nFROM ").append(table.from()).append(" t");
    String kept = "p, c, o, w, sc, cc, s, x, nw, re, en" + listed(", k%s");
    String row =
        "SELECT "
            + kept
            + ",\n  CASE WHEN co < 0 THEN 0 - co ELSE co END AS co,"
            + " CASE WHEN ch < 0 THEN 0 - ch ELSE ch END AS ch,\n  "
            + sign("co")
            + " AS gco, "
            + sign("ch")
            + " AS gch\nFROM nrr_given";
    boolean ends = table.amounts().containsKey(Role.ENDING);
    String small = least == null ? "0" : SqlWriter.flag("s > 0 AND s < " + sql.decimal(least));
    String sums =
        "SELECT "
            + kept
            + ", co, ch, gco, gch, co + ch AS lost, x - co - ch AS net,\n  "
            + (ends ? "s + x - co - ch + nw + re - en" : "0")
            + " AS un, "
            + (ends ? "s + x - co - ch - en" : "0")
            + " AS uc, "
            + small
            + " AS small\nFROM nrr_row";
    return List.of(
        SqlWriter.named("nrr_given", given.toString()),
        SqlWriter.named("nrr_row", row),
        SqlWriter.named("nrr_sum", sums));
  }

  private String words(@Nullable String column) {
    return column == null ? "''" : sql.words(column);
  }

  private String count(@Nullable String column) {
    return column == null ? "0" : "t." + sql.name(column);
  }

  private static String sign(String amount) {
    return SqlWriter.sign(amount, "0");
  }

  private String listed(String each) {
    return EndSql.listed(table.slices(), each);
  }

  /**
   * What each period holds: the period, its rows, those that count, those with a customer, those
   * whose customer begins or ends in a blank; rows that cannot be used: without starting or ending
   * revenue, with one of these below zero, with a gain below zero, without a count of customers or
   * with one below zero, with more customers that churned than there were, with more lost than
   * there was; contraction above and below zero, churn above and below zero; then rows that count
   * and what there is to tell of them, with their money, in the order of {@link MovementCounts};
   * last what all rows that count come to, starting to reactivation.
   */
  String profile() {
    List<String> facts = new ArrayList<>();
    facts.add("COUNT(*) AS row_count");
    facts.add("SUM(w) AS chosen");
    facts.add(rows(sql.isNamed("c"), "named"));
    facts.add(rows(sql.hasOuterBlanks("c"), "outer_blanks"));
    facts.add(rows("s IS NULL OR en IS NULL", "blank"));
    facts.add(rows("s < 0 OR en < 0", "negative"));
    facts.add(rows("x < 0 OR nw < 0 OR re < 0", "negative_gain"));
    facts.add(rows("sc IS NULL OR cc IS NULL OR sc < 0 OR cc < 0", "no_count"));
    facts.add(rows(hasBothCounts() ? "cc > sc" : "1 = 0", "many_churned"));
    facts.add(rows("s > 0 AND lost > s", "lost_more"));
    for (String loss : List.of("gco", "gch")) {
      facts.add(rows(loss + " > 0", loss + "_above"));
      facts.add(rows(loss + " < 0", loss + "_below"));
    }
    told(facts, "s = 0 AND small = 0 AND x + lost <> 0", "x + lost", "outside");
    told(facts, "s > 0 AND lost > s", "lost - s", "excess");
    told(facts, "un <> 0 AND uc <> 0", size("un"), "differs");
    told(facts, "un <> 0 AND uc = 0", size("un"), "of_cohort");
    told(facts, "small = 1", "s", "below");
    told(facts, "gco < 0 OR gch < 0", "lost", "turned");
    for (Role role : Role.values()) {
      if (role != Role.ENDING) {
        facts.add("SUM(" + counted(role) + ") AS " + role.alias());
      }
    }
    return SqlWriter.with(
        rows(),
        "SELECT p, " + String.join(",\n  ", facts) + "\nFROM nrr_sum\nGROUP BY p\nORDER BY 1");
  }

  private boolean hasBothCounts() {
    return table.startingCustomers() != null && table.churnedCustomers() != null;
  }

  private static String rows(String condition, String name) {
    return "SUM(" + SqlWriter.flag(condition) + ") AS " + name;
  }

  private static void told(List<String> facts, String condition, String amount, String name) {
    String chosen = "w = 1 AND (" + condition + ")";
    facts.add(rows(chosen, name));
    facts.add(
        "SUM(CASE WHEN " + chosen + " THEN " + amount + " ELSE 0 END) AS " + name + "_amount");
  }

  private static String size(String amount) {
    return "CASE WHEN " + amount + " < 0 THEN 0 - " + amount + " ELSE " + amount + " END";
  }

  /** What a row adds to the sums of an amount: of the bridge only where there was a start. */
  private static String counted(Role role) {
    String amount = role.alias();
    String some = BRIDGE.contains(amount) ? " AND s > 0" : "";
    return "CASE WHEN w = 1 AND small = 0" + some + " THEN " + amount + " ELSE 0 END";
  }

  /**
   * Rows alike: the period, values of slices, the number of what their customers did, how many,
   * sums of amounts, starting and churned customers.
   */
  String groups() {
    String move =
        "CASE WHEN s > 0 AND net > 0 THEN 0 WHEN s > 0 AND net < 0 AND s + net > 0 THEN 1"
            + " WHEN s > 0 AND net < 0 THEN 2 WHEN s > 0 THEN 3"
            + " WHEN nw <> 0 THEN 4 WHEN re <> 0 THEN 5 ELSE -1 END";
    List<String> queries = new ArrayList<>(rows());
    queries.add(
        SqlWriter.named(
            "nrr_move",
            "SELECT p, w, small, s, x, co, ch, nw, re, sc, cc"
                + listed(", k%s")
                + ",\n  "
                + move
                + " AS mv\nFROM nrr_sum\nWHERE w = 1 AND small = 0"));
    StringBuilder select = new StringBuilder("SELECT p" + listed(", k%s") + ", mv, COUNT(*) AS n");
    for (Role role : Role.values()) {
      if (role != Role.ENDING) {
        select.append(", SUM(").append(counted(role)).append(") AS ").append(role.alias());
      }
    }
    select.append(",\n  SUM(sc) AS sc, SUM(cc) AS cc\nFROM nrr_move\nGROUP BY p");
    select.append(listed(", k%s")).append(", mv");
    return SqlWriter.with(queries, select.toString());
  }

  /**
   * The rows of each period that expand most, and those with most at the start: the period, whether
   * it is the first of these, the customer, and starting to reactivation.
   */
  String heaviest() {
    List<String> queries = new ArrayList<>(rows());
    queries.add(
        SqlWriter.named(
            "nrr_rank",
            """
            SELECT p, c, s, x, co, ch, nw, re,
              ROW_NUMBER() OVER (PARTITION BY p ORDER BY x DESC, c) AS rx,
              ROW_NUMBER() OVER (PARTITION BY p ORDER BY s DESC, c) AS rs
            FROM nrr_sum
            WHERE w = 1 AND small = 0 AND s > 0"""));
    String row = ", c, s, x, co, ch, nw, re FROM nrr_rank WHERE ";
    return SqlWriter.with(
        queries, "SELECT p, 1 AS e" + row + "rx = 1\nUNION ALL\nSELECT p, 0 AS e" + row + "rs = 1");
  }

  /**
   * The customers of a period that lead it: the place by change, the name of those asked for, the
   * place by start, and starting to reactivation.
   *
   * @param period as a literal; null for all rows
   * @param top how many by change
   * @param largest how many by start
   */
  String leaders(@Nullable String period, int top, int largest) {
    List<String> queries = cohort(period);
    queries.add(
        SqlWriter.named(
            "nrr_rank",
            """
            SELECT c, s, x, co, ch, nw, re,
              ROW_NUMBER() OVER (ORDER BY CASE WHEN d < 0 THEN 0 - d ELSE d END DESC, c) AS rd,
              ROW_NUMBER() OVER (ORDER BY s DESC, c) AS rs
            FROM nrr_cohort"""));
    return SqlWriter.with(
        queries,
        "SELECT rd, CASE WHEN rd <= "
            + top
            + " THEN c END AS c, rs, s, x, co, ch, nw, re\nFROM nrr_rank\nWHERE rd <= "
            + top
            + " OR rs <= "
            + largest
            + "\nORDER BY rd");
  }

  /**
   * What the customers of a period's cohort became, each by its net change: starting, expansion,
   * contraction and churn.
   *
   * @param period as a literal; null for all rows
   */
  String changes(@Nullable String period) {
    return SqlWriter.with(
        cohort(period),
        """
        SELECT SUM(s) AS s, SUM(CASE WHEN d > 0 THEN d ELSE 0 END) AS x,
          SUM(CASE WHEN d < 0 AND s + d <> 0 THEN 0 - d ELSE 0 END) AS co,
          SUM(CASE WHEN d < 0 AND s + d = 0 THEN 0 - d ELSE 0 END) AS ch
        FROM nrr_cohort""");
  }

  /** The customers of the cohort, their rows added up: {@code d} is their net change. */
  private List<String> cohort(@Nullable String period) {
    List<String> queries = new ArrayList<>(rows());
    StringBuilder customer = new StringBuilder("SELECT c, MAX(small) AS small");
    for (Role role : Role.values()) {
      if (role != Role.ENDING) {
        String amount = role.alias();
        String sum =
            BRIDGE.contains(amount) ? "CASE WHEN s > 0 THEN " + amount + " ELSE 0 END" : amount;
        customer.append(", SUM(").append(sum).append(") AS ").append(amount);
      }
    }
    customer.append("\nFROM nrr_sum\nWHERE w = 1");
    customer.append(period == null ? "" : " AND p = " + period).append("\nGROUP BY c");
    queries.add(SqlWriter.named("nrr_customer", customer.toString()));
    queries.add(
        SqlWriter.named(
            "nrr_cohort",
            "SELECT c, s, x, co, ch, nw, re, x - co - ch AS d\nFROM nrr_customer\n"
                + "WHERE small = 0 AND s > 0"));
    return queries;
  }

  /** How many customers there are. */
  String customers() {
    return SqlWriter.with(rows(), "SELECT COUNT(DISTINCT c) AS customers FROM nrr_given");
  }

  /**
   * How many customers have several rows in one period, and one of them.
   *
   * @param parted whether rows of other parts are others
   */
  String repeated(boolean parted) {
    String key = parted ? "p, c, o" : "p, c";
    return SqlWriter.with(
        rows(),
        "SELECT COUNT(*) AS repeated, MIN(c) AS example\nFROM (\n  SELECT "
            + key
            + " FROM nrr_given WHERE w = 1 GROUP BY "
            + key
            + " HAVING COUNT(*) > 1\n) q");
  }

  /**
   * How many rows there are; how many start with what another ends with, and how many end with what
   * another starts with, where either moves: rows may be periods.
   */
  String inRow() {
    List<String> queries = new ArrayList<>(rows());
    boolean ends = table.amounts().containsKey(Role.ENDING);
    String end = ends ? "en" : "s + net + nw + re";
    queries.add(
        SqlWriter.named(
            "nrr_end",
            "SELECT s, "
                + end
                + " AS e, "
                + SqlWriter.flag("s <> " + end)
                + " AS m\nFROM nrr_sum\nWHERE w = 1"));
    return SqlWriter.with(
        queries,
        "SELECT COUNT(*) AS n,\n  SUM("
            + follows("s", "e")
            + ") AS forward,\n  SUM("
            + follows("e", "s")
            + ") AS backward\nFROM nrr_end a");
  }

  private static String follows(String one, String other) {
    return SqlWriter.flag(
        "a."
            + one
            + " > 0 AND (a."
            + one
            + " IN (SELECT "
            + other
            + " FROM nrr_end b WHERE b.m = 1) OR (a.m = 1 AND a."
            + one
            + " IN (SELECT "
            + other
            + " FROM nrr_end b)))");
  }

  /** The amounts of a row {@code t}. */
  List<String> amounts() {
    return table.amounts().keySet().stream().map(role -> table.given(role, sql)).toList();
  }

  /** The values of a column that is not used, those of rows with money apart. */
  String values(String column) {
    List<String> money = new ArrayList<>();
    for (Role role : table.amounts().keySet()) {
      money.add(table.given(role, sql) + " <> 0");
    }
    String any = SqlWriter.flag(String.join(" OR ", money));
    return sql.values(column, Map.of("m", any), table.from());
  }
}
