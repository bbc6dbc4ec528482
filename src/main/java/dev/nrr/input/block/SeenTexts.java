package dev.nrr.input.block;

/**
 * Which texts of up to sixteen bytes were seen not long ago: the few that stand on every other row
 * are told by two comparisons. Texts have no NUL.
 */
final class SeenTexts {

  private static final int BITS = 8;
  private static final int LONGEST = 2 * Long.BYTES;
  private static final long MIX = 0x9E3779B185EBCA87L;

  private final long[] firsts = new long[1 << BITS];
  private final long[] rests = new long[1 << BITS];

  /**
   * Whether a text was seen; false also for one that was forgotten, is long or blank.
   *
   * @param bytes with sixteen more behind the text
   */
  boolean has(byte[] bytes, int from, int length) {
    long first = TextBatch.leading(bytes, from, length);
    long rest = TextBatch.leading(bytes, from + Long.BYTES, length - Long.BYTES);
    int place = place(first, rest);
    return firsts[place] == first && rests[place] == rest && length <= LONGEST && length > 0;
  }

  /** It was seen. */
  void add(byte[] bytes, int from, int length) {
    if (length > 0 && length <= LONGEST) {
      long first = TextBatch.leading(bytes, from, length);
      long rest = TextBatch.leading(bytes, from + Long.BYTES, length - Long.BYTES);
      int place = place(first, rest);
      firsts[place] = first;
      rests[place] = rest;
    }
  }

  private static int place(long first, long rest) {
    return (int) (((first ^ Long.rotateLeft(rest, 29)) * MIX) >>> (Long.SIZE - BITS));
  }
}
