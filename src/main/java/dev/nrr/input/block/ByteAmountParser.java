package dev.nrr.input.block;

import dev.nrr.core.amount.ScaledLong;

/**
 * Reads regular amounts from bytes: an optional minus and up to 18 characters, digits with at most
 * one decimal mark between them. Much simpler than {@code core.amount.AmountParser}, and reads what
 * it takes to the same units and decimals. Example: {@code -12.50} is -1250 with 2 decimals.
 */
public final class ByteAmountParser {

  private static final int LONGEST = 18;
  private static final long ZEROS = Swar.pattern('0');
  private static final long ABOVE_NINE = Swar.pattern(0x80 - 10);

  private final byte mark;
  private final long marks;
  private long units;
  private int scale;
  private int digits;
  private boolean groupable;

  /**
   * A reader of amounts.
   *
   * @param mark the decimal mark, point or comma
   */
  public ByteAmountParser(char mark) {
    this.mark = (byte) mark;
    this.marks = Swar.pattern(mark);
  }

  /**
   * Reads the bytes between two places; false if they are not regular.
   *
   * @param bytes with eight more bytes behind {@code to}
   */
  public boolean parse(byte[] bytes, int from, int to) {
    boolean negative = bytes[from] == '-';
    int first = negative ? from + 1 : from;
    int length = to - first;
    boolean regular;
    if (length <= Long.BYTES) {
      regular = length > 0 && parseWord(Swar.padded(bytes, first, length), length, false);
      groupable = scale == 3 && digits <= 6 && bytes[first] != '0';
    } else {
      regular = parseTwoWords(bytes, first, to) || parseLong(bytes, first, to);
      groupable = false;
    }
    if (negative) {
      units = -units;
    }
    return regular;
  }

  /** Reads a blank as zero. */
  public boolean parseBlank() {
    units = 0;
    scale = 0;
    groupable = false;
    return true;
  }

  /** A whole number without a sign, of up to 18 digits; -1 if the bytes are anything else. */
  public static long count(byte[] bytes, int from, int to) {
    long count = from < to && to - from <= LONGEST ? 0 : -1;
    for (int i = from; count >= 0 && i < to; i++) {
      int digit = bytes[i] - '0';
      count = digit >= 0 && digit <= 9 ? count * 10 + digit : -1;
    }
    return count;
  }

  private boolean parseTwoWords(byte[] bytes, int first, int to) {
    int length = to - first - Long.BYTES;
    if (length > Long.BYTES
        || !parseWord(Swar.padded(bytes, first, length), length, false)
        || scale > 0) {
      return false;
    }
    long high = units;
    boolean regular = parseWord(Swar.at(bytes, to - Long.BYTES), Long.BYTES, true);
    units += high * ScaledLong.powerOfTen(digits);
    return regular;
  }

  /**
   * Reads a word of digits and at most one mark all at once.
   *
   * @param continued whether digits stand before it
   */
  private boolean parseWord(long characters, int length, boolean continued) {
    long word = characters;
    long found = Swar.matches(word, marks);
    digits = length;
    scale = 0;
    if (found != 0) {
      int markAt = Swar.first(found);
      digits--;
      scale = Long.BYTES - 1 - markAt;
      if (scale == 0 || (digits == scale && !continued)) {
        return false;
      }
      long before = (1L << (markAt * Byte.SIZE)) - 1;
      word = (word & (-1L << (markAt * Byte.SIZE + Byte.SIZE))) | (word & before) << Byte.SIZE;
    }
    word ^= ZEROS << (Long.SIZE - digits * Byte.SIZE);
    if (Swar.hasHigh((word + ABOVE_NINE) | word)) {
      return false;
    }
    word = (word * 10 + (word >>> 8)) & 0x00FF00FF00FF00FFL;
    word = (word * 100 + (word >>> 16)) & 0x0000FFFF0000FFFFL;
    units = (word * 10_000 + (word >>> 32)) & 0xFFFFFFFFL;
    return true;
  }

  /** Any number of characters, one after another. */
  private boolean parseLong(byte[] bytes, int first, int to) {
    if (to - first > LONGEST) {
      return false;
    }
    long value = 0;
    int markAt = -1;
    for (int i = first; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (bytes[i] == mark && markAt < 0 && i > first && i < to - 1) {
        markAt = i;
      } else {
        return false;
      }
    }
    units = value;
    scale = markAt < 0 ? 0 : to - 1 - markAt;
    return true;
  }

  /** The amount in units of {@code 10^-scale}. */
  public long units() {
    return units;
  }

  /** How many decimals {@link #units} carries. */
  public int scale() {
    return scale;
  }

  /** Whether the mark could as well group digits, as in {@code 1.234}. */
  public boolean isGroupable() {
    return groupable;
  }
}
