package dev.nrr.warehouse;

import dev.nrr.input.shape.book.MovementType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts of a ledger do to what customers pay, by the words that stand beside them.
 *
 * @param column the column of the words; null where every amount is added as it stands
 * @param cases all that stands there
 */
record EventCases(@Nullable String column, List<Case> cases) {

  /**
   * Rows with the same word.
   *
   * @param word as the table has it
   * @param type what it means
   * @param factor what their amounts are multiplied by: 1, -1 or 0
   */
  record Case(String word, MovementType type, int factor) {}

  /** The same cases, the list copied. */
  EventCases {
    cases = List.copyOf(cases);
  }

  /** The same column with these cases. */
  EventCases with(List<Case> all) {
    return new EventCases(column, all);
  }

  /** The types that there are. */
  Set<MovementType> types() {
    Set<MovementType> types = EnumSet.noneOf(MovementType.class);
    cases.forEach(each -> types.add(each.type()));
    return types;
  }

  /** What an amount of a row {@code t} adds to what is paid; NULL for words that are no case. */
  String signed(String amount, SqlWriter sql) {
    if (column == null) {
      return amount;
    }
    Map<Integer, List<String>> words = new TreeMap<>();
    for (Case each : cases) {
      words.computeIfAbsent(-each.factor(), f -> new ArrayList<>()).add(each.word());
    }
    StringBuilder text = new StringBuilder("CASE");
    words.forEach(
        (negated, any) -> {
          text.append(" WHEN ").append(sql.words(column)).append(sql.among(any)).append(" THEN ");
          text.append(negated > 0 ? "-" : "").append(amount);
          text.append(negated == 0 ? " - " + amount : "");
        });
    return text + " END";
  }

  /** That a row {@code t} is of a type. */
  String isOf(MovementType type, SqlWriter sql) {
    List<String> words = new ArrayList<>();
    for (Case each : cases) {
      if (each.type() == type) {
        words.add(each.word());
      }
    }
    return column == null || words.isEmpty() ? "1 = 0" : sql.words(column) + sql.among(words);
  }

  /**
   * All words that stand in the column: how many rows, how many of them above and below zero; how
   * many count, and how many of these have another amount than 0; the least and the greatest
   * amount, and the sum of those that count.
   *
   * @param from what stands after FROM
   * @param amount of a row {@code t}
   * @param filter which rows count; null for all
   * @param most how many are asked for
   */
  String words(String from, String amount, @Nullable String filter, int most, SqlWriter sql) {
    return "SELECT v, COUNT(*) AS row_count, SUM("
        + SqlWriter.flag("a > 0")
        + ") AS above, SUM("
        + SqlWriter.flag("a < 0")
        + ") AS below,\n  SUM(w) AS counted, SUM("
        + SqlWriter.flag("w = 1 AND a <> 0")
        + ") AS moving,\n  MIN(a) AS least, MAX(a) AS greatest, SUM("
        + SqlWriter.where("w = 1", "a")
        + ") AS total\nFROM (\n  SELECT "
        + (column == null ? "''" : sql.words(column))
        + " AS v, "
        + amount
        + " AS a, "
        + (filter == null ? "1" : SqlWriter.flag(filter))
        + " AS w FROM "
        + from
        + " t\n) r\nGROUP BY v\nORDER BY 1"
        + sql.limit(most);
  }
}
