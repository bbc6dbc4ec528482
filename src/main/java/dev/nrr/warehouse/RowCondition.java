package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.row.FilterValues;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code --where} as a condition of SQL. The texts that stand in the column are fetched, and which
 * of them are meant is decided here, as for a file; the engine compares with these by their bytes.
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
    int most = AskedTable.MOST_VALUES;
    for (RowFilter filter : filters) {
      String column = filter.column();
      List<SqlRow> texts = asked.texts(column, null);
      if (texts.size() == most) {
        throw asked.refusal(
            "column "
                + MessageText.quoted(column)
                + " has "
                + most
                + " values or more, and --where of an engine compares with all of them; a WHERE"
                + " in the SELECT of --query FILE can choose");
      }
      conditions.add(condition(filter, texts, "t." + sql.name(column), sql));
    }
    return conditions.isEmpty() ? null : String.join(" AND ", conditions);
  }

  private static String condition(
      RowFilter filter, List<SqlRow> texts, String column, SqlWriter sql) throws InputException {
    FilterValues values = new FilterValues(filter);
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
        listed.add(sql.text(text.toString()));
      }
    }
    values.requireAll();
    String bytes = sql.bytes(column);
    List<String> either = new ArrayList<>();
    if (nothing) {
      either.add(column + " IS NULL");
    }
    if (!listed.isEmpty()) {
      either.add(bytes + (wanted ? " IN (" : " NOT IN (") + String.join(", ", listed) + ")");
    } else {
      either.add(column + (wanted ? " IS NULL AND 1 = 0" : " IS NOT NULL"));
    }
    return "(" + String.join(" OR ", either) + ")";
  }
}
