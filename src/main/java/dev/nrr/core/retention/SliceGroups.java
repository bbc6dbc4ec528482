package dev.nrr.core.retention;

import dev.nrr.core.book.CodeOrder;
import dev.nrr.core.result.Slice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The slices of one breakdown in the order of their values, each of some groups of customers. */
final class SliceGroups {

  private final CustomerGroups groups;
  private final List<String> breakdown;
  private final int[] columns;

  /** Groups, those of a slice side by side. */
  private final int[] ordered;

  /** Where among them a slice ends. */
  private final int[] ends;

  SliceGroups(CustomerGroups groups, List<String> breakdown) {
    this.groups = groups;
    this.breakdown = breakdown;
    this.columns = new int[breakdown.size()];
    int[] inOrder = new int[groups.count()];
    for (int group = 0; group < inOrder.length; group++) {
      inOrder[group] = group;
    }
    for (int i = columns.length - 1; i >= 0; i--) {
      columns[i] = groups.column(breakdown.get(i));
      int[] codes = new int[inOrder.length];
      for (int at = 0; at < codes.length; at++) {
        codes[at] = groups.code(inOrder[at], columns[i]);
      }
      inOrder = CodeOrder.of(inOrder, codes, codes(groups.values(columns[i])));
    }
    this.ordered = inOrder;
    int[] found = new int[inOrder.length];
    int count = 0;
    for (int at = 1; at <= inOrder.length; at++) {
      if (at == inOrder.length || !isOneSlice(inOrder[at - 1], inOrder[at])) {
        found[count++] = at;
      }
    }
    this.ends = Arrays.copyOf(found, count);
  }

  /** The codes of a column in the order of what they stand for. */
  private static int[] codes(List<String> values) {
    Integer[] codes = new Integer[values.size()];
    for (int code = 0; code < codes.length; code++) {
      codes[code] = code;
    }
    Arrays.sort(
        codes,
        new Comparator<>() {
          @Override
          public int compare(Integer one, Integer other) {
            return values.get(one).compareTo(values.get(other));
          }
        });
    int[] ordered = new int[codes.length];
    for (int at = 0; at < codes.length; at++) {
      ordered[at] = codes[at];
    }
    return ordered;
  }

  private boolean isOneSlice(int group, int other) {
    for (int column : columns) {
      if (groups.code(group, column) != groups.code(other, column)) {
        return false;
      }
    }
    return true;
  }

  /** How many slices there are. */
  int count() {
    return ends.length;
  }

  Slice slice(int number) {
    return groups.slice(ordered[ends[number] - 1], breakdown);
  }

  /** What the customers of a slice add up to. */
  WindowFigures figures(int number, WindowSums sums) {
    int last = ends[number] - 1;
    WindowFigures figures = sums.figures(ordered[last]);
    for (int at = number == 0 ? 0 : ends[number - 1]; at < last; at++) {
      figures = figures.plus(sums.figures(ordered[at]));
    }
    return figures;
  }
}
