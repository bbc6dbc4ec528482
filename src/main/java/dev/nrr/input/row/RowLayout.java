package dev.nrr.input.row;

import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is read of each row: first the fields of the shape, then amounts under headers that are
 * dates, then the columns of breakdowns, then the columns that choose rows. The place in this list
 * is the slot by which a shape asks for a value.
 */
public final class RowLayout {

  private final List<FieldSpec> fields;
  private final List<String> dated;
  private final List<String> attributes;
  private final List<RowFilter> filters;
  private final boolean choosesTypes;

  /**
   * What is read of each row.
   *
   * @param dated headers that are dates, above amounts; their slots follow those of the fields
   * @param choosesTypes whether a type that is no field of the shape chooses rows
   */
  public RowLayout(
      List<FieldSpec> fields,
      List<String> dated,
      List<List<String>> by,
      List<RowFilter> where,
      boolean choosesTypes) {
    this.dated = List.copyOf(dated);
    List<FieldSpec> all = new ArrayList<>(fields);
    for (String header : dated) {
      all.add(FieldSpec.dated(header));
    }
    this.fields = List.copyOf(all);
    Set<String> distinct = new LinkedHashSet<>();
    for (List<String> columns : by) {
      distinct.addAll(columns);
    }
    this.attributes = List.copyOf(distinct);
    this.filters = List.copyOf(where);
    this.choosesTypes = choosesTypes;
  }

  public int size() {
    return fields.size() + attributes.size() + filters.size() + (choosesTypes ? 1 : 0);
  }

  public List<FieldSpec> fields() {
    return fields;
  }

  /** Whether a slot has amounts. */
  public boolean isAmount(int slot) {
    return slot < fields.size() && fields.get(slot).kind() == FieldSpec.Kind.AMOUNT;
  }

  /** The slot of a field; -1 where the shape does not have it. */
  public int slot(Field field) {
    for (int slot = 0; slot < fields.size(); slot++) {
      if (fields.get(slot).field() == field) {
        return slot;
      }
    }
    return -1;
  }

  /** Headers that are dates, above amounts, in the order of their slots. */
  public List<String> dated() {
    return dated;
  }

  /** The slot of the first amount under a date. */
  public int firstDated() {
    return fields.size() - dated.size();
  }

  /** The columns of all breakdowns, each once, in the order of their slots. */
  public List<String> attributes() {
    return attributes;
  }

  /** What each column that chooses rows must have, in the order of their slots. */
  public List<RowFilter> filters() {
    return filters;
  }

  /** The slot of the first column that chooses rows. */
  public int firstFilter() {
    return fields.size() + attributes.size();
  }

  /** The slot of a breakdown's column. */
  public int attribute(String header) {
    return fields.size() + attributes.indexOf(header);
  }

  /** The slots of columns of breakdowns, in their order. */
  public int[] attributes(List<String> headers) {
    int[] slots = new int[headers.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = attribute(headers.get(i));
    }
    return slots;
  }

  /** The slot of the type that chooses rows; -1 where none does, or the shape does it by itself. */
  int type() {
    return choosesTypes ? size() - 1 : -1;
  }

  /** The column index of every slot in a file; -1 where it has no such column. */
  public int[] columns(HeaderMatch match, List<String> headers) throws InputException {
    int[] columns = new int[size()];
    int slot = 0;
    for (FieldSpec spec : fields.subList(0, firstDated())) {
      columns[slot++] = match.columns().getOrDefault(spec.field(), -1);
    }
    for (String header : dated) {
      columns[slot++] = headers.indexOf(header);
    }
    for (String header : attributes) {
      columns[slot++] = HeaderMatch.column(headers, header, "--by");
    }
    for (RowFilter filter : filters) {
      columns[slot++] = HeaderMatch.column(headers, filter.column(), "--where");
    }
    if (choosesTypes) {
      columns[slot] = typeColumn(match);
    }
    return columns;
  }

  /** Which of the columns of the slots hold amounts. */
  int[] amounts(int[] columns) {
    int[] amounts = new int[columns.length];
    int count = 0;
    for (int slot = 0; slot < fields.size(); slot++) {
      if (isAmount(slot) && columns[slot] >= 0) {
        amounts[count++] = columns[slot];
      }
    }
    return Arrays.copyOf(amounts, count);
  }

  private static int typeColumn(HeaderMatch match) throws InputException {
    Integer column = match.columns().get(Field.TYPE);
    if (column == null) {
      throw InputException.option(
          "--include-type/--exclude-type: no type column; --map type=COLUMN names one; found: "
              + MessageText.list(match.headers()));
    }
    return column;
  }

  /** What messages call a slot. */
  String name(int slot) {
    List<String> names = new ArrayList<>();
    fields.subList(0, firstDated()).forEach(spec -> names.add(spec.field().word()));
    names.addAll(dated);
    names.addAll(attributes);
    filters.forEach(filter -> names.add(filter.column()));
    names.add(Field.TYPE.word());
    return names.get(slot);
  }
}
