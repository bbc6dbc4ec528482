package dev.nrr.input.block;

import dev.nrr.input.duplicate.AscendingOrder;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.survey.TotalWords;

/**
 * The words of one slot in all rows of a batch: their first sixteen bytes, and what they are like.
 */
final class TextBatch {

  /** Bits of the first eight bytes behind those by which a total is told. */
  private static final int BEHIND_BEGINNING = Long.SIZE - TotalWords.EDGE * Byte.SIZE;

  private final long[] firsts = new long[RowBatch.MOST];
  private final long[] rests = new long[RowBatch.MOST];
  private boolean neat;
  private int longest;

  /**
   * Reads the words of some rows.
   *
   * @param first the record of the first row
   * @param needed whether none may be empty
   * @return whether each that is not empty begins and ends with something that can be seen, and
   *     none as an error of a spreadsheet does; else every row has to be looked at, and {@link
   *     #put}
   */
  boolean read(BlockScanner records, int first, int size, int column, boolean needed) {
    byte[] bytes = records.bytes();
    int[] starts = records.starts();
    int[] ends = records.ends();
    int stride = records.stride();
    int at = first * records.stride() + column;
    int odd = 0;
    int empty = 0;
    int most = 0;
    for (int row = 0; row < size; row++) {
      int start = starts[at];
      int length = ends[at] - start;
      int outer = (bytes[start] - '$') | (bytes[start + Math.max(0, length - 1)] - '!');
      odd |= outer & -length;
      empty |= length - 1;
      most = Math.max(most, length);
      firsts[row] = Swar.leading(bytes, start, length);
      rests[row] = Swar.leading(bytes, start + Long.BYTES, length - Long.BYTES);
      at += stride;
    }
    longest = most;
    neat = (odd | (needed ? empty : 0)) >= 0;
    return neat;
  }

  /**
   * Whether words may be names of totals, from one row on. Looks only at words, and of these at
   * beginnings, that differ from those before.
   *
   * @param first the record of the first row of all
   */
  boolean mayBeTotals(BlockScanner records, int first, int from, int size, int column) {
    byte[] bytes = records.bytes();
    int[] starts = records.starts();
    int[] ends = records.ends();
    int at = (first + from) * records.stride() + column;
    boolean total = !neat;
    boolean longer = !areShort();
    long before = 0;
    long restBefore = 0;
    for (int row = from; row < size; row++) {
      long word = firsts[row];
      if (longer || word != before || rests[row] != restBefore) {
        total |=
            word >>> BEHIND_BEGINNING != before >>> BEHIND_BEGINNING
                && TotalWords.mayBegin(bytes, starts[at], ends[at]);
        total |= TotalWords.mayEnd(bytes, starts[at], ends[at]);
        before = word;
        restBefore = rests[row];
      }
      at += records.stride();
    }
    return total;
  }

  /** Takes in the words of a row, without outer spaces. */
  void put(int row, byte[] bytes, int start, int end) {
    firsts[row] = Swar.leading(bytes, start, end - start);
    rests[row] = Swar.leading(bytes, start + Long.BYTES, end - start - Long.BYTES);
  }

  /** Whether no words have outer spaces. */
  boolean areNeat() {
    return neat;
  }

  /** Whether all words are as short as those that a cache remembers. */
  boolean areShort() {
    return longest <= ShortTextCache.LONGEST;
  }

  /** Whether the words ascend by their first sixteen bytes from row to row. */
  boolean ascend(int size) {
    return AscendingOrder.ascend(firsts, rests, size);
  }

  /** The first eight bytes of the words row by row, or those behind them. */
  long[] leading(boolean rest) {
    return rest ? rests : firsts;
  }

  /**
   * Puts the numbers of words, which must be short, from one row on as far as a cache knows them.
   *
   * @return the first row whose number is not known, or the end
   */
  int find(ShortTextCache known, int[] target, int from, int end) {
    int row = from;
    while (row < end) {
      int number = known.find(firsts[row], rests[row]);
      if (number == ShortTextCache.UNKNOWN) {
        break;
      }
      target[row] = number;
      row++;
    }
    return row;
  }

  /** Has a cache remember the number of a row's words, which must be short. */
  void remember(ShortTextCache known, int row, int number) {
    known.put(firsts[row], rests[row], number);
  }
}
