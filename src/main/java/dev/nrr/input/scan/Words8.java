package dev.nrr.input.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes at a time. In the masks, the lowest bit set tells the first byte that matches; bits
 * above it may be set in error.
 */
final class Words8 {

  /** How many bytes behind the end must be readable. */
  static final int SLACK = 8;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long LOWS = ~HIGHS;

  private Words8() {}

  static long at(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
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

  /** How many bytes equal those of a pattern. */
  static int count(long word, long pattern) {
    long difference = word ^ pattern;
    return 8 - Long.bitCount((((difference & LOWS) + LOWS) | difference) & HIGHS);
  }

  /** The place of the first match in a mask, from 0. */
  static int first(long mask) {
    return Long.numberOfTrailingZeros(mask) >>> 3;
  }

  /** Whether a byte is no ASCII. */
  static boolean hasHigh(long word) {
    return (word & HIGHS) != 0;
  }

  /** Whether a byte is zero. */
  static boolean hasZero(long word) {
    return ((word - ONES) & ~word & HIGHS) != 0;
  }
}
