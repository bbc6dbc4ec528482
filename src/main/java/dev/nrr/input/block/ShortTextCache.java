package dev.nrr.input.block;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the numbers of words of up to sixteen bytes, each until another takes its place: the
 * few that stand on every other row are found by two comparisons. Words have no NUL.
 */
final class ShortTextCache {

  /** What {@link #find} gives for words that it does not remember. */
  static final int UNKNOWN = -1;

  private static final int BITS = 10;
  private static final long MIX = 0x9E3779B185EBCA87L;

  private final long[] firsts = new long[1 << BITS];
  private final long[] rests = new long[1 << BITS];
  private final int[] numbers = new int[1 << BITS];
  private @Nullable Object numbering;
  private long first;
  private long rest;
  private int place;

  ShortTextCache() {
    Arrays.fill(numbers, UNKNOWN);
  }

  /**
   * The number of the words between two places.
   *
   * @param of what gives the numbers; where it is another than before, all are forgotten
   * @param bytes with sixteen more behind {@code to}
   */
  int find(Object of, byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > 2 * Long.BYTES) {
      place = UNKNOWN;
      return UNKNOWN;
    }
    if (of != numbering) {
      numbering = of;
      Arrays.fill(numbers, UNKNOWN);
    }
    first = length == 0 ? 0 : Swar.padded(bytes, from, length);
    rest = length <= Long.BYTES ? 0 : Swar.padded(bytes, from + Long.BYTES, length - Long.BYTES);
    long mixed = (first + Long.rotateLeft(rest, 29)) * MIX;
    place = (int) (((mixed ^ (mixed >>> 32)) * MIX) >>> (Long.SIZE - BITS));
    return firsts[place] == first && rests[place] == rest ? numbers[place] : UNKNOWN;
  }

  /** Remembers the number of the words that were looked for last. */
  void put(int number) {
    if (place != UNKNOWN) {
      firsts[place] = first;
      rests[place] = rest;
      numbers[place] = number;
    }
  }
}
