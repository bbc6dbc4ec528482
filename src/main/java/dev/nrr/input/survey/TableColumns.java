package dev.nrr.input.survey;

import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.RowMeaning;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a table and what is known of them before its cells are looked at. Columns are
 * numbered from 0.
 *
 * @param rows what a row says
 * @param headers the header of each column; may be empty
 * @param fields the field that a column is taken for
 * @param dated columns whose headers are dates and whose amounts are read
 * @param slices columns that split the figures
 * @param filters columns that leave out rows
 * @param ignored columns whose cells do not matter, as the user says; also those that the user
 *     takes for the name of a subscription
 * @param said what the user says of the words of a status
 */
public record TableColumns(
    RowMeaning rows,
    List<String> headers,
    Map<Integer, Field> fields,
    Set<Integer> dated,
    Set<Integer> slices,
    Set<Integer> filters,
    Set<Integer> ignored,
    StatusWords.Said said) {

  /**
   * Kinds of which a column still decides what its rows are, though it names a subscription or
   * splits the figures: their total would count all of them.
   */
  static final Set<ColumnKind> TELLING_IN_USE =
      EnumSet.of(
          ColumnKind.INTERVAL,
          ColumnKind.PARTLY_INTERVAL,
          ColumnKind.STATUS,
          ColumnKind.SCENARIO,
          ColumnKind.CURRENCY);

  public TableColumns {
    headers = List.copyOf(headers);
    fields = Map.copyOf(fields);
    dated = Set.copyOf(dated);
    slices = Set.copyOf(slices);
    filters = Set.copyOf(filters);
    ignored = Set.copyOf(ignored);
  }

  /** The column of a field; -1 where it has none. */
  int column(Field field) {
    for (Map.Entry<Integer, Field> entry : fields.entrySet()) {
      if (entry.getValue() == field) {
        return entry.getKey();
      }
    }
    return -1;
  }

  /** The header of a field's column; empty where it has none. */
  String header(Field field) {
    int column = column(field);
    return column < 0 ? "" : headers.get(column);
  }

  boolean has(Field field) {
    return column(field) >= 0;
  }

  boolean rowsAre(RowMeaning meaning) {
    return rows == meaning;
  }

  /**
   * Whether a column was taken for the name of a subscription by its header: {@code plan}. Its
   * cells may say how often an amount is paid.
   */
  boolean isName(int column) {
    if (fields.get(column) != Field.SUBSCRIPTION
        || slices.contains(column)
        || filters.contains(column)
        || ignored.contains(column)) {
      return false;
    }
    HeaderWords header = HeaderWords.of(headers.get(column));
    return header.hasAny(HeaderVocabulary.PLANS) || !header.has("id");
  }

  /** Whether the cells of a column are looked at for what they say. */
  boolean isObserved(int column) {
    return isUnused(column) || isName(column) || isSlice(column);
  }

  /** Whether a column splits the figures and does nothing else but name a subscription. */
  private boolean isSlice(int column) {
    Field field = fields.get(column);
    return slices.contains(column)
        && (field == null || field == Field.SUBSCRIPTION)
        && !dated.contains(column)
        && !ignored.contains(column);
  }

  /** Whether nothing is known of a column: neither used nor ignored. */
  boolean isUnused(int column) {
    return !fields.containsKey(column)
        && !dated.contains(column)
        && !slices.contains(column)
        && !filters.contains(column)
        && !ignored.contains(column);
  }
}
