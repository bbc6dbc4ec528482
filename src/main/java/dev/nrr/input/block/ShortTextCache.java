package dev.nrr.input.block;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the numbers of words of up to sixteen bytes, each until another takes its place: the
 * few that stand on every other row are found by two comparisons. Words have no NUL, and are told
 * by their first eight bytes and the rest, as {@link Swar#leading} gives them.
 */
final class ShortTextCache {

  /** The longest words that are remembered, in bytes. */
  static final int LONGEST = 2 * Long.BYTES;

  /** What {@link #find} gives for words that it does not remember. */
  static final int UNKNOWN = -1;

  /** Remembers nothing. */
  static final ShortTextCache NONE = new ShortTextCache();

  private static final int BITS = 10;
  private static final long MIX = 0x9E3779B185EBCA87L;

  private final long[] firsts = new long[1 << BITS];
  private final long[] rests = new long[1 << BITS];
  private final int[] numbers = new int[1 << BITS];
  private @Nullable Object numbering;

  ShortTextCache() {
    Arrays.fill(numbers, UNKNOWN);
  }

  /** What gives the numbers: where it is another than before, all are forgotten. */
  ShortTextCache of(Object source) {
    if (source != numbering) {
      numbering = source;
      Arrays.fill(numbers, UNKNOWN);
    }
    return this;
  }

  /** The number of some words. */
  int find(long first, long rest) {
    int place = place(first, rest);
    return firsts[place] == first && rests[place] == rest ? numbers[place] : UNKNOWN;
  }

  /** Remembers the number of some words. */
  void put(long first, long rest, int number) {
    int place = place(first, rest);
    firsts[place] = first;
    rests[place] = rest;
    numbers[place] = number;
  }

  private static int place(long first, long rest) {
    long mixed = (first + Long.rotateLeft(rest, 29)) * MIX;
    return (int) (((mixed ^ (mixed >>> 32)) * MIX) >>> (Long.SIZE - BITS));
  }
}
