package dev.nrr.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The same rows for a file and for the table of an engine.
 *
 * @param name of the table
 * @param options what has to be said of it
 * @param columns their names
 * @param types their types, {@code TEXT} for texts of the engine's own
 * @param rows texts, days, numbers and nulls
 */
public record TypedBook(
    String name,
    List<String> options,
    List<String> columns,
    List<String> types,
    List<List<@Nullable Object>> rows) {

  private static final int ROWS_A_STATEMENT = 500;

  /** The file. */
  public Path write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (List<@Nullable Object> row : rows) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell == null ? "" : quoted(cell.toString(), '"')));
      text.append(String.join(",", cells)).append('\n');
    }
    return Files.writeString(folder.resolve(name + ".csv"), text);
  }

  /**
   * What makes the table.
   *
   * @param text the type of texts
   * @param quote what stands before and after a name
   * @param backslash whether a backslash in a text is doubled
   */
  public List<String> statements(String text, String quote, boolean backslash) {
    List<String> declared = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String type = types.get(i).equals("TEXT") ? text : types.get(i);
      declared.add(quote.charAt(0) + columns.get(i) + quote.charAt(1) + " " + type);
    }
    List<String> statements = new ArrayList<>();
    statements.add("CREATE TABLE " + name + " (" + String.join(", ", declared) + ")");
    for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
      int to = Math.min(rows.size(), from + ROWS_A_STATEMENT);
      List<String> values = new ArrayList<>();
      rows.subList(from, to).forEach(row -> values.add(values(row, backslash)));
      statements.add("INSERT INTO " + name + " VALUES " + String.join(", ", values));
    }
    return statements;
  }

  private String values(List<@Nullable Object> row, boolean backslash) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object cell = row.get(i);
      if (cell == null) {
        cells.add("NULL");
      } else if (types.get(i).equals("TEXT")) {
        String quoted = quoted(cell.toString(), '\'');
        cells.add(backslash ? quoted.replace("\\", "\\\\") : quoted);
      } else {
        cells.add(types.get(i).equals("DATE") ? "DATE '" + cell + "'" : cell.toString());
      }
    }
    return "(" + String.join(", ", cells) + ")";
  }

  private static String quoted(String text, char quote) {
    return quote + text.replace(String.valueOf(quote), String.valueOf(quote) + quote) + quote;
  }
}
