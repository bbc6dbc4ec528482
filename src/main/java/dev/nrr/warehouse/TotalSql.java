package dev.nrr.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements about rows that are named like totals. {@code nrr_row} has the rows: the date or
 * period {@code d}, empty where rows have none, the words of columns {@code v0}, {@code v1} and so
 * on, and amounts {@code a0} and so on.
 */
final class TotalSql {

  /**
   * Rows of a table.
   *
   * @param from what stands after FROM
   * @param key the column of the date or period, whose rows a total adds up; null for all rows
   * @param words the columns that may name a total
   * @param amounts of a row {@code t}
   */
  record Rows(String from, @Nullable String key, List<String> words, List<String> amounts) {}

  /**
   * Rows that a total may add up.
   *
   * @param column the number of the column of words; -1 for any
   * @param value what stands there; of any column also what only begins so, in whatever case
   */
  record Group(int column, String value) {}

  private final SqlWriter sql;
  private final Rows rows;
  private final String named;

  /**
   * The statements.
   *
   * @param names of totals, by the number of their column
   */
  TotalSql(SqlDialect dialect, Rows rows, Map<Integer, Set<String>> names) {
    this.sql = new SqlWriter(dialect);
    this.rows = rows;
    List<String> any = new ArrayList<>();
    names.forEach((column, texts) -> any.add("v" + column + sql.among(texts)));
    this.named = "(" + String.join(" OR ", any) + ")";
  }

  private String row() {
    StringBuilder row = new StringBuilder("SELECT ");
    row.append(rows.key() == null ? "''" : sql.words(rows.key())).append(" AS d");
    for (int i = 0; i < rows.words().size(); i++) {
      row.append(", ").append(sql.words(rows.words().get(i))).append(" AS v").append(i);
    }
    for (int i = 0; i < rows.amounts().size(); i++) {
      row.append(",\n  ").append(rows.amounts().get(i)).append(" AS a").append(i);
    }
    row.append("\nFROM ").append(rows.from()).append(" t");
    return SqlWriter.named("nrr_row", row.toString());
  }

  /** The rows named so: the date, their words, how many there are, their amounts. */
  String candidates(int most) {
    String words = EndSql.listed(rows.words(), ", v%s");
    return SqlWriter.with(
        List.of(row()),
        "SELECT d"
            + words
            + ", COUNT(*) AS n"
            + sums("")
            + "\nFROM nrr_row\nWHERE "
            + named
            + "\nGROUP BY d"
            + words
            + "\nORDER BY 1"
            + sql.limit(most));
  }

  /**
   * What all other rows come to: the date, how many there are, their amounts; then those of each
   * group.
   */
  String others(List<Group> groups) {
    StringBuilder sums = new StringBuilder(sums(""));
    for (Group group : groups) {
      sums.append(sums(condition(group)));
    }
    return SqlWriter.with(
        List.of(row()),
        "SELECT d, COUNT(*) AS n"
            + sums
            + "\nFROM nrr_row\nWHERE NOT "
            + named
            + "\nGROUP BY d\nORDER BY 1");
  }

  /** The amounts of all other rows, by date. */
  String amounts() {
    return SqlWriter.with(
        List.of(row()),
        "SELECT d" + EndSql.listed(rows.amounts(), ", a%s") + "\nFROM nrr_row\nWHERE NOT " + named);
  }

  private String condition(Group group) {
    if (group.column() >= 0) {
      return "v" + group.column() + " = " + sql.text(group.value());
    }
    List<String> any = new ArrayList<>();
    String length = String.valueOf(group.value().length());
    for (int i = 0; i < rows.words().size(); i++) {
      String begins = sql.part("LOWER(v" + i + ")", "1", length);
      any.add(begins + " = LOWER(" + sql.text(group.value()) + ")");
    }
    return String.join(" OR ", any);
  }

  private String sums(String condition) {
    StringBuilder sums = new StringBuilder();
    for (int i = 0; i < rows.amounts().size(); i++) {
      String amount = "a" + i;
      sums.append(i == 0 ? ",\n  " : ", ").append("SUM(");
      sums.append(condition.isEmpty() ? amount : SqlWriter.where(condition, amount)).append(")");
    }
    return sums.toString();
  }
}
