package dev.nrr.warehouse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What amounts are for, by the words that stand beside them.
 *
 * @param column the column of the interval
 * @param count the column of how many of it; null without one
 * @param cases all that stands there
 */
record IntervalCases(String column, @Nullable String count, List<Case> cases) {

  /**
   * Rows with the same words.
   *
   * @param interval as the table has it
   * @param count as the table has it; empty without a column
   * @param factor what their amounts are multiplied by, 1 or more
   */
  record Case(String interval, String count, BigInteger factor) {}

  /** The same cases, the list copied. */
  IntervalCases {
    cases = List.copyOf(cases);
  }

  /** An amount of a row {@code t} times its factor; NULL for words that are no case. */
  String times(String amount, SqlWriter sql) {
    Map<BigInteger, List<String>> conditions = new LinkedHashMap<>();
    for (Case each : cases) {
      String condition = is(column, each.interval(), sql);
      if (count != null) {
        condition = "(" + condition + " AND " + is(count, each.count(), sql) + ")";
      }
      conditions.computeIfAbsent(each.factor(), f -> new ArrayList<>()).add(condition);
    }
    StringBuilder text = new StringBuilder("CASE");
    conditions.forEach(
        (factor, any) -> {
          text.append(" WHEN ").append(String.join(" OR ", any)).append(" THEN ").append(amount);
          text.append(factor.equals(BigInteger.ONE) ? "" : " * " + factor);
        });
    return text + " END";
  }

  /** The same columns with these cases. */
  IntervalCases with(List<Case> all) {
    return new IntervalCases(column, count, all);
  }

  /**
   * All words that stand in the columns: the interval, the count, and the sum of the amounts of the
   * rows that count.
   *
   * @param from what stands after FROM
   * @param amount of a row {@code t}
   * @param filter which rows count; null for all
   * @param most how many are asked for
   */
  String words(String from, String amount, @Nullable String filter, int most, SqlWriter sql) {
    return "SELECT v, n, SUM(a) AS total\nFROM (\n  SELECT "
        + sql.words(column)
        + " AS v, "
        + (count == null ? "''" : sql.words(count))
        + " AS n, "
        + (filter == null ? amount : SqlWriter.where(filter, amount))
        + " AS a FROM "
        + from
        + " t\n) r\nGROUP BY v, n\nORDER BY 1, 2"
        + sql.limit(most);
  }

  private static String is(String column, String value, SqlWriter sql) {
    return sql.words(column) + " = " + sql.text(value);
  }
}
