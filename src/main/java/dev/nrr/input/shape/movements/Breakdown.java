package dev.nrr.input.shape.movements;

import dev.nrr.core.book.CodeOrder;
import dev.nrr.core.result.Slice;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One breakdown asked for: its columns, and a dense number for every combination of values. */
final class Breakdown {

  private final List<String> columns;
  private final int[] slots;
  private final Map<Long, Integer> pairs = new HashMap<>();
  private final List<int[]> codes = new ArrayList<>();

  Breakdown(List<String> columns, RowLayout slots) {
    this.columns = columns;
    this.slots = slots.attributes(columns);
  }

  /** The number of a row's combination of values. */
  int numberOf(Row row) {
    int number = row.code(slots[0]);
    for (int i = 1; i < slots.length; i++) {
      number = numberOf(number, row.code(slots[i]));
    }
    return number;
  }

  /** The number of every row's combination of values; of rows asked for only. */
  int[] numbersOf(RowBatch rows) {
    int[] first = rows.codes(slots[0]);
    if (slots.length == 1) {
      return first;
    }
    int[] numbers = Arrays.copyOf(first, rows.size());
    for (int i = 1; i < slots.length; i++) {
      int[] next = rows.codes(slots[i]);
      for (int index = 0; index < rows.size(); index++) {
        if (rows.isAdmitted(index)) {
          numbers[index] = numberOf(numbers[index], next[index]);
        }
      }
    }
    return numbers;
  }

  private int numberOf(int before, int code) {
    return pairs.computeIfAbsent(
        (long) before << Integer.SIZE | code,
        key -> {
          codes.add(new int[] {before, code});
          return codes.size() - 1;
        });
  }

  /** The number here of what has a number in the breakdown of another part. */
  int numberOf(int number, Breakdown other, CodeMapping recoding) {
    int[] values = other.codesOf(number);
    int here = recoding.of(slots[0], values[0]);
    for (int i = 1; i < slots.length; i++) {
      here = numberOf(here, recoding.of(slots[i], values[i]));
    }
    return here;
  }

  /** The codes of a combination, column by column. */
  private int[] codesOf(int number) {
    int[] values = new int[slots.length];
    int rest = number;
    for (int i = slots.length - 1; i > 0; i--) {
      values[i] = codes.get(rest)[1];
      rest = codes.get(rest)[0];
    }
    values[0] = rest;
    return values;
  }

  /** Numbers in the order of their slices: by the last column first, then by those before it. */
  int[] inOrder(int[] numbers, RecordRows rows) {
    int[] ordered = numbers;
    for (int i = slots.length - 1; i >= 0; i--) {
      int[] found = new int[ordered.length];
      for (int at = 0; at < found.length; at++) {
        found[at] = codesOf(ordered[at])[i];
      }
      ordered = CodeOrder.of(ordered, found, rows.dictionary(slots[i]).sorted());
    }
    return ordered;
  }

  /** The slice behind a number. */
  Slice slice(int number, RecordRows rows) {
    int[] found = codesOf(number);
    String[] values = new String[slots.length];
    for (int i = 0; i < slots.length; i++) {
      values[i] = rows.dictionary(slots[i]).text(found[i]);
    }
    return Slice.of(columns, List.of(values));
  }
}
