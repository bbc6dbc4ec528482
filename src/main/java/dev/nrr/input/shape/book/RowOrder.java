package dev.nrr.input.shape.book;

import dev.nrr.core.book.Ranges;
import java.util.BitSet;
import java.util.List;

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
   * @param keys one a row each, not far from each other, the second deciding before the third; the
   *     first 0 or more
   */
  static int[] by(int[] rows, List<int[]> keys) {
    int[] order = rows;
    for (int key = isInOrder(rows, keys) ? -1 : keys.size() - 1; key >= 0; key--) {
      order = sorted(order, keys.get(key));
    }
    return order;
  }

  private static boolean isInOrder(int[] rows, List<int[]> keys) {
    BitSet met = new BitSet();
    for (Groups some : Ranges.each(rows.length, 1, (from, to) -> groups(rows, keys, from, to))) {
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
  private static Groups groups(int[] rows, List<int[]> keys, int from, int to) {
    int[] first = keys.get(0);
    BitSet met = new BitSet();
    for (int i = from; i < to; i++) {
      int key = first[rows[i]];
      boolean follows = i > 0 && first[rows[i - 1]] == key;
      if (follows ? isAfter(rows[i - 1], rows[i], keys) : met.get(key)) {
        return new Groups(met, false);
      }
      if (!follows) {
        met.set(key);
      }
    }
    return new Groups(met, true);
  }

  /** Whether a row alike in the first key comes after another by the rest. */
  private static boolean isAfter(int row, int other, List<int[]> keys) {
    for (int key = 1; key < keys.size(); key++) {
      int compared = Integer.compare(keys.get(key)[row], keys.get(key)[other]);
      if (compared != 0) {
        return compared > 0;
      }
    }
    return false;
  }

  private static int[] sorted(int[] rows, int[] keys) {
    int least = Integer.MAX_VALUE;
    int greatest = Integer.MIN_VALUE;
    for (int row : rows) {
      least = Math.min(least, keys[row]);
      greatest = Math.max(greatest, keys[row]);
    }
    int[] next = new int[greatest - least + 2];
    for (int row : rows) {
      next[keys[row] - least + 1]++;
    }
    for (int key = 1; key < next.length; key++) {
      next[key] += next[key - 1];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[keys[row] - least]++] = row;
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
