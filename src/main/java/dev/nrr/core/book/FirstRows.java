package dev.nrr.core.book;

import dev.nrr.core.amount.ScaledLong;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What customers' first rows said, whatever the date: most cells of a row that is for many dates
 * have its line and its revenue, and need none of their own. It is kept in parts as columns are;
 * units are of rows that are for many dates alone. The first some rows of a customer are kept so,
 * each by its number among them.
 */
final class FirstRows {

  /** How many rows of a customer are kept, at most: their numbers have so many bits. */
  static final int NUMBER_BITS = 4;

  private static final int MOST = 1 << NUMBER_BITS;

  private final boolean keepsLines;
  private Part[] parts = {};

  FirstRows(boolean keepsLines) {
    this.keepsLines = keepsLines;
  }

  /** The first rows of the customers of a part, or those of a later number. */
  static final class Part {

    private final boolean keepsLines;

    /** The line + 1, so that 0 says there is none yet. */
    private int[] lines = new int[0];

    private long[] units = new long[64];
    private long[] known = new long[1];
    private boolean negative;
    private @Nullable Part next;

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
        makeLineRoom(at + 1);
      }
      if (lines[at] == 0) {
        lines[at] = line + 1;
      }
      return lines[at] == line + 1;
    }

    /**
     * How far a line is behind the first of a customer, which it is from here on if it has none.
     */
    int behind(int at, int line) {
      return isFirstLine(at, line) ? 0 : line + 1 - lines[at];
    }

    private void takeLines(int to, int[] others, int at, int count) {
      if (to + count > lines.length) {
        makeLineRoom(to + count);
      }
      System.arraycopy(others, at, lines, to, count);
    }

    /** The first line of a customer that has one. */
    int line(int at) {
      return lines[at] - 1;
    }

    /** Whether a customer's units are the first it has, from here on if it has none; never wide. */
    boolean isFirst(int at, long value) {
      if (at >= units.length) {
        makeRoom(at + 1);
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

    /** Whether units of any row were below zero. */
    boolean hasNegative() {
      return negative || (next != null && next.hasNegative());
    }

    /** The rows of a number, of which there is one: 0 for the first. */
    Part ofNumber(int number) {
      Part rows = this;
      for (int i = 0; i < number; i++) {
        rows = Objects.requireNonNull(rows.next);
      }
      return rows;
    }

    /**
     * The number of a customer's row with these units and this line, kept from here on if there is
     * room for it; -1 if there is none.
     */
    private int hold(int at, long value, int line) {
      Part rows = this;
      int number = 0;
      while (!(rows.isFirst(at, value) && (!keepsLines || rows.isFirstLine(at, line)))) {
        if (++number == MOST) {
          return -1;
        }
        rows = rows.later();
      }
      return number;
    }

    private Part later() {
      Part later = next;
      if (later == null) {
        later = new Part(keepsLines);
        next = later;
      }
      return later;
    }

    // Seldom called, so that what is called for every row has nothing of it.
    private void makeRoom(int customers) {
      units = Arrays.copyOf(units, room(customers));
      known = Arrays.copyOf(known, units.length >> 6);
    }

    private void makeLineRoom(int customers) {
      lines = Arrays.copyOf(lines, room(customers));
    }

    private static int room(int customers) {
      return Math.max(64, Integer.highestOneBit(customers - 1) * 2);
    }

    private void shift(int decimals) {
      for (int at = 0; at < units.length; at++) {
        units[at] = ScaledLong.shifted(units[at], decimals);
      }
      if (next != null) {
        next.shift(decimals);
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

  /**
   * The number of a customer's row with these units, not wide, and this line, kept from here on if
   * there is room for it; -1 if there is none.
   */
  int hold(int customer, long units, int line) {
    return part(customer >> ColumnPart.BITS).hold(customer & (ColumnPart.SIZE - 1), units, line);
  }

  /** The units of a customer's row of a number. */
  long units(int customer, int number) {
    return row(customer, number).units(customer & (ColumnPart.SIZE - 1));
  }

  /** The line of a customer's row of a number; 0 where none is kept. */
  int line(int customer, int number) {
    return keepsLines ? row(customer, number).line(customer & (ColumnPart.SIZE - 1)) : 0;
  }

  private Part row(int customer, int number) {
    return part(customer >> ColumnPart.BITS).ofNumber(number);
  }

  /** Takes the first lines that customers in a row, without rows here, have in another. */
  void takeLines(int here, FirstRows other, int there, int count) {
    int done = 0;
    while (done < count) {
      int to = (here + done) & (ColumnPart.SIZE - 1);
      int at = (there + done) & (ColumnPart.SIZE - 1);
      int some = Math.min(count - done, ColumnPart.SIZE - Math.max(at, to));
      int[] lines = other.part((there + done) >> ColumnPart.BITS).lines;
      if (at < lines.length) {
        part((here + done) >> ColumnPart.BITS)
            .takeLines(to, lines, at, Math.min(some, lines.length - at));
      }
      done += some;
    }
  }

  /** Takes the rows of some customers, from the first of a part on, that have none here. */
  void takeParts(FirstRows other, int from, int to) {
    int end = Math.min(other.parts.length, (to + ColumnPart.SIZE - 1) >> ColumnPart.BITS);
    for (int number = from >> ColumnPart.BITS; number < end; number++) {
      part(number);
      parts[number] = other.parts[number];
    }
  }

  /** More decimals for all; the builder has seen to it that they fit. */
  void shift(int decimals) {
    for (Part part : parts) {
      part.shift(decimals);
    }
  }
}
