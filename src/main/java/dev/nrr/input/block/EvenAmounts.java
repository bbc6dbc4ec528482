package dev.nrr.input.block;

import dev.nrr.core.amount.ScaledLong;

/**
 * Reads amounts that all have as many decimals, no sign and up to sixteen characters: where the
 * mark is need not be looked for. Example: with two decimals, {@code 12.50} is 1250.
 */
final class EvenAmounts {

  /** What {@link #parse} gives for any other amount. */
  static final long OTHER = -1;

  private static final int LONGEST = 2 * Long.BYTES;

  /** A mark and so many decimals stand in the last eight characters, with a digit before them. */
  private static final int MOST_DECIMALS = 6;

  /** Amounts of so many decimals may be grouped whole numbers, which has to be judged. */
  private static final int GROUPED = 3;

  private static final int USUAL = 2;
  private static final long ZEROS = Swar.pattern('0');
  private static final long ABOVE_NINE = Swar.pattern(0x80 - 10);

  private final char mark;
  private int scale;
  private int longest;

  /** How many characters are no digits. */
  private int marks;

  /** Where the mark stands, and how it looks there. */
  private long markPlace;

  private long markThere;

  /** The characters before the mark, and those behind it. */
  private long before;

  private long behind;

  /** What a digit of the last before the eight last digits is worth. */
  private long worth;

  /** Amounts of two decimals, until told otherwise. */
  EvenAmounts(char mark) {
    this.mark = mark;
    expect(USUAL);
  }

  /** The amounts to come have so many decimals. */
  void expect(int decimals) {
    boolean takes = decimals <= MOST_DECIMALS && decimals != GROUPED;
    longest = takes ? LONGEST : 0;
    scale = takes ? decimals : 0;
    marks = scale > 0 ? 1 : 0;
    int at = Long.SIZE - Byte.SIZE - scale * Byte.SIZE;
    markPlace = scale == 0 ? 0 : 0xffL << at;
    markThere = scale == 0 ? 0 : (long) mark << at;
    before = scale == 0 ? 0 : (1L << at) - 1;
    behind = scale == 0 ? -1 : ~(before | markPlace);
    worth = ScaledLong.powerOfTen(Long.BYTES - marks);
  }

  /** How many decimals the amounts have. */
  int scale() {
    return scale;
  }

  /**
   * The units of an amount, 0 or more; {@link #OTHER} if it is written in any other way.
   *
   * @param bytes with eight more bytes behind {@code to}
   */
  long parse(byte[] bytes, int from, int to) {
    int length = to - from;
    int digits = length - marks;
    if (length > longest || digits <= scale) {
      return OTHER;
    }
    if (length <= Long.BYTES) {
      return last(Swar.padded(bytes, from, length), digits);
    }
    long low = last(Swar.at(bytes, to - Long.BYTES), Long.BYTES - marks);
    long high = number(Swar.padded(bytes, from, length - Long.BYTES), length - Long.BYTES);
    return (low | high) < 0 ? OTHER : high * worth + low;
  }

  /** The last characters with the mark. */
  private long last(long word, int digits) {
    return (word & markPlace) == markThere
        ? number((word & behind) | (word & before) << Byte.SIZE, digits)
        : OTHER;
  }

  /** The number of some digits in the highest bytes; what is below them is left out. */
  private static long number(long digits, int count) {
    long word = digits ^ ZEROS << (Long.SIZE - count * Byte.SIZE);
    if (Swar.hasHigh((word + ABOVE_NINE) | word)) {
      return OTHER;
    }
    word = (word * 10 + (word >>> 8)) & 0x00FF00FF00FF00FFL;
    word = (word * 100 + (word >>> 16)) & 0x0000FFFF0000FFFFL;
    return (word * 10_000 + (word >>> 32)) & 0xFFFFFFFFL;
  }
}
