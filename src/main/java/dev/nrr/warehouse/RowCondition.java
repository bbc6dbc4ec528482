package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.row.FilterValues;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code --where} as a condition of SQL. The texts that stand in the column are fetched, and which
 * of them are meant is decided here, as for a file; the engine compares with these by their bytes.
 * Of a column with very many texts only those are fetched that may be one of the values.
 */
final class RowCondition {

  private RowCondition() {}

  /**
   * {@return the condition on rows {@code t}; null where every row counts}
   *
   * @param filters of columns as the engine spells them
   * @throws InputException if no row has a value that is asked for, or a column has too many
   */
  static @Nullable String of(AskedTable asked, List<RowFilter> filters) throws InputException {
    SqlWriter sql = asked.writer();
    List<String> conditions = new ArrayList<>();
    for (RowFilter filter : filters) {
      FilterValues values = new FilterValues(filter);
      List<SqlRow> texts = texts(asked, filter, values);
      String column = "t." + sql.name(filter.column());
      conditions.add(condition(filter, values, texts, column, sql));
    }
    return conditions.isEmpty() ? null : String.join(" AND ", conditions);
  }

  /**
   * {@return the same where no texts are known: values stand there as they are asked for}
   *
   * @param filters of columns as the engine spells them
   */
  static @Nullable String asWritten(List<RowFilter> filters, SqlWriter sql) {
    List<String> conditions = new ArrayList<>();
    for (RowFilter filter : filters) {
      String column = "t." + sql.name(filter.column());
      if (!filter.any().isEmpty()) {
        conditions.add(anyOf(column, filter.any(), sql));
      }
      if (!filter.none().isEmpty()) {
        conditions.add("NOT " + anyOf(column, filter.none(), sql));
      }
    }
    return conditions.isEmpty() ? null : String.join(" AND ", conditions);
  }

  /** That a row has one of some values, told for every row: NULL is blank. */
  private static String anyOf(String column, Set<String> values, SqlWriter sql) {
    String bytes = sql.bytes(column);
    List<String> listed = new ArrayList<>();
    List<String> either = new ArrayList<>();
    for (String value : new TreeSet<>(values)) {
      if (value.isEmpty()) {
        either.add(column + " IS NULL OR NOT " + sql.isNamed(bytes));
      } else {
        listed.add(value);
      }
    }
    if (!listed.isEmpty()) {
      either.add("(" + column + " IS NOT NULL AND " + bytes + sql.among(listed) + ")");
    }
    return "(" + String.join(" OR ", either) + ")";
  }

  /** The texts of a column that decide: all of them, or of very many those that may be meant. */
  private static List<SqlRow> texts(AskedTable asked, RowFilter filter, FilterValues values)
      throws InputException {
    List<SqlRow> texts = asked.texts(filter.column(), null);
    if (texts.size() < AskedTable.MOST_VALUES) {
      return texts;
    }
    List<String> wanted = filter.values();
    List<SqlRow> around = wanted.contains("") ? texts : asked.textsAround(filter.column(), wanted);
    if (around.size() == AskedTable.MOST_VALUES) {
      throw asked.refusal(
          "column "
              + MessageText.quoted(filter.column())
              + " has "
              + AskedTable.MOST_VALUES
              + " values or more, of which --where of an engine finds what is written as it is"
              + " asked for, but no blanks; a WHERE in the SELECT of --query FILE can choose");
    }
    texts.forEach(row -> values.admits(new ResultRow(row).text().strip()));
    values.hasMore();
    return around;
  }

  private static String condition(
      RowFilter filter, FilterValues values, List<SqlRow> texts, String column, SqlWriter sql)
      throws InputException {
    List<String> listed = new ArrayList<>();
    boolean wanted = !filter.any().isEmpty();
    boolean nothing = !wanted;
    for (SqlRow each : texts) {
      ResultRow row = new ResultRow(each);
      Object text = row.value();
      boolean admitted = values.admits(text == null ? "" : text.toString().strip());
      if (text == null) {
        nothing = admitted;
      } else if (admitted == wanted) {
        listed.add(text.toString());
      }
    }
    values.requireAll();
    String bytes = sql.bytes(column);
    List<String> either = new ArrayList<>();
    if (nothing) {
      either.add(column + " IS NULL");
    }
    if (!listed.isEmpty()) {
      either.add(bytes + (wanted ? "" : " NOT") + sql.among(listed));
    } else {
      either.add(column + (wanted ? " IS NULL AND 1 = 0" : " IS NOT NULL"));
    }
    return "(" + String.join(" OR ", either) + ")";
  }
}
