package dev.nrr.input.block;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the numbers of words of up to sixteen bytes, each until another takes its place: the
 * few that stand on every other row are found by two comparisons. It grows once where hundreds come
 * again and again, such as the days of years. Words have no NUL, and are told by their first eight
 * bytes and the rest, as {@link Swar#leading} gives them.
 */
final class ShortTextCache {

  /** The longest words that are remembered, in bytes. */
  static final int LONGEST = 2 * Long.BYTES;

  /** What {@link #find} gives for words that it does not remember. */
  static final int UNKNOWN = -1;

  /** Remembers nothing. */
  static final ShortTextCache NONE = new ShortTextCache();

  private static final int BITS = 10;

  /** So many times is put what is remembered before the cache grows. */
  private static final int MANY = 1 << (BITS + 2);

  /** What it grows to: eight times as much as words it grows for. */
  private static final int MOST_BITS = BITS + 3;

  private static final long MIX = 0x9E3779B185EBCA87L;

  private long[] firsts = {};
  private long[] rests = {};
  private int[] numbers = {};
  private int shift;
  private int puts;
  private @Nullable Object numbering;

  ShortTextCache() {
    makeRoom(BITS);
  }

  private void makeRoom(int bits) {
    firsts = new long[1 << bits];
    rests = new long[1 << bits];
    numbers = new int[1 << bits];
    shift = Long.SIZE - bits;
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

  /** Remembers the number of some words, which are numbered as they are met. */
  void put(long first, long rest, int number) {
    if (++puts == MANY && number < 1 << BITS) {
      makeRoom(MOST_BITS);
    }
    int place = place(first, rest);
    firsts[place] = first;
    rests[place] = rest;
    numbers[place] = number;
  }

  private int place(long first, long rest) {
    long mixed = (first + Long.rotateLeft(rest, 29)) * MIX;
    return (int) (((mixed ^ (mixed >>> 32)) * MIX) >>> shift);
  }
}
