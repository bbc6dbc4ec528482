package dev.nrr.input.shape.book;

import dev.nrr.core.book.Ranges;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Rows of one customer together, and in the order of further keys, all of them small numbers. Most
 * files have them so already, and then nothing is moved.
 */
final class RowOrder {

  private RowOrder() {}

  /**
   * The numbers of rows, those alike in the first key together and in the order of the others; rows
   * alike in all of them stay as they are.
   *
   * @param rows the numbers of the rows; the same array if they are so
   * @param first one a row, 0 or more
   * @param others give one a row each, not far from each other, one deciding before the next
   */
  static int[] by(int[] rows, int[] first, IntUnaryOperator... others) {
    if (isInOrder(rows, first, others)) {
      return rows;
    }
    int[] order = rows;
    for (int key = others.length - 1; key >= 0; key--) {
      order = sorted(order, others[key]);
    }
    return sorted(order, row -> first[row]);
  }

  private static boolean isInOrder(int[] rows, int[] first, IntUnaryOperator... others) {
    BitSet met = new BitSet();
    for (Groups some :
        Ranges.each(rows.length, 1, (from, to) -> groups(rows, first, others, from, to))) {
      if (!some.inOrder() || met.intersects(some.met())) {
        return false;
      }
      met.or(some.met());
    }
    return true;
  }

  /** The first keys of groups of rows, and whether none comes twice and all rows are in order. */
  private record Groups(BitSet met, boolean inOrder) {}

  /** The groups that begin in a range. */
  private static Groups groups(
      int[] rows, int[] first, IntUnaryOperator[] others, int from, int to) {
    BitSet met = new BitSet();
    for (int i = from; i < to; i++) {
      int key = first[rows[i]];
      boolean follows = i > 0 && first[rows[i - 1]] == key;
      if (follows ? isAfter(rows[i - 1], rows[i], others) : met.get(key)) {
        return new Groups(met, false);
      }
      if (!follows) {
        met.set(key);
      }
    }
    return new Groups(met, true);
  }

  /** Whether a row alike in the first key comes after another by the rest. */
  private static boolean isAfter(int row, int other, IntUnaryOperator[] keys) {
    for (IntUnaryOperator key : keys) {
      int compared = Integer.compare(key.applyAsInt(row), key.applyAsInt(other));
      if (compared != 0) {
        return compared > 0;
      }
    }
    return false;
  }

  private static int[] sorted(int[] rows, IntUnaryOperator key) {
    int least = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    for (int row : rows) {
      least = Math.min(least, key.applyAsInt(row));
      greatest = Math.max(greatest, key.applyAsInt(row));
    }
    int[] next = new int[greatest - least + 2];
    for (int row : rows) {
      next[key.applyAsInt(row) - least + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[key.applyAsInt(row) - least]++] = row;
    }
    return sorted;
  }

  /**
   * Works at ranges of places, each on a thread of its own: what has a key is in one of them.
   *
   * @param rows the numbers of the rows, those of a key together
   * @param keys one a row
   */
  static <T> List<T> eachGroups(int[] rows, int[] keys, Ranges.Work<T> work) {
    return Ranges.each(
        rows.length,
        1,
        (from, to) -> work.of(nextGroup(rows, keys, from), nextGroup(rows, keys, to)));
  }

  /** Whether no two rows next to each other have one key. */
  static boolean areAlone(int[] rows, int[] keys) {
    return !Ranges.each(rows.length, 1, (from, to) -> areAlone(rows, keys, from, to))
        .contains(false);
  }

  private static boolean areAlone(int[] rows, int[] keys, int from, int to) {
    int at = Math.max(1, from);
    while (at < to && keys[rows[at]] != keys[rows[at - 1]]) {
      at++;
    }
    return at >= to;
  }

  /** The first place from one on at which the rows of another key begin; the end if none do. */
  private static int nextGroup(int[] rows, int[] keys, int from) {
    int at = from;
    while (at > 0 && at < rows.length && keys[rows[at]] == keys[rows[at - 1]]) {
      at++;
    }
    return at;
  }

  /** So many numbers from 0 on: of rows, or codes, as they are. */
  static int[] asTheyAre(int count) {
    int[] order = new int[count];
    for (int number = 0; number < count; number++) {
      order[number] = number;
    }
    return order;
  }
}
