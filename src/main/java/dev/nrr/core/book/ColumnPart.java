package dev.nrr.core.book;

import dev.nrr.core.amount.ScaledLong;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some customers of one date of a book: what is kept of each, by its place in the part. Units take
 * 4 bytes each while all of the part fit, then 8; codes of attributes one, then 4.
 */
final class ColumnPart {

  /** Of a customer's number what is its place in a part. */
  static final int BITS = 14;

  /** How many customers a part is of, at most. */
  static final int SIZE = 1 << BITS;

  private int[] units;
  private long @Nullable [] wideUnits;
  private long[] present;

  /** Lines of these customers at any date; null where lines are not kept. */
  private final FirstLines.@Nullable Part firstLines;

  /** Lines of their own, once one is not the customer's first. */
  private int @Nullable [] lines;

  /** By attribute and place, code + 1, so that an empty array says there is no row. */
  private final byte[][] codes;

  private final int[] @Nullable [] wideCodes;

  /** Who pays, once nothing changes any more: a bit a place, as in {@link #present}. */
  private long[] paying = {};

  /**
   * A part without any row.
   *
   * @param length how many customers there is room for, a multiple of 64
   */
  ColumnPart(int attributes, FirstLines.@Nullable Part firstLines, int length) {
    units = new int[length];
    present = new long[length >> 6];
    this.firstLines = firstLines;
    codes = new byte[attributes][length];
    wideCodes = new int[attributes][];
  }

  /** How many customers there is room for. */
  int length() {
    return present.length << 6;
  }

  boolean has(int at) {
    int word = at >> 6;
    return word < present.length && (present[word] & (1L << at)) != 0;
  }

  /** Which of 64 places have a row: a bit each. */
  long present(int word) {
    return word < present.length ? present[word] : 0;
  }

  /** Which of 64 places pay: a bit each. */
  long paying(int word) {
    return word < paying.length ? paying[word] : 0;
  }

  /** Learns who pays, when nothing changes any more. */
  void notePaying() {
    paying = new long[present.length];
    for (int word = 0; word < paying.length; word++) {
      for (int at = word << 6; present[word] != 0 && at < (word + 1) << 6; at++) {
        paying[word] |= units(at) == 0 ? 0 : 1L << at;
      }
    }
  }

  /**
   * The first place from one on with units below zero, be they wide; the length if there is none.
   */
  int nextNegative(int from) {
    int at = from;
    if (wideUnits == null) {
      while (at < units.length && units[at] >= 0) {
        at++;
      }
    } else {
      while (at < wideUnits.length && wideUnits[at] >= 0) {
        at++;
      }
    }
    return at;
  }

  /** Which of 64 places have other units than in another part, or units that do not tell. */
  long changed(ColumnPart other, int word) {
    long changed = 0;
    for (int at = word << 6; at < (word + 1) << 6; at++) {
      long mine = units(at);
      changed |= mine == other.units(at) && mine != ScaledLong.WIDE ? 0 : 1L << at;
    }
    return changed;
  }

  /** The first row of a customer. */
  void open(int at, long revenue, int[] attributeCodes, int line) {
    present[at >> 6] |= 1L << at;
    setUnits(at, revenue);
    for (int i = 0; i < attributeCodes.length; i++) {
      setCode(i, at, attributeCodes[i]);
    }
    setLine(at, line);
  }

  long units(int at) {
    return wideUnits == null ? units[at] : wideUnits[at];
  }

  void setUnits(int at, long value) {
    if (wideUnits == null && value == (int) value) {
      units[at] = (int) value;
    } else {
      setWide(at, value);
    }
  }

  private void setWide(int at, long value) {
    long[] wide = wideUnits;
    if (wide == null) {
      wide = new long[units.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = units[i];
      }
      wideUnits = wide;
      units = new int[0];
    }
    wide[at] = value;
  }

  /** The line of a customer that has a row. */
  int line(int at) {
    if (lines != null) {
      return lines[at];
    }
    return firstLines == null ? 0 : firstLines.line(at);
  }

  void setLine(int at, int line) {
    if (lines == null && firstLines != null && !firstLines.isFirst(at, line)) {
      lines = firstLines.copy(length());
    }
    if (lines != null) {
      lines[at] = line;
    }
  }

  int code(int attribute, int at) {
    int[] wide = wideCodes[attribute];
    return (wide == null ? codes[attribute][at] : wide[at]) - 1;
  }

  void setCode(int attribute, int at, int code) {
    int kept = code + 1;
    if (wideCodes[attribute] == null && kept == (byte) kept) {
      codes[attribute][at] = (byte) kept;
    } else {
      setWideCode(attribute, at, kept);
    }
  }

  private void setWideCode(int attribute, int at, int kept) {
    int[] wide = wideCodes[attribute];
    if (wide == null) {
      byte[] narrow = codes[attribute];
      wide = new int[narrow.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = narrow[i];
      }
      wideCodes[attribute] = wide;
      codes[attribute] = new byte[0];
    }
    wide[at] = kept;
  }

  /** Makes room for more customers. */
  void grow(int length) {
    present = Arrays.copyOf(present, length >> 6);
    if (wideUnits == null) {
      units = Arrays.copyOf(units, length);
    } else {
      wideUnits = Arrays.copyOf(wideUnits, length);
    }
    lines = lines == null ? null : Arrays.copyOf(lines, length);
    for (int i = 0; i < codes.length; i++) {
      int[] wide = wideCodes[i];
      if (wide == null) {
        codes[i] = Arrays.copyOf(codes[i], length);
      } else {
        wideCodes[i] = Arrays.copyOf(wide, length);
      }
    }
  }

  /**
   * Takes rows of another part for customers that have none here.
   *
   * @param codeHere by attribute, what the other's codes are here
   */
  void copy(ColumnPart from, int first, int here, int count, int[][] codeHere, int lineOffset) {
    int[] there = new int[codes.length];
    for (int i = 0; i < count; i++) {
      int at = first + i;
      if (from.has(at)) {
        for (int attribute = 0; attribute < there.length; attribute++) {
          int code = from.code(attribute, at);
          there[attribute] = code < 0 ? code : codeHere[attribute][code];
        }
        open(here + i, from.units(at), there, from.line(at) + lineOffset);
      }
    }
  }
}
