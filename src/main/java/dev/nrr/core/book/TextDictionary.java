package dev.nrr.core.book;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

  private byte[] bytes = new byte[256];
  private int[] ends = new int[16];
  private int size;

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
    return size;
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
    if (next < size && holds(next, utf8, from, length)) {
      last = next;
    } else if (last < 0 || !holds(last, utf8, from, length)) {
      last = find(utf8, from, length);
    }
    return last;
  }

  private int find(byte[] utf8, int from, int length) {
    if (table.length == 0) {
      noteOrder(utf8, from, length);
      if (ascends || ascendsByLength) {
        return append(utf8, from, length);
      }
      table = hashed();
    }
    long hash = hash(utf8, from, length) & UPPER_HALF;
    int slot = slotOf(hash, table.length);
    while (table[slot] != 0) {
      int code = (int) table[slot] - 1;
      if ((table[slot] & UPPER_HALF) == hash && holds(code, utf8, from, length)) {
        return code;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = hash | (size + 1);
    int code = append(utf8, from, length);
    if (size * 2 > table.length) {
      table = rehashed(table);
    }
    return code;
  }

  /** Learns whether a text that may be new goes on in an order the others have. */
  private void noteOrder(byte[] utf8, int from, int length) {
    if (size > 0) {
      int order = compare(size - 1, utf8, from, length);
      int longer = length - length(size - 1);
      ascends &= order > 0;
      ascendsByLength &= longer > 0 || (longer == 0 && order > 0);
    }
  }

  private boolean isGreater(boolean byLength, int code, byte[] utf8, int from, int length) {
    int longer = byLength ? length - length(code) : 0;
    return longer > 0 || (longer == 0 && compare(code, utf8, from, length) > 0);
  }

  /** Below zero, zero or above as a text stands before, with or behind another, by their bytes. */
  private int compare(int code, byte[] utf8, int from, int length) {
    int same = same(code, utf8, from, length);
    int known = length(code);
    return same < Math.min(length, known)
        ? (utf8[from + same] & 0xFF) - (bytes[start(code) + same] & 0xFF)
        : length - known;
  }

  /** How many first bytes a text has in common with another. */
  private int same(int code, byte[] utf8, int from, int length) {
    int start = start(code);
    int most = Math.min(length, length(code));
    int at = 0;
    while (at < most && bytes[start + at] == utf8[from + at]) {
      at++;
    }
    return at;
  }

  /**
   * {@return the text with this number}
   *
   * @param code a number the dictionary gave
   */
  public String text(int code) {
    int start = start(code);
    return new String(bytes, start, ends[code] - start, StandardCharsets.UTF_8);
  }

  /** {@return the values, 0 to 255, of all bytes that texts are written with in UTF-8} */
  public BitSet bytes() {
    boolean[] met = new boolean[1 << Byte.SIZE];
    int end = start(size);
    for (int at = 0; at < end; at++) {
      met[bytes[at] & 0xFF] = true;
    }
    BitSet values = new BitSet();
    for (int value = 0; value < met.length; value++) {
      values.set(value, met[value]);
    }
    return values;
  }

  /** {@return all texts, each at its number} */
  public List<String> texts() {
    List<String> texts = new ArrayList<>(size);
    for (int code = 0; code < size; code++) {
      texts.add(text(code));
    }
    return texts;
  }

  /** {@return all numbers, in the order that {@link String#compareTo} gives their texts} */
  public int[] sorted() {
    int[] codes = new int[size];
    for (int code = 0; code < size; code++) {
      codes[code] = code;
    }
    sort(codes, new int[size], 0, size);
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
    int start = start(one);
    int otherStart = start(other);
    int same = same(one, bytes, otherStart, length(other));
    if (same == Math.min(length(one), length(other))) {
      return length(one) - length(other);
    }
    return ofUtf16(bytes[start + same]) - ofUtf16(bytes[otherStart + same]);
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
    int[] here = new int[other.size];
    for (int code = 0; code < here.length; code++) {
      int start = other.start(code);
      here[code] = intern(other.bytes, start, other.length(code));
    }
    return here;
  }

  /** Takes in the texts of another that ascend as those here do, new ones that stand together. */
  private int[] absorbAscending(TextDictionary other, boolean byLength) {
    int[] here = new int[other.size];
    int known = size;
    int next = 0;
    int code = 0;
    while (code < here.length) {
      next = firstNotBelow(next, known, byLength, other, code);
      int end = other.size;
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
    int start = other.start(code);
    int length = other.length(code);
    int below = from - 1;
    int first = from;
    for (int step = 1; first < to; step *= 2) {
      if (!isGreater(byLength, first, other.bytes, start, length)) {
        break;
      }
      below = first;
      first = Math.min(to, first + step);
    }
    while (first - below > 1) {
      int middle = (below + first) >>> 1;
      if (isGreater(byLength, middle, other.bytes, start, length)) {
        below = middle;
      } else {
        first = middle;
      }
    }
    return first;
  }

  /** Appends texts of another that stand together and are new. */
  private void appendAll(TextDictionary other, int from, int to, int[] here) {
    int firstByte = other.start(from);
    int length = other.ends[to - 1] - firstByte;
    noteOrder(other.bytes, firstByte, other.ends[from] - firstByte);
    ascends &= other.ascends;
    ascendsByLength &= other.ascendsByLength;
    int start = start(size);
    bytes = grown(bytes, Math.addExact(start, length));
    System.arraycopy(other.bytes, firstByte, bytes, start, length);
    if (size + to - from > ends.length) {
      ends = Arrays.copyOf(ends, Math.max(size + to - from, size * 2));
    }
    for (int code = from; code < to; code++) {
      here[code] = size;
      ends[size++] = start + other.ends[code] - firstByte;
    }
  }

  private int start(int code) {
    return code == 0 ? 0 : ends[code - 1];
  }

  private int length(int code) {
    return ends[code] - start(code);
  }

  private boolean holds(int code, byte[] utf8, int from, int length) {
    return length == length(code) && same(code, utf8, from, length) == length;
  }

  private int append(byte[] utf8, int from, int length) {
    int start = start(size);
    int end = Math.addExact(start, length);
    bytes = grown(bytes, end);
    System.arraycopy(utf8, from, bytes, start, length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = end;
    return size - 1;
  }

  private static byte[] grown(byte[] bytes, int needed) {
    return needed <= bytes.length
        ? bytes
        : Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, needed * 3L / 2));
  }

  /** A table of all texts so far, which are distinct. */
  private long[] hashed() {
    long[] table = new long[Math.max(64, Integer.highestOneBit(size) * 4)];
    for (int code = 0; code < size; code++) {
      int start = start(code);
      put(table, (hash(bytes, start, ends[code] - start) & UPPER_HALF) | (code + 1));
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
