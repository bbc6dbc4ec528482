package dev.nrr.input.engine;

import dev.nrr.input.request.MessageText;
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

  /**
   * {@return the names of columns with those that are added}
   *
   * @param own the names of columns that are in the file itself
   */
  public List<String> headers(List<String> own) {
    if (values.isEmpty()) {
      return own;
    }
    List<String> all = new ArrayList<>(own);
    all.addAll(beside(own).names());
    return all;
  }

  /**
   * {@return what they add}
   *
   * @param own the names of columns that are in the file itself
   */
  public Added beside(List<String> own) {
    List<String> names = new ArrayList<>();
    List<String> more = new ArrayList<>();
    Map<Integer, String> said = new LinkedHashMap<>();
    for (Map.Entry<String, String> value : values.entrySet()) {
      int column = -1;
      for (int i = 0; i < own.size(); i++) {
        column = own.get(i).equalsIgnoreCase(value.getKey()) ? i : column;
      }
      if (column < 0) {
        names.add(value.getKey());
        more.add(value.getValue());
      } else {
        said.put(column, value.getValue());
      }
    }
    return new Added(names, more, said);
  }

  /**
   * What is added to the rows of one file.
   *
   * @param names of columns that it has not
   * @param more their cells
   * @param said what its folders say of columns that it has
   */
  public record Added(List<String> names, List<String> more, Map<Integer, String> said) {

    /** A row with what is added, as much too short or too long as it is. */
    public String[] row(String[] cells) {
      if (more.isEmpty()) {
        return cells;
      }
      String[] row = Arrays.copyOf(cells, cells.length + more.size());
      for (int i = 0; i < more.size(); i++) {
        row[cells.length + i] = more.get(i);
      }
      return row;
    }

    /** The column in which a row says something else than its folder; -1 for none. */
    public int contradicted(String[] cells) {
      for (Map.Entry<Integer, String> column : said.entrySet()) {
        int at = column.getKey();
        if (at < cells.length && !cells[at].strip().equals(column.getValue())) {
          return at;
        }
      }
      return -1;
    }

    /** What is wrong with such a column. */
    public String contradiction(String[] cells, int column) {
      return MessageText.quoted(cells[column].strip())
          + ", and the folder of the file says "
          + MessageText.quoted(said.getOrDefault(column, ""));
    }
  }
}
