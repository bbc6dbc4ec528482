package dev.nrr.input.block;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time. In the masks, the lowest bit set tells the first byte that matches; bits
 * above it may be set in error.
 */
public final class Swar {

  /** How many bytes behind the end must be readable. */
  static final int SLACK = 16;

  /** Arrays below this are all there is of a small source, mostly. */
  private static final int SMALL = 1 << 16;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long LOWS = ~HIGHS;

  /** Which bytes of a word are those of so many, the first of them in the highest. */
  private static final long[] OF_LENGTH = new long[Long.BYTES + 1];

  static {
    for (int length = 1; length <= Long.BYTES; length++) {
      OF_LENGTH[length] = -1L << (Long.SIZE - length * Byte.SIZE);
    }
  }

  /** What a start must load some ninety classes for: of use where there are many bytes. */
  private static final class Words {
    static final VarHandle LONGS =
        MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}
  }

  private Swar() {}

  /** Eight bytes, the first of them in the lowest. */
  public static long at(byte[] bytes, int index) {
    return bytes.length < SMALL
        ? ofBytes(bytes, index, 0) | ofBytes(bytes, index, Integer.BYTES)
        : (long) Words.LONGS.get(bytes, index);
  }

  private static long ofBytes(byte[] bytes, int index, int from) {
    int at = index + from;
    int half =
        (bytes[at] & 0xFF)
            | ((bytes[at + 1] & 0xFF) << 8)
            | ((bytes[at + 2] & 0xFF) << 16)
            | (bytes[at + 3] << 24);
    return (half & 0xFFFFFFFFL) << (from * Byte.SIZE);
  }

  /**
   * Up to eight bytes, the first of them in the highest and zeros behind the last: numbers that,
   * without sign, stand in the order of the bytes.
   *
   * @param index eight bytes are read from here on, however many count
   * @param length more than eight count as eight, less than none as none
   */
  public static long leading(byte[] bytes, int index, int length) {
    return Long.reverseBytes(at(bytes, index))
        & OF_LENGTH[Math.max(0, Math.min(length, Long.BYTES))];
  }

  static void put(byte[] bytes, int index, long word) {
    if (bytes.length < SMALL) {
      for (int i = 0; i < Long.BYTES; i++) {
        bytes[index + i] = (byte) (word >>> (i * Byte.SIZE));
      }
    } else {
      Words.LONGS.set(bytes, index, word);
    }
  }

  /** The highest bit of every byte. */
  static long highs(long word) {
    return word & HIGHS;
  }

  /** Up to eight bytes, 1 at least: the last of them in the highest, zeros before the first. */
  public static long padded(byte[] bytes, int index, int length) {
    return at(bytes, index) << (Math.max(0, Long.BYTES - length) * Byte.SIZE);
  }

  /** The same byte eight times. */
  static long pattern(int b) {
    return ONES * b;
  }

  /** Which bytes equal those of a pattern; only the lowest bit set is sure. */
  static long matches(long word, long pattern) {
    long difference = word ^ pattern;
    return (difference - ONES) & ~difference & HIGHS;
  }

  /** Which bytes are below those of a pattern, 1 to 127; only the lowest bit set is sure. */
  static long below(long word, long pattern) {
    return (word - pattern) & ~word & HIGHS;
  }

  /** Which bytes equal those of a pattern, every bit sure. */
  static long exactMatches(long word, long pattern) {
    return ~exactOthers(word, pattern) & HIGHS;
  }

  /** Which bytes do not equal those of a pattern, every bit sure. */
  static long exactOthers(long word, long pattern) {
    long difference = word ^ pattern;
    return (((difference & LOWS) + LOWS) | difference) & HIGHS;
  }

  /** A one in every byte that is marked. */
  static long ones(long mask) {
    return mask >>> 7;
  }

  /** The sum of all bytes. */
  static int sum(long word) {
    long pairs = (word & 0x00FF00FF00FF00FFL) + ((word >>> 8) & 0x00FF00FF00FF00FFL);
    return (int) ((pairs * 0x0001000100010001L) >>> 48);
  }

  /** Which bytes are below a bound of 1 to 128, every bit sure. */
  static long exactBelow(long word, int bound) {
    return ~(((word & LOWS) + pattern(0x80 - bound)) | word) & HIGHS;
  }

  /** Which bytes have an odd number of marked bytes at or before them, of those in this word. */
  static long oddFrom(long mask) {
    return (((mask >>> 7) * ONES) << 7) & HIGHS;
  }

  /** All bytes, or none. */
  static long all(boolean marked) {
    return marked ? HIGHS : 0;
  }

  /** The place of the first match in a mask, from 0. */
  static int first(long mask) {
    return Long.numberOfTrailingZeros(mask) >>> 3;
  }

  /** Whether a byte is no ASCII. */
  static boolean hasHigh(long word) {
    return (word & HIGHS) != 0;
  }
}
