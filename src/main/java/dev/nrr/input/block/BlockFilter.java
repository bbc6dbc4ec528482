package dev.nrr.input.block;

import dev.nrr.input.request.RowFilter;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/** Which rows of blocks count by the bytes in one column, and which of the values were there. */
final class BlockFilter {

  private final RowFilter filter;
  private final byte[][] values;
  private final boolean[] admits;
  private final int first;
  private final BitSet found;

  /**
   * What rows are held to.
   *
   * @param first where the filter's values begin among those of all filters
   * @param found takes the values that stand in rows
   */
  BlockFilter(RowFilter filter, int first, BitSet found) {
    List<String> texts = filter.values();
    this.filter = filter;
    this.values = new byte[texts.size()][];
    this.admits = new boolean[texts.size()];
    this.first = first;
    this.found = found;
    for (int i = 0; i < values.length; i++) {
      values[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
      admits[i] = filter.admits(texts.get(i));
    }
  }

  /** The bytes of each value that is asked for or against. */
  byte[][] values() {
    return values;
  }

  /**
   * Whether a row counts.
   *
   * @param value which of the values it has; -1 for none of them
   */
  boolean admits(int value) {
    if (value < 0) {
      return filter.any().isEmpty();
    }
    found.set(first + value);
    return admits[value];
  }
}
