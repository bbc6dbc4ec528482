package dev.nrr.input.shape.book;

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
   * @param keys one a row each, 0 or more, the second deciding before the third
   */
  static int[] by(int[] rows, List<int[]> keys) {
    int[] order = rows;
    for (int key = isInOrder(rows, keys) ? -1 : keys.size() - 1; key >= 0; key--) {
      order = sorted(order, keys.get(key));
    }
    return order;
  }

  private static boolean isInOrder(int[] rows, List<int[]> keys) {
    int[] first = keys.get(0);
    BitSet met = new BitSet();
    for (int i = 0; i < rows.length; i++) {
      int key = first[rows[i]];
      boolean follows = i > 0 && first[rows[i - 1]] == key;
      if (follows ? isAfter(rows[i - 1], rows[i], keys) : met.get(key)) {
        return false;
      }
      met.set(key);
    }
    return true;
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
    int greatest = 0;
    for (int row : rows) {
      greatest = Math.max(greatest, keys[row]);
    }
    int[] next = new int[greatest + 2];
    for (int row : rows) {
      next[keys[row] + 1]++;
    }
    for (int key = 0; key <= greatest; key++) {
      next[key + 1] += next[key];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[keys[row]]++] = row;
    }
    return sorted;
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
