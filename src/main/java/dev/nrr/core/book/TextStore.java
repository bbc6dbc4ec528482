package dev.nrr.core.book;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Texts in a row, each by its number from 0, as UTF-8 bytes. They lie in pages, so that none is
 * copied when there are more: a text that would fill its page begins the next one, and one that is
 * longer than a page counts as several. Places of bytes are counted as if all pages were full.
 */
final class TextStore {

  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int FIRST = 1 << 8;

  private byte[][] pages = new byte[1][];

  /** The page that has room for more, the place of its first byte, and how many are used. */
  private byte[] page = new byte[FIRST];

  private int base;
  private int used;

  /** The place behind each text. */
  private int[] ends = new int[16];

  private int size;

  TextStore() {
    pages[0] = page;
  }

  /** How many texts there are. */
  int size() {
    return size;
  }

  /** How many bytes a text has. */
  int length(int code) {
    return ends[code] - start(code);
  }

  /** The page that has a text's bytes. */
  byte[] page(int code) {
    return pages[start(code) >> PAGE_BITS];
  }

  /** Where in its page a text begins. */
  int from(int code) {
    return start(code) & (PAGE - 1);
  }

  String text(int code) {
    return new String(page(code), from(code), length(code), StandardCharsets.UTF_8);
  }

  /** All texts, each at its number. */
  List<String> all() {
    List<String> texts = new ArrayList<>(size);
    for (int code = 0; code < size; code++) {
      texts.add(text(code));
    }
    return texts;
  }

  /** Behind the text before, or at the next page if it ends in another than that. */
  private int start(int code) {
    int before = code == 0 ? 0 : ends[code - 1];
    return (before ^ ends[code]) >> PAGE_BITS == 0 ? before : nextPage(before);
  }

  private static int nextPage(int place) {
    return Math.addExact(place, PAGE - 1) & -PAGE;
  }

  /** Whether a text is the one whose bytes stand here. */
  boolean holds(int code, byte[] utf8, int from, int length) {
    int start = start(code);
    return length == ends[code] - start
        && same(pages[start >> PAGE_BITS], start & (PAGE - 1), utf8, from, length) == length;
  }

  /** Below zero, zero or above as a text stands before, with or behind another, by their bytes. */
  int compare(int code, byte[] utf8, int from, int length) {
    byte[] here = page(code);
    int at = from(code);
    int known = length(code);
    int least = Math.min(length, known);
    int same = same(here, at, utf8, from, least);
    return same < least ? (utf8[from + same] & 0xFF) - (here[at + same] & 0xFF) : length - known;
  }

  /** How many first bytes of so many are the same in two places. */
  static int same(byte[] one, int at, byte[] other, int from, int length) {
    int same = 0;
    while (same < length && one[at + same] == other[from + same]) {
      same++;
    }
    return same;
  }

  /** The values, 0 to 255, of all bytes that some texts are written with. */
  BitSet bytes(int first, int end) {
    boolean[] met = new boolean[1 << Byte.SIZE];
    int code = first;
    while (code < end) {
      byte[] here = page(code);
      int from = from(code);
      int to = from;
      while (code < end && from(code) == to) {
        to += length(code);
        code++;
      }
      for (int at = from; at < to; at++) {
        met[here[at] & 0xFF] = true;
      }
    }
    BitSet values = new BitSet();
    for (int value = 0; value < met.length; value++) {
      values.set(value, met[value]);
    }
    return values;
  }

  /** Appends a text. */
  void append(byte[] utf8, int from, int length) {
    if (used + length >= page.length) {
      makeRoom(length);
    }
    System.arraycopy(utf8, from, page, used, length);
    used += length;
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    ends[size++] = Math.addExact(base, used);
  }

  /** Appends texts of another that stand together. */
  void appendAll(TextStore other, int from, int to) {
    if (size + to - from > ends.length) {
      ends = Arrays.copyOf(ends, Math.max(size + to - from, size * 2));
    }
    int code = from;
    while (code < to) {
      int first = other.start(code);
      int length = other.length(code);
      if (used + length >= page.length) {
        makeRoom(length);
      }
      int offset = base + used - first;
      ends[size++] = Math.addExact(other.ends[code++], offset);
      while (code < to
          && (other.ends[code] ^ first) >> PAGE_BITS == 0
          && other.ends[code] + offset - base < page.length) {
        ends[size++] = other.ends[code++] + offset;
      }
      length = other.ends[code - 1] - first;
      System.arraycopy(other.pages[first >> PAGE_BITS], first & (PAGE - 1), page, used, length);
      used += length;
    }
  }

  /** Room for a text of so many bytes, on this page if it can be. */
  private void makeRoom(int length) {
    if (page.length < PAGE && used + length < PAGE) {
      page = Arrays.copyOf(page, Math.min(PAGE, (used + length) * 2));
    } else {
      base = nextPage(Math.addExact(base, used));
      used = 0;
      page = new byte[Math.max(PAGE, length)];
    }
    int number = base >> PAGE_BITS;
    int known = pages.length;
    if (number >= known) {
      pages = Arrays.copyOf(pages, number + number / 2 + 1);
      Arrays.fill(pages, known, pages.length, page);
    }
    pages[number] = page;
  }
}
