package dev.nrr.input.block;

import dev.nrr.core.book.TextDictionary;
import dev.nrr.input.duplicate.DuplicateFinder;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.row.Dictionary;
import dev.nrr.input.row.Row;
import java.util.Arrays;
import java.util.List;

/**
 * A handful of neighbouring rows of a block of plain bytes: to be looked at one after another as a
 * {@link Row}, or all at once by their columns. Holds one handful after another: keep nothing of it
 * but values.
 */
public final class BlockRowBatch {

  /** So many rows at most: few enough to stay in a fast cache. */
  public static final int MOST = 256;

  private final AmountBatch[] amounts;
  private final long[][] counts;
  private final int[][] codes;

  /** By slot, whether its words have no outer spaces in this block. */
  private final boolean[] neat;

  private final BlockRow row;
  private int[] columns = {};
  private BlockScanner records = new BlockScanner(',', 2);
  private int first;
  private int size;
  private final boolean[] admitted = new boolean[MOST];
  private boolean allAdmitted = true;

  /**
   * Rows of an input.
   *
   * @param fields those of the first slots
   * @param slots how many slots there are, those of words behind the fields included
   * @param zeroIfBlank by field, whether a blank amount is zero
   */
  BlockRowBatch(List<FieldSpec> fields, int slots, boolean[] zeroIfBlank, ByteAmountParser amount) {
    amounts = new AmountBatch[fields.size()];
    for (int slot = 0; slot < amounts.length; slot++) {
      amounts[slot] = new AmountBatch(amount, zeroIfBlank[slot]);
    }
    counts = new long[fields.size()][MOST];
    codes = new int[slots][MOST];
    neat = new boolean[slots];
    row = new BlockRow(this, slots);
  }

  /** What follows is of this source, whose columns the slots stand in. */
  void moveTo(int source, int[] columns) {
    this.columns = columns;
    row.moveTo(source, columns);
  }

  /** What follows are these records from one on, as many as there is room for. */
  void moveTo(BlockScanner records, int first) {
    this.records = records;
    this.first = first;
    this.size = Math.min(MOST, records.records() - first);
    this.allAdmitted = true;
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /** One row, counted from 0: always the same object. */
  public Row row(int index) {
    return stand(index);
  }

  /** Whether the source has a column for a slot. */
  public boolean has(int slot) {
    return columns[slot] >= 0;
  }

  byte[] bytes() {
    return records.bytes();
  }

  /** Where a slot's words begin, with outer spaces. */
  int outerStart(int index, int slot) {
    return records.start(first + index, columns[slot]);
  }

  /** Where a slot's words end, with outer spaces. */
  int outerEnd(int index, int slot) {
    return records.end(first + index, columns[slot]);
  }

  /** Where a slot's words begin. */
  int start(int index, int slot) {
    int start = outerStart(index, slot);
    return neat[slot] ? start : passBlanks(start, outerEnd(index, slot));
  }

  private int passBlanks(int from, int to) {
    byte[] bytes = bytes();
    int start = from;
    while (start < to && Whitespace.isPlain(bytes[start])) {
      start++;
    }
    return start;
  }

  /** Where a slot's words end, from where they begin. */
  int end(int index, int slot, int start) {
    int end = outerEnd(index, slot);
    return neat[slot] ? end : passBlanksBack(start, end);
  }

  private int passBlanksBack(int from, int to) {
    byte[] bytes = bytes();
    int end = to;
    while (from < end && Whitespace.isPlain(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  /** Where a row stands in the input, by {@link DuplicateFinder#place}. */
  public long place(int index) {
    return DuplicateFinder.place(row.source(), line(index));
  }

  /** Eight bytes of the words in a slot, from one of them on: see {@link Swar#leading}. */
  public long leading(int index, int slot, int passed) {
    int start = start(index, slot);
    return Swar.leading(bytes(), start + passed, end(index, slot, start) - start - passed);
  }

  /** Reads the amounts in a slot; false if one is not plain. */
  boolean readAmounts(int slot) {
    if (!has(slot)) {
      amounts[slot].clear(size);
      return true;
    }
    return amounts[slot].read(this, slot);
  }

  AmountBatch amounts(int slot) {
    return amounts[slot];
  }

  /** Reads the whole numbers in a slot; false if one is not plain. */
  boolean readCounts(int slot) {
    if (!has(slot)) {
      Arrays.fill(counts[slot], 0, size, 0);
      return true;
    }
    for (int index = 0; index < size; index++) {
      int start = start(index, slot);
      long count = ByteAmountParser.count(bytes(), start, end(index, slot, start));
      if (count < 0) {
        return false;
      }
      counts[slot][index] = count;
    }
    return true;
  }

  long count(int index, int slot) {
    return counts[slot][index];
  }

  /**
   * Looks at the words in a slot; false if any may begin or end with white space of another kind,
   * or is missing.
   */
  boolean checkTexts(int slot, boolean needed) {
    neat[slot] = areNeat(slot);
    boolean fine = true;
    for (int index = 0; !neat[slot] && fine && index < size; index++) {
      fine = checkText(index, slot, needed);
    }
    return fine;
  }

  /** Whether all words in a slot begin and end with something that can be seen. */
  private boolean areNeat(int slot) {
    byte[] bytes = bytes();
    boolean all = true;
    for (int index = 0; all && index < size; index++) {
      int start = outerStart(index, slot);
      int end = outerEnd(index, slot);
      all = start < end && bytes[start] > ' ' && bytes[end - 1] > ' ';
    }
    return all;
  }

  private boolean checkText(int index, int slot, boolean needed) {
    int start = start(index, slot);
    int end = end(index, slot, start);
    return start == end ? !needed : !Whitespace.isOdd(bytes(), start, end);
  }

  /** Leaves out all rows that have none of these words in a slot. */
  void admit(int slot, byte[][] words) {
    if (allAdmitted) {
      allAdmitted = false;
      Arrays.fill(admitted, 0, size, true);
    }
    for (int index = 0; index < size; index++) {
      row.stand(index);
      admitted[index] &= row.holdsAny(slot, words);
    }
  }

  /** Whether a row is one of those asked for. */
  public boolean isAdmitted(int index) {
    return allAdmitted || admitted[index];
  }

  /**
   * A number of decimals with which all amounts have units below a limit; -1 if there is none.
   *
   * @param slots those of the amounts
   */
  public int evenScale(int slots, long limit) {
    int scale = 0;
    for (int slot = 0; slot < slots; slot++) {
      scale = Math.max(scale, amounts[slot].largestScale());
    }
    for (int slot = 0; slot < slots; slot++) {
      if (!amounts[slot].fits(scale, limit)) {
        return -1;
      }
    }
    return scale;
  }

  /** The units of the amounts in a slot, row by row, with {@link #evenScale} decimals. */
  public long[] evenUnits(int slot, int evenScale) {
    return amounts[slot].even(evenScale);
  }

  /** Units that no amount in a slot has more of, with {@link #evenScale} decimals. */
  public long largestUnits(int slot, int evenScale) {
    return amounts[slot].largest(evenScale);
  }

  /** The words in a slot as {@link Row#code}, row by row; of rows asked for only. */
  public int[] codes(int slot) {
    int[] target = codes[slot];
    for (int index = 0; index < size; index++) {
      if (isAdmitted(index)) {
        target[index] = stand(index).code(slot);
      }
    }
    return target;
  }

  /**
   * The words in a slot as {@link Row#intern}, row by row.
   *
   * @param all of all rows; else only of those asked for
   */
  public int[] numbers(int slot, TextDictionary interner, boolean all) {
    int[] target = codes[slot];
    for (int index = 0; index < size; index++) {
      if (all || isAdmitted(index)) {
        target[index] = stand(index).intern(slot, interner);
      }
    }
    return target;
  }

  /** The units of the amount in a slot, with {@link #scale} decimals. */
  public long units(int index, int slot) {
    return amounts[slot].units(index);
  }

  /** How many decimals the amount in a slot carries. */
  public int scale(int index, int slot) {
    return amounts[slot].scale(index);
  }

  /** The line on which a row begins, from 1. */
  public long line(int index) {
    return records.line(first + index);
  }

  /** The input the rows stand in, from 0. */
  public int source() {
    return row.source();
  }

  /** One row, with all that only this package asks of it. */
  BlockRow stand(int index) {
    row.stand(index);
    return row;
  }

  Dictionary dictionary(int slot) {
    return row.dictionary(slot);
  }
}
