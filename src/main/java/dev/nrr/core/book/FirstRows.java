package dev.nrr.core.book;

import dev.nrr.core.amount.ScaledLong;
import java.util.Arrays;

/**
 * What customers' first rows said, whatever the date: most cells of a row that is for many dates
 * have its line and its revenue, and need none of their own. It is kept in parts as columns are;
 * units are of rows that are for many dates alone.
 */
final class FirstRows {

  private final boolean keepsLines;
  private Part[] parts = {};

  FirstRows(boolean keepsLines) {
    this.keepsLines = keepsLines;
  }

  /** The first rows of the customers of a part. */
  static final class Part {

    private final boolean keepsLines;

    /** The line + 1, so that 0 says there is none yet. */
    private int[] lines = new int[0];

    private long[] units = new long[64];
    private long[] known = new long[1];
    private boolean negative;

    Part(boolean keepsLines) {
      this.keepsLines = keepsLines;
    }

    /** Whether lines are kept. */
    boolean keepsLines() {
      return keepsLines;
    }

    /** Whether a customer's line is the first it has, from here on if it has none. */
    boolean isFirstLine(int at, int line) {
      if (at >= lines.length) {
        lines = Arrays.copyOf(lines, room(at));
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
    int[] copyLines(int length) {
      int[] copy = Arrays.copyOf(lines, length);
      for (int at = 0; at < length; at++) {
        copy[at]--;
      }
      return copy;
    }

    /** Whether a customer's units are the first it has, from here on if it has none; never wide. */
    boolean isFirst(int at, long value) {
      if (at >= units.length) {
        units = Arrays.copyOf(units, room(at));
        known = Arrays.copyOf(known, units.length >> 6);
      }
      if (value == ScaledLong.WIDE) {
        return false;
      }
      long bit = 1L << at;
      if ((known[at >> 6] & bit) == 0) {
        known[at >> 6] |= bit;
        units[at] = value;
        negative |= value < 0;
      }
      return units[at] == value;
    }

    /** The first units of a customer that has some. */
    long units(int at) {
      return units[at];
    }

    /** Whether the first units of any customer were below zero. */
    boolean hasNegative() {
      return negative;
    }

    private static int room(int at) {
      return Math.max(64, Integer.highestOneBit(at) * 2);
    }

    private void shift(int decimals) {
      for (int at = 0; at < units.length; at++) {
        units[at] = ScaledLong.shifted(units[at], decimals);
      }
    }
  }

  /** The part of a number. */
  Part part(int number) {
    while (parts.length <= number) {
      int size = parts.length;
      parts = Arrays.copyOf(parts, size + 1);
      parts[size] = new Part(keepsLines);
    }
    return parts[number];
  }

  /** Whether a customer's first row has these units and this line, from here on if it has none. */
  boolean hold(int customer, long units, int line) {
    int at = customer & (ColumnPart.SIZE - 1);
    Part part = part(customer >> ColumnPart.BITS);
    return part.isFirst(at, units) && (!keepsLines || part.isFirstLine(at, line));
  }

  /** More decimals for all; the builder has seen to it that they fit. */
  void shift(int decimals) {
    for (Part part : parts) {
      part.shift(decimals);
    }
  }
}
