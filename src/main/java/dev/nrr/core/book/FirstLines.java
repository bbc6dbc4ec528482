package dev.nrr.core.book;

import java.util.Arrays;

/**
 * The lines that customers first had a row on, whatever the date: most cells of a row that is for
 * many dates have that line, and need none of their own. Lines are kept in parts as columns are.
 */
final class FirstLines {

  private Part[] parts = {};

  /** The lines of the customers of a part; line + 1, so that 0 says there is none yet. */
  static final class Part {

    private int[] lines = new int[64];

    /** Whether a customer's line is the first it has, from here on if it has none. */
    boolean isFirst(int at, int line) {
      if (at >= lines.length) {
        lines = Arrays.copyOf(lines, Math.min(ColumnPart.SIZE, Integer.highestOneBit(at) * 2));
      }
      if (lines[at] == 0) {
        lines[at] = line + 1;
      }
      return lines[at] == line + 1;
    }

    /** The first line of a customer that has one. */
    int line(int at) {
      return lines[at] - 1;
    }

    /** The first lines of so many customers; anything of those that have none. */
    int[] copy(int length) {
      int[] copy = Arrays.copyOf(lines, length);
      for (int at = 0; at < length; at++) {
        copy[at]--;
      }
      return copy;
    }
  }

  /** The part of a number. */
  Part part(int number) {
    while (parts.length <= number) {
      int known = parts.length;
      parts = Arrays.copyOf(parts, known + 1);
      parts[known] = new Part();
    }
    return parts[number];
  }
}
