package dev.nrr.input.block;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.row.Dictionary;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.survey.TotalWords;
import java.util.Arrays;
import java.util.List;

/** Neighbouring rows of a block, read from its bytes column by column. */
final class BlockRowBatch implements RowBatch {

  private final AmountBatch[] amounts;
  private final long[][] counts;
  private final int[][] codes;

  /** By slot, whether its words have no outer spaces in this block. */
  private final boolean[] neat;

  /** By slot, whether its words may be names of totals. */
  private final boolean[] totals;

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
   * @param mark the decimal mark
   */
  BlockRowBatch(List<FieldSpec> fields, int slots, boolean[] zeroIfBlank, DecimalMark mark) {
    ByteAmountParser amount = new ByteAmountParser(mark.mark());
    WrittenAmount written = new WrittenAmount(mark);
    amounts = new AmountBatch[fields.size()];
    for (int slot = 0; slot < amounts.length; slot++) {
      amounts[slot] = new AmountBatch(amount, written, zeroIfBlank[slot]);
    }
    counts = new long[fields.size()][MOST];
    codes = new int[slots][MOST];
    neat = new boolean[slots];
    totals = new boolean[slots];
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

  /** Whether no record of the block is behind these. */
  boolean isLast() {
    return first + size == records.records();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Row row(int index) {
    return blockRow(index);
  }

  @Override
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
    while (start < to && Whitespace.isSpaceOrTab(bytes[start])) {
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
    while (from < end && Whitespace.isSpaceOrTab(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  @Override
  public long leading(int index, int slot, int passed) {
    int start = start(index, slot);
    return Swar.leading(bytes(), start + passed, end(index, slot, start) - start - passed);
  }

  /** Reads the amounts in a slot; false if one is not regular. */
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

  /** Reads the whole numbers in a slot; false if one is not regular. */
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

  /**
   * Whether all words in a slot begin and end with something that can be seen, and none as an error
   * of a spreadsheet does.
   */
  private boolean areNeat(int slot) {
    byte[] bytes = bytes();
    boolean all = true;
    boolean total = false;
    for (int index = 0; all && index < size; index++) {
      int start = outerStart(index, slot);
      int end = outerEnd(index, slot);
      all = start < end && bytes[start] > '#' && bytes[end - 1] > ' ';
      total |= TotalWords.mayBeginOrEnd(bytes, start, end);
    }
    totals[slot] = total || !all;
    return all;
  }

  /** Whether a row is named like a total in a slot of words, whose words were looked at. */
  boolean hasTotal(int slot) {
    boolean total = false;
    for (int index = 0; totals[slot] && !total && index < size; index++) {
      int start = start(index, slot);
      int end = end(index, slot, start);
      total = TotalWords.isTotal(bytes(), start, end);
    }
    return total;
  }

  private boolean checkText(int index, int slot, boolean needed) {
    int start = start(index, slot);
    int end = end(index, slot, start);
    return start == end ? !needed : bytes()[start] != '#' && !Whitespace.isOdd(bytes(), start, end);
  }

  /** Leaves out all rows that do not count by what they have in a slot. */
  void admit(int slot, BlockFilter filter) {
    if (allAdmitted) {
      allAdmitted = false;
      Arrays.fill(admitted, 0, size, true);
    }
    for (int index = 0; index < size; index++) {
      row.moveToRow(index);
      admitted[index] &= filter.admits(row.find(slot, filter.values()));
    }
  }

  @Override
  public boolean isAdmitted(int index) {
    return allAdmitted || admitted[index];
  }

  @Override
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

  @Override
  public long[] evenUnits(int slot, int evenScale) {
    return amounts[slot].even(evenScale);
  }

  @Override
  public long largestUnits(int slot, int evenScale) {
    return amounts[slot].largest(evenScale);
  }

  @Override
  public int[] codes(int slot) {
    int[] target = codes[slot];
    for (int index = 0; index < size; index++) {
      if (isAdmitted(index)) {
        target[index] = blockRow(index).code(slot);
      }
    }
    return target;
  }

  @Override
  public int[] numbers(int slot, TextDictionary interner, boolean all) {
    int[] target = codes[slot];
    for (int index = 0; index < size; index++) {
      if (all || isAdmitted(index)) {
        target[index] = blockRow(index).intern(slot, interner);
      }
    }
    return target;
  }

  @Override
  public long units(int index, int slot) {
    return amounts[slot].units(index);
  }

  @Override
  public int scale(int index, int slot) {
    return amounts[slot].scale(index);
  }

  @Override
  public long line(int index) {
    return records.line(first + index);
  }

  @Override
  public int source() {
    return row.source();
  }

  /** One row, with all that only this package asks of it. */
  BlockRow blockRow(int index) {
    row.moveToRow(index);
    return row;
  }

  Dictionary dictionary(int slot) {
    return row.dictionary(slot);
  }
}
