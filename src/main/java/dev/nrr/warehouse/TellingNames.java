package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import dev.nrr.input.survey.TotalWords;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names of a table that say something by themselves: that a row is a total, or that another name
 * may be the same in another form of Unicode.
 */
final class TellingNames {

  /** So many names with other letters than those of ASCII are looked at one by one. */
  static final int MOST_ODD = 5000;

  private final List<String> columns;
  private final Map<Integer, Set<String>> totals = new TreeMap<>();
  private final List<String> odd = new ArrayList<>();
  private final boolean all;

  private TellingNames(List<String> columns, boolean all) {
    this.columns = columns;
    this.all = all;
  }

  /**
   * Asks for them.
   *
   * @param columns that name rows, the customer first where rows have one
   * @param customers whether they have
   */
  static TellingNames of(AskedTable asked, List<String> columns, boolean customers)
      throws InputException {
    if (columns.isEmpty()) {
      return new TellingNames(columns, true);
    }
    NameSql sql = new NameSql(asked.writer());
    List<SqlRow> answer = asked.engine().ask(sql.telling(columns, asked.from(), MOST_ODD + 1));
    TellingNames names = new TellingNames(columns, answer.size() <= MOST_ODD);
    boolean mayBeTotal = false;
    for (SqlRow each : answer) {
      ResultRow row = new ResultRow(each);
      int column = row.integer();
      String name = row.text();
      mayBeTotal = row.flag();
      if (TotalWords.match(name.strip()) != TotalWords.Match.NONE) {
        names.totals.computeIfAbsent(column, c -> new TreeSet<>()).add(name);
      }
      if (customers && column == 0 && !isPlain(name)) {
        names.odd.add(name);
      }
    }
    if (mayBeTotal && !names.all) {
      throw asked.refusal("more than " + MOST_ODD + " names may be those of totals");
    }
    return names;
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
  }

  /** The columns that were looked at. */
  List<String> columns() {
    return columns;
  }

  /** Names that begin or end with a word for a total, by the number of their column. */
  Map<Integer, Set<String>> totals() {
    return totals;
  }

  /** Customers with other letters than those of ASCII. */
  List<String> odd() {
    return odd;
  }

  /** Whether all of these were looked at; else there are more than can be. */
  boolean areAll() {
    return all;
  }
}
