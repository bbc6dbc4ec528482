package dev.nrr.warehouse;

import dev.nrr.input.request.RowEngine;
import dev.nrr.input.request.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which table of an engine is asked.
 *
 * @param name as messages call it: the table as it was named, or the file of the query
 * @param from what stands after FROM
 * @param amountCast the type that amounts are cast to; null to take them as they are
 */
public record TableRequest(String name, String from, @Nullable String amountCast) {

  /** The way out where sums are not enough. */
  public static final Suggestion BY_ROWS =
      Suggestion.of("every row comes here and is read as one of a file", "--read", "rows");

  private static final Pattern PART =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_$]*)|\"((?:[^\"]|\"\")+)\"");

  /**
   * {@return a table by its name}
   *
   * @param table such as {@code analytics.mrr}; a part in double quotes is taken as it is
   * @param amountCast the type that amounts are cast to; null for none
   * @throws IllegalArgumentException if it is no name
   */
  public static TableRequest ofTable(
      String table, @Nullable String amountCast, SqlDialect dialect) {
    SqlWriter sql = new SqlWriter(dialect);
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(table);
    int at = 0;
    while (part.find(at) && part.start() == at) {
      String quoted = part.group(2);
      parts.add(quoted == null ? part.group(1) : sql.name(quoted.replace("\"\"", "\"")));
      at = part.end();
      if (at == table.length()) {
        return new TableRequest(table, String.join(".", parts), cast(amountCast));
      }
      if (table.charAt(at) != '.') {
        break;
      }
      at++;
    }
    throw new IllegalArgumentException(
        "'" + table + "' is no name of a table, such as schema.table; quote others: \"my table\"");
  }

  /**
   * {@return the rows of a query}
   *
   * @param name the file it is in
   * @param query one SELECT
   * @param amountCast the type that amounts are cast to; null for none
   * @throws IllegalArgumentException if it is not one statement
   */
  public static TableRequest ofQuery(String name, String query, @Nullable String amountCast) {
    return new TableRequest(
        name, "(\nSELECT * FROM (\n" + OneStatement.of(query) + "\n) nrr_q\n)", cast(amountCast));
  }

  private static @Nullable String cast(@Nullable String type) {
    return type == null ? null : requireCast(type);
  }

  /**
   * {@return a type that amounts may be cast to}
   *
   * @throws IllegalArgumentException if it is none
   */
  public static String requireCast(String type) {
    RowEngine.Decimal.parse(type);
    return type.strip();
  }
}
