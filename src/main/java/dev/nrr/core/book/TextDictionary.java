package dev.nrr.core.book;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;

/**
 * Gives equal texts one small number, counted from 0 in order of appearance, and takes UTF-8 bytes
 * as they lie in a buffer without making a {@code String} of them. Costs the bytes of each distinct
 * text and about 20 more. Not for use by several threads at once: each has its own, and {@link
 * #absorb} joins them.
 *
 * <p>Example: {@code intern("SMB")}, {@code intern("Enterprise")}, {@code intern("SMB")} give 0, 1,
 * 0.
 */
public final class TextDictionary {

  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final long UPPER_HALF = 0xFFFFFFFF00000000L;

  private final TextStore texts = new TextStore();

  /**
   * The text given last: files that have the same customers at each date mostly have them in one
   * order, so that the one after it is looked at first.
   */
  private int last = -1;

  /** Whether the texts ascend by their bytes, and whether they do by their length, then bytes. */
  private boolean ascends = true;

  private boolean ascendsByLength = true;

  /**
   * Open addressing, half empty at least: the upper half is the hash, the lower the code + 1. Empty
   * as long as texts ascend, since a further one is then new if it ascends too.
   */
  private long[] table = {};

  /** A dictionary of no text. */
  public TextDictionary() {}

  /** {@return how many distinct texts there are} */
  public int size() {
    return texts.size();
  }

  /**
   * {@return the number of a text}
   *
   * @param text what is written
   * @throws IllegalArgumentException if the text is not well-formed Unicode (half a surrogate pair)
   */
  public int intern(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (hasSurrogate(text) && !text.equals(new String(utf8, StandardCharsets.UTF_8))) {
      throw new IllegalArgumentException("text is not well-formed Unicode");
    }
    return intern(utf8, 0, utf8.length);
  }

  /** The encoder writes ? for half a pair, which could make two names one. */
  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@return the number of the text whose UTF-8 bytes stand here; they are copied when it is new}
   *
   * @param utf8 bytes, among them the text's
   * @param from where the text begins
   * @param length how many bytes it has
   */
  public int intern(byte[] utf8, int from, int length) {
    int next = last + 1;
    if (hasNext() && texts.holds(next, utf8, from, length)) {
      last = next;
    } else if (last < 0 || !texts.holds(last, utf8, from, length)) {
      last = find(utf8, from, length);
    }
    return last;
  }

  /** {@return whether there is a text behind the one given last} */
  public boolean hasNext() {
    return last + 1 < texts.size();
  }

  /**
   * Gives texts their numbers as far as each is the one behind the text before it.
   *
   * @param column the texts
   * @param numbers by row, the number of its text
   * @param from the first row
   * @return the first row whose text is another, or has not been given yet
   */
  public int follow(TextColumn column, int[] numbers, int from) {
    byte[] utf8 = column.bytes();
    int next = last + 1;
    int row = from;
    while (row < column.size()
        && next < texts.size()
        && texts.holds(next, utf8, column.start(row), column.length(row))) {
      numbers[row++] = next++;
    }
    last = next - 1;
    return row;
  }

  /**
   * {@return whether all texts so far ascend by their bytes, and a text stands behind them: it is
   * none of them then}
   *
   * @param column texts
   * @param row the text's
   */
  public boolean isBehindAll(TextColumn column, int row) {
    int before = texts.size() - 1;
    return table.length == 0
        && ascends
        && (before < 0
            || texts.compare(before, column.bytes(), column.start(row), column.length(row)) > 0);
  }

  /**
   * Takes in texts that ascend by their bytes, the first behind all so far.
   *
   * @param column the texts
   * @param numbers by row, the number of its text
   * @see #isBehindAll
   */
  public void appendAll(TextColumn column, int[] numbers) {
    int longest = texts.size() == 0 ? 0 : texts.length(texts.size() - 1);
    for (int row = 0; row < column.size(); row++) {
      int length = column.length(row);
      ascendsByLength &= length >= longest;
      longest = length;
      numbers[row] = append(column.bytes(), column.start(row), length);
    }
    last = texts.size() - 1;
  }

  private int find(byte[] utf8, int from, int length) {
    if (table.length == 0) {
      noteOrder(utf8, from, length);
      if (ascends || ascendsByLength) {
        return append(utf8, from, length);
      }
      table = hashed();
    }
    return findHashed(utf8, from, length);
  }

  private int findHashed(byte[] utf8, int from, int length) {
    long hash = hash(utf8, from, length) & UPPER_HALF;
    int slot = slotOf(hash, table.length);
    while (table[slot] != 0) {
      int code = (int) table[slot] - 1;
      if ((table[slot] & UPPER_HALF) == hash && texts.holds(code, utf8, from, length)) {
        return code;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    int code = append(utf8, from, length);
    table[slot] = hash | texts.size();
    if (texts.size() * 2 > table.length) {
      table = rehashed(table);
    }
    return code;
  }

  /** Learns whether a text that may be new goes on in an order the others have. */
  private void noteOrder(byte[] utf8, int from, int length) {
    int before = texts.size() - 1;
    if (before >= 0) {
      int order = texts.compare(before, utf8, from, length);
      int longer = length - texts.length(before);
      ascends &= order > 0;
      ascendsByLength &= longer > 0 || (longer == 0 && order > 0);
    }
  }

  private boolean isGreater(boolean byLength, int code, byte[] utf8, int from, int length) {
    int longer = byLength ? length - texts.length(code) : 0;
    return longer > 0 || (longer == 0 && texts.compare(code, utf8, from, length) > 0);
  }

  /**
   * {@return the text with this number}
   *
   * @param code a number the dictionary gave
   */
  public String text(int code) {
    return texts.text(code);
  }

  /** {@return the values, 0 to 255, of all bytes that texts are written with in UTF-8} */
  public BitSet bytes() {
    BitSet values = new BitSet();
    for (BitSet some : Ranges.each(texts.size(), 1, texts::bytes)) {
      values.or(some);
    }
    return values;
  }

  /** {@return all texts, each at its number} */
  public List<String> texts() {
    return texts.all();
  }

  /** {@return all numbers, in the order that {@link String#compareTo} gives their texts} */
  public int[] sorted() {
    int[] codes = new int[texts.size()];
    for (int code = 0; code < codes.length; code++) {
      codes[code] = code;
    }
    sort(codes, new int[codes.length], 0, codes.length);
    return codes;
  }

  /** Sorts a part of some numbers, the halves first; what is in order already is only looked at. */
  private void sort(int[] codes, int[] spare, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(codes, spare, from, middle);
    sort(codes, spare, middle, to);
    if (compare(codes[middle - 1], codes[middle]) < 0) {
      return;
    }
    System.arraycopy(codes, from, spare, from, middle - from);
    int left = from;
    int right = middle;
    for (int at = from; left < middle; at++) {
      boolean next = right < to && compare(codes[right], spare[left]) < 0;
      codes[at] = next ? codes[right++] : spare[left++];
    }
  }

  private int compare(int one, int other) {
    byte[] page = texts.page(one);
    byte[] otherPage = texts.page(other);
    int at = texts.from(one);
    int otherAt = texts.from(other);
    int least = Math.min(texts.length(one), texts.length(other));
    int same = TextStore.same(page, at, otherPage, otherAt, least);
    return same == least
        ? texts.length(one) - texts.length(other)
        : ofUtf16(page[at + same]) - ofUtf16(otherPage[otherAt + same]);
  }

  /**
   * A byte of UTF-8 by its place in the order of UTF-16: characters of four bytes stand before
   * those that begin with 0xEE and 0xEF.
   */
  private static int ofUtf16(byte utf8) {
    int unsigned = utf8 & 0xFF;
    return unsigned == 0xEE || unsigned == 0xEF ? unsigned + 0x10 : unsigned;
  }

  /**
   * Takes in all texts of another; at each of its numbers stands the number here.
   *
   * @param other the other dictionary
   * @return at each of the other's numbers the number here
   */
  public int[] absorb(TextDictionary other) {
    boolean byLength = !ascends || !other.ascends;
    if (!byLength || (ascendsByLength && other.ascendsByLength)) {
      return absorbAscending(other, byLength);
    }
    int[] here = new int[other.size()];
    for (int code = 0; code < here.length; code++) {
      TextStore from = other.texts;
      here[code] = intern(from.page(code), from.from(code), from.length(code));
    }
    return here;
  }

  /** Takes in the texts of another that ascend as those here do, new ones that stand together. */
  private int[] absorbAscending(TextDictionary other, boolean byLength) {
    int[] here = new int[other.size()];
    int known = texts.size();
    int next = 0;
    int code = 0;
    while (code < here.length) {
      next = firstNotBelow(next, known, byLength, other, code);
      int end = other.size();
      if (next < known) {
        end = other.firstNotBelow(code, end, byLength, this, next);
      }
      if (end > code) {
        appendAll(other, code, end, here);
        code = end;
      } else {
        here[code++] = next;
      }
    }
    return here;
  }

  /** The first of some texts, which ascend, that is not below one of another's. */
  private int firstNotBelow(int from, int to, boolean byLength, TextDictionary other, int code) {
    byte[] page = other.texts.page(code);
    int start = other.texts.from(code);
    int length = other.texts.length(code);
    int below = from - 1;
    int first = from;
    for (int step = 1; first < to; step *= 2) {
      if (!isGreater(byLength, first, page, start, length)) {
        break;
      }
      below = first;
      first = Math.min(to, first + step);
    }
    while (first - below > 1) {
      int middle = (below + first) >>> 1;
      if (isGreater(byLength, middle, page, start, length)) {
        below = middle;
      } else {
        first = middle;
      }
    }
    return first;
  }

  /** Appends texts of another that stand together and are new. */
  private void appendAll(TextDictionary other, int from, int to, int[] here) {
    noteOrder(other.texts.page(from), other.texts.from(from), other.texts.length(from));
    ascends &= other.ascends;
    ascendsByLength &= other.ascendsByLength;
    int first = texts.size() - from;
    texts.appendAll(other.texts, from, to);
    for (int code = from; code < to; code++) {
      here[code] = first + code;
    }
  }

  private int append(byte[] utf8, int from, int length) {
    texts.append(utf8, from, length);
    return texts.size() - 1;
  }

  /** A table of all texts so far, which are distinct. */
  private long[] hashed() {
    int size = texts.size();
    long[] table = new long[Math.max(64, Integer.highestOneBit(size) * 4)];
    for (int code = 0; code < size; code++) {
      long hash = hash(texts.page(code), texts.from(code), texts.length(code));
      put(table, (hash & UPPER_HALF) | (code + 1));
    }
    return table;
  }

  private static long[] rehashed(long[] old) {
    long[] table = new long[old.length * 2];
    for (long entry : old) {
      if (entry != 0) {
        put(table, entry);
      }
    }
    return table;
  }

  private static void put(long[] table, long entry) {
    int slot = slotOf(entry, table.length);
    while (table[slot] != 0) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = entry;
  }

  private static int slotOf(long entry, int length) {
    return (int) (entry >>> 32) & (length - 1);
  }

  private static long hash(byte[] utf8, int from, int length) {
    long hash = length;
    long word = 0;
    for (int i = 0; i < length; i++) {
      word = (word << 8) | (utf8[from + i] & 0xFF);
      if ((i & 7) == 7) {
        hash = mixed(hash ^ word);
        word = 0;
      }
    }
    return mixed(hash ^ word);
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 32)) * MIX;
    return mixed ^ (mixed >>> 29) ^ (mixed << 32);
  }
}
