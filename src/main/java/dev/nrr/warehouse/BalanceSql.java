package dev.nrr.warehouse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What customers pay at the start and at the end of periods, as rows of customers and dates: those
 * of an end, and before them those of the start of the first period.
 */
final class BalanceSql {

  /** The columns that are made. */
  static final String DATE = "nrr_date";

  static final String AMOUNT = "nrr_amount";

  /** The date of the start, where dates are text. */
  static final String BEFORE = "nrr_before";

  /**
   * A table of balances; names are as the engine spells them.
   *
   * @param date the column of the period; null where there is one
   * @param startingType the type that starting amounts are cast to first; null for none
   * @param part the column that tells a customer's rows apart; null for one row each
   * @param others columns of slices, and those that choose rows
   */
  record Table(
      String from,
      String customer,
      @Nullable String date,
      String starting,
      @Nullable String startingType,
      String ending,
      @Nullable String endingType,
      @Nullable String part,
      Collection<String> others) {}

  private final SqlWriter sql;
  private final Table table;

  BalanceSql(SqlDialect dialect, Table table) {
    this.sql = new SqlWriter(dialect);
    this.table = table;
  }

  /** What stands after FROM for rows of customers and dates, where there is a start and an end. */
  String undated() {
    return union(rows(sql.text(BEFORE), starting(), null), rows(sql.text(AMOUNT), ending(), null));
  }

  /**
   * The same of periods.
   *
   * @param before the date at which the first begins
   * @param first the end of the first, as the table writes it
   */
  String dated(GridDate before, GridDate first) {
    String date = "t." + sql.name(String.valueOf(table.date()));
    return union(
        rows(before.literal(sql), starting(), date + " = " + first.literal(sql)),
        rows(date, ending(), null));
  }

  /** The amounts of a row {@code t}. */
  List<String> amounts() {
    return List.of(starting(), ending());
  }

  private String starting() {
    return sql.exact(table.starting(), table.startingType());
  }

  private String ending() {
    return sql.exact(table.ending(), table.endingType());
  }

  private static String union(String one, String other) {
    return "(\n" + one + "\nUNION ALL\n" + other + "\n)";
  }

  private String rows(String date, String amount, @Nullable String condition) {
    Set<String> kept = new LinkedHashSet<>();
    kept.add(table.customer());
    if (table.part() != null) {
      kept.add(table.part());
    }
    kept.addAll(table.others());
    List<String> columns = new ArrayList<>();
    kept.forEach(column -> columns.add("t." + sql.name(column) + " AS " + sql.name(column)));
    columns.add(date + " AS " + sql.name(DATE));
    columns.add(amount + " AS " + sql.name(AMOUNT));
    return "SELECT "
        + String.join(", ", columns)
        + "\nFROM "
        + table.from()
        + " t"
        + (condition == null ? "" : "\nWHERE " + condition);
  }

  /**
   * Whether periods follow each other: rows without a starting amount; customers with several rows
   * of a period, one of them, and its number; those that begin a period with something else than
   * they ended the one before with, and one; those that pay at an end and have no row for the next
   * period, and one.
   *
   * @param periods the ends of the periods, as the table writes them
   * @param filter the condition on rows {@code t}; null for all
   */
  String rollForward(List<GridDate> periods, @Nullable String filter) {
    String rows =
        "SELECT "
            + sql.bytes("t." + sql.name(table.customer()))
            + " AS c, n.i, "
            + starting()
            + " AS s, "
            + ending()
            + " AS e\nFROM "
            + table.from()
            + " t\nJOIN nrr_date n ON n.d = t."
            + sql.name(String.valueOf(table.date()))
            + (filter == null ? "" : "\nWHERE " + filter);
    String order = " OVER (PARTITION BY c ORDER BY i)";
    int last = periods.size() - 1;
    String gap = "(i > 0 AND le > 0 AND lp < i - 1)";
    String end = "(ni IS NULL AND e > 0 AND i < " + last + ")";
    String broken =
        "(i > 0 AND NOT (COALESCE(le, 0) > 0 AND COALESCE(lp, i) < i - 1)"
            + " AND s <> CASE WHEN lp = i - 1 THEN le ELSE 0 END)";
    return SqlWriter.with(
        List.of(
            GridDate.query(periods, sql),
            SqlWriter.named("nrr_row", rows),
            SqlWriter.named(
                "nrr_period",
                "SELECT c, i, COUNT(*) AS n, COUNT(*) - COUNT(s) AS z, SUM(s) AS s, SUM(e) AS e"
                    + "\nFROM nrr_row\nGROUP BY c, i"),
            SqlWriter.named(
                "nrr_next",
                "SELECT c, i, n, z, s, e, "
                    + sql.beside("LAG", "i")
                    + order
                    + " AS lp, "
                    + sql.beside("LAG", "e")
                    + order
                    + " AS le, "
                    + sql.beside("LEAD", "i")
                    + order
                    + " AS ni\nFROM nrr_period")),
        "SELECT SUM(z) AS blank,\n  "
            + told("n > 1", "repeated")
            + ",\n  "
            + told(broken, "broken")
            + ",\n  "
            + told(gap + " OR " + end, "gaps")
            + "\nFROM nrr_next");
  }

  private static String told(String condition, String name) {
    return "SUM("
        + SqlWriter.flag(condition)
        + ") AS "
        + name
        + ", MIN(CASE WHEN "
        + condition
        + " THEN c END) AS "
        + name
        + "_name";
  }

  /**
   * What customers pay at the dates that are made.
   *
   * @param from {@link #undated} or {@link #dated}
   * @param by the columns that make slices
   * @param filter which rows {@code t} count; null for all
   */
  SnapshotTable snapshots(String from, List<String> by, @Nullable String filter) {
    return new SnapshotTable(from, table.customer(), DATE, AMOUNT, null, table.part(), by, null)
        .where(filter);
  }

  /** The values of a column that is not used, those of rows with money apart. */
  String values(String column) {
    String money = SqlWriter.flag(starting() + " <> 0 OR " + ending() + " <> 0");
    return sql.values(column, Map.of("m", money), table.from());
  }
}
