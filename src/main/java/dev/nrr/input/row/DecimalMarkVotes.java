package dev.nrr.input.row;

import java.util.Arrays;

/**
 * What the amounts of a part of the input say of the decimal mark: how many rows hung on it, block
 * by block, until a row of this part decided for the point.
 */
public final class DecimalMarkVotes {

  private static final long NEVER = Long.MAX_VALUE;

  private long[] blocks = new long[8];
  private long[] waiting = new long[8];
  private int size;
  private long decided = NEVER;
  private long block;

  /** What follows stands in this block; blocks come in their order. */
  public void open(long block) {
    this.block = block;
  }

  public boolean isOpen() {
    return decided == NEVER;
  }

  /** A row's amounts with decimals, of which some could be grouped digits instead. */
  public void observe(boolean definite, boolean ambiguous) {
    if (definite) {
      decided = block;
    } else if (ambiguous) {
      hold();
    }
  }

  private void hold() {
    if (size == 0 || blocks[size - 1] != block) {
      if (size == blocks.length) {
        blocks = Arrays.copyOf(blocks, size * 2);
        waiting = Arrays.copyOf(waiting, size * 2);
      }
      blocks[size] = block;
      waiting[size++] = 0;
    }
    waiting[size - 1]++;
  }

  /** The block in which the first of all parts decides. */
  static long decidedIn(Iterable<DecimalMarkVotes> parts) {
    long first = NEVER;
    for (DecimalMarkVotes part : parts) {
      first = Math.min(first, part.decided);
    }
    return first;
  }

  static boolean isDecided(long block) {
    return block != NEVER;
  }

  /** How many rows of this part wait for the decision of that block. */
  long waitingUntil(long decidedIn) {
    long rows = 0;
    for (int i = 0; i < size && blocks[i] <= decidedIn; i++) {
      rows += waiting[i];
    }
    return rows;
  }
}
