package dev.nrr.input.block;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.book.TextColumn;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.row.Dictionary;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.survey.TotalWords;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Neighbouring rows of a block, read from its bytes column by column. */
final class BlockRowBatch implements RowBatch {

  private final AmountBatch[] amounts;
  private final long[][] counts;
  private final int[][] codes;

  /** By slot, whether its words were looked at for totals and some not remembered. */
  private final boolean[] met;

  private final TextBatch[] texts;
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
      amounts[slot] = new AmountBatch(mark.mark(), amount, written, zeroIfBlank[slot]);
    }
    counts = new long[fields.size()][MOST];
    codes = new int[slots][MOST];
    met = new boolean[slots];
    texts = new TextBatch[slots];
    for (int slot = 0; slot < slots; slot++) {
      texts[slot] = new TextBatch();
    }
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

  /** Where fields begin; of a slot from {@link #firstField} on, {@link #stride} apart. */
  int[] starts() {
    return records.starts();
  }

  /** Where fields end. */
  int[] ends() {
    return records.ends();
  }

  int stride() {
    return records.stride();
  }

  /** The place of a slot's first field among all fields. */
  int firstField(int slot) {
    return first * records.stride() + columns[slot];
  }

  /** The words in any column. */
  String cell(int index, int column) {
    int start = records.start(first + index, column);
    int length = records.end(first + index, column) - start;
    return new String(bytes(), start, length, StandardCharsets.UTF_8);
  }

  @Override
  public @Nullable String currency(int index, int slot) {
    return amounts[slot].hasCurrencies() ? amounts[slot].currency(index) : null;
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
    return texts[slot].areNeat() ? start : passBlanks(start, outerEnd(index, slot));
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
    return texts[slot].areNeat() ? end : passBlanksBack(start, end);
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
  public long[] leading(int slot, boolean rest) {
    return texts[slot].leading(rest);
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
    boolean fine = true;
    if (!texts[slot].read(records, first, size, columns[slot], needed)) {
      for (int index = 0; fine && index < size; index++) {
        int start = start(index, slot);
        int end = end(index, slot, start);
        fine = isText(start, end, needed);
        texts[slot].put(index, bytes(), start, end);
      }
    }
    return fine;
  }

  private boolean isText(int start, int end, boolean needed) {
    return start == end ? !needed : bytes()[start] != '#' && !Whitespace.isOdd(bytes(), start, end);
  }

  /**
   * Whether a row is named like a total in a slot of words, whose words were looked at. What is
   * remembered is no total: it was looked at here when it was met first.
   */
  boolean hasTotal(int slot) {
    TextBatch words = texts[slot];
    int index = words.areShort() ? words.find(row.known(slot), codes[slot], 0, size) : 0;
    met[slot] |= index < size || !words.areNeat();
    if (index == size || !words.mayBeTotals(records, first, index, size, columns[slot])) {
      return false;
    }
    boolean total = false;
    while (!total && index < size) {
      int start = start(index, slot);
      total = TotalWords.isTotal(bytes(), start, end(index, slot, start));
      index++;
    }
    return total;
  }

  /**
   * Whether any words in a slot were not remembered when they were looked at for totals, or had
   * spaces about them, in the rows since this was asked last.
   */
  boolean hasMet(int slot) {
    boolean any = met[slot];
    met[slot] = false;
    return any;
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
  public int evenScale(int first, int end, long limit) {
    int scale = 0;
    for (int slot = first; slot < end; slot++) {
      scale = Math.max(scale, amounts[slot].largestScale());
    }
    for (int slot = first; slot < end; slot++) {
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

  /** How many rows are asked for. */
  int admitted() {
    int left = 0;
    for (int index = 0; !allAdmitted && index < size; index++) {
      left += admitted[index] ? 0 : 1;
    }
    return size - left;
  }

  @Override
  public boolean areAllAdmitted() {
    return allAdmitted;
  }

  @Override
  public int[] codes(int slot) {
    int[] target = codes[slot];
    ShortTextCache known = known(slot, row.dictionary(slot));
    int index = texts[slot].find(known, target, 0, size);
    while (index < size) {
      if (isAdmitted(index)) {
        target[index] = blockRow(index).code(slot);
      }
      index = texts[slot].find(known, target, index + 1, size);
    }
    return target;
  }

  @Override
  public int[] numbers(int slot, TextDictionary interner, boolean all) {
    int[] target = codes[slot];
    TextColumn words = texts[slot].areNeat() && has(slot) ? column(slot) : null;
    if (words != null
        && (all || allAdmitted)
        && texts[slot].ascend(Math.min(2, size))
        && interner.isBehindAll(words, 0)
        && texts[slot].ascend(size)) {
      interner.appendAll(words, target);
      return target;
    }
    ShortTextCache known = known(slot, interner);
    int index = 0;
    while (index < size) {
      if (words != null && interner.hasNext()) {
        index = interner.follow(words, target, index);
      }
      index = texts[slot].find(known, target, index, size);
      if (index < size && (all || isAdmitted(index))) {
        target[index] = number(index, slot, interner);
      }
      index++;
    }
    return target;
  }

  private TextColumn column(int slot) {
    return new TextColumn(bytes(), starts(), ends(), firstField(slot), stride(), size);
  }

  /** The number of words that are not remembered, but are from here on where they are short. */
  private int number(int index, int slot, TextDictionary interner) {
    if (!has(slot) || !texts[slot].areShort()) {
      return blockRow(index).intern(slot, interner);
    }
    int start = start(index, slot);
    int number = interner.intern(bytes(), start, end(index, slot, start) - start);
    texts[slot].remember(row.known(slot), index, number);
    return number;
  }

  /** The numbers that are remembered of a slot's words; none where they are not all short. */
  private ShortTextCache known(int slot, Object numbering) {
    return has(slot) && texts[slot].areShort()
        ? row.known(slot).of(numbering)
        : ShortTextCache.NONE;
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
