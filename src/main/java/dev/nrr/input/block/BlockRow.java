package dev.nrr.input.block;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.SlotRow;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A row over the bytes of a block: words become a String only where they are asked for. */
final class BlockRow extends SlotRow {

  private final BlockRowBatch rows;
  private final ShortTextCache[] known;
  private int index;

  /** Counts the moves; an amount is read at its first use after one. */
  private long moves;

  private final long[] readAt;

  // where the words of the slot looked for last are
  private int from;
  private int to;

  BlockRow(BlockRowBatch rows, int slots) {
    super(slots);
    this.rows = rows;
    this.readAt = new long[slots];
    this.known = new ShortTextCache[slots];
    for (int slot = 0; slot < slots; slot++) {
      known[slot] = new ShortTextCache();
    }
  }

  /** Moves to one of the rows of the batch. */
  void moveToRow(int index) {
    this.index = index;
    moves++;
  }

  private void locate(int slot) {
    from = rows.start(index, slot);
    to = rows.end(index, slot, from);
  }

  /** Which of some words a slot has; -1 for none of them. */
  int find(int slot, byte[][] words) {
    for (int i = 0; i < words.length; i++) {
      if (holds(slot, words[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a slot has exactly these words. */
  boolean holds(int slot, byte[] words) {
    if (!has(slot)) {
      return words.length == 0;
    }
    locate(slot);
    return Arrays.equals(rows.bytes(), from, to, words, 0, words.length);
  }

  /** The bytes of the words in a slot. */
  byte[] utf8(int slot) {
    locate(slot);
    return Arrays.copyOfRange(rows.bytes(), from, to);
  }

  @Override
  public long line() {
    return rows.line(index);
  }

  @Override
  public boolean isAdmitted() {
    return rows.isAdmitted(index);
  }

  @Override
  public MutableAmount amount(int slot) {
    MutableAmount cell = super.amount(slot);
    if (readAt[slot] != moves) {
      readAt[slot] = moves;
      AmountBatch column = rows.amounts(slot);
      cell.set(column.units(index), column.scale(index));
    }
    return cell;
  }

  @Override
  public long count(int slot) {
    return rows.count(index, slot);
  }

  @Override
  public String text(int slot) {
    if (!has(slot)) {
      return "";
    }
    locate(slot);
    return new String(rows.bytes(), from, to - from, StandardCharsets.UTF_8);
  }

  @Override
  public String cell(int column) {
    return rows.cell(index, column);
  }

  /** The numbers that are remembered of a slot's words. */
  ShortTextCache known(int slot) {
    return known[slot];
  }

  @Override
  public int code(int slot) {
    if (!has(slot)) {
      return dictionary(slot).code("", source(), line());
    }
    locate(slot);
    int code = find(slot, dictionary(slot));
    if (code == ShortTextCache.UNKNOWN) {
      code = dictionary(slot).code(rows.bytes(), from, to, source(), line());
      remember(slot, code);
    }
    return code;
  }

  @Override
  public int intern(int slot, TextDictionary interner) {
    if (!has(slot)) {
      return interner.intern("");
    }
    locate(slot);
    int number = find(slot, interner);
    if (number == ShortTextCache.UNKNOWN) {
      number = interner.intern(rows.bytes(), from, to - from);
      remember(slot, number);
    }
    return number;
  }

  private int find(int slot, Object numbering) {
    return to - from <= ShortTextCache.LONGEST
        ? known[slot].of(numbering).find(leading(0), leading(Long.BYTES))
        : ShortTextCache.UNKNOWN;
  }

  private void remember(int slot, int number) {
    if (to - from <= ShortTextCache.LONGEST) {
      known[slot].put(leading(0), leading(Long.BYTES), number);
    }
  }

  private long leading(int passed) {
    return Swar.leading(rows.bytes(), from + passed, to - from - passed);
  }

  @Override
  public long fingerprint(int slot, long key) {
    if (!has(slot)) {
      return KeyHash.with(key, "");
    }
    locate(slot);
    return KeyHash.with(key, rows.bytes(), from, to);
  }
}
