package dev.nrr.input.engine;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.RowEngine.Column;
import dev.nrr.input.source.Source;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns that the folders of a file say, as {@code month=2024-01/part-0.parquet} does.
 *
 * @param values by name, in the order of the folders
 */
public record Partitions(Map<String, String> values) {

  /** None. */
  public static final Partitions NONE = new Partitions(Map.of());

  /** What stands in the place of a value that is not there. */
  private static final String NOTHING = "__HIVE_DEFAULT_PARTITION__";

  /**
   * {@return the columns that a path says}
   *
   * @param path as it was typed, with {@code /} between its folders
   */
  public static Partitions of(String path) {
    Map<String, String> values = new LinkedHashMap<>();
    String[] parts = path.replace('\\', '/').split("/", -1);
    for (int i = 0; i < parts.length - 1; i++) {
      int equals = parts[i].indexOf('=');
      if (equals > 0) {
        values.put(decoded(parts[i].substring(0, equals)), value(parts[i].substring(equals + 1)));
      }
    }
    return new Partitions(values);
  }

  private static String value(String text) {
    return text.equals(NOTHING) ? "" : decoded(text);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asItIs) {
      return text;
    }
  }

  /** What they add to columns that are in the file itself. */
  Added beside(List<Column> columns) {
    List<String> names = new ArrayList<>();
    List<String> more = new ArrayList<>();
    Map<Integer, String> said = new LinkedHashMap<>();
    for (Map.Entry<String, String> value : values.entrySet()) {
      int own = -1;
      for (int i = 0; i < columns.size(); i++) {
        own = columns.get(i).name().equalsIgnoreCase(value.getKey()) ? i : own;
      }
      if (own < 0) {
        names.add(value.getKey());
        more.add(value.getValue());
      } else {
        said.put(own, value.getValue());
      }
    }
    return new Added(
        columns.stream().map(Column::name).toList(), names, more.toArray(new String[0]), said);
  }

  /**
   * What is added to the rows of one file.
   *
   * @param own names of columns that it has
   * @param names of columns that it has not
   * @param more their cells
   * @param said what its folders say of columns that it has
   */
  record Added(List<String> own, List<String> names, String[] more, Map<Integer, String> said) {

    /** A row with what is added. */
    String[] row(String[] cells) {
      if (more.length == 0) {
        return cells;
      }
      String[] row = Arrays.copyOf(cells, cells.length + more.length);
      System.arraycopy(more, 0, row, cells.length, more.length);
      return row;
    }

    /** Refuses a row that says something else than its folder. */
    void require(Source source, String[] cells, long row) throws InputException {
      for (Map.Entry<Integer, String> column : said.entrySet()) {
        String cell = cells[column.getKey()];
        if (!cell.equals(column.getValue())) {
          throw InputException.data(
              new Problem(
                  source.index(),
                  source.name(),
                  row,
                  column.getKey() + 1,
                  MessageText.quoted(cell)
                      + ", and the folder of the file says "
                      + MessageText.quoted(column.getValue()),
                  "unusable",
                  EngineTable.place(row, own.get(column.getKey()))));
        }
      }
    }
  }
}
