package dev.nrr.input.shape.movements;

import java.util.Arrays;

/**
 * The running sums of quiet rows by the number of their slice, as plain longs: brought to the
 * {@link MovementSums} of each slice before they could leave 64 bits.
 */
final class QuietSums {

  /**
   * Units of quiet rows are below {@link MovementBatch#LIMIT}; the sum of as many stays in 64 bits.
   */
  private static final int MOST_ROWS = 1 << 24;

  /** Four amounts, then how many rows moved in each of four ways. */
  private static final int WIDTH = 8;

  private static final int MOVES = 4;

  private long[] sums = new long[WIDTH];
  private int rows;
  private int scale;

  /** What takes the sums of a slice. */
  @FunctionalInterface
  interface Taker {
    void take(int number, Sums sums);
  }

  /**
   * The sums of one slice.
   *
   * @param values four amounts in units of {@code 10^-scale}, then four counts
   */
  record Sums(long[] values, int scale) {

    long units(int slot) {
      return values[slot];
    }

    /** How many rows moved in one way. */
    long moves(int move) {
      return values[MOVES + move];
    }
  }

  /** Whether one more row of as many decimals can be added. */
  boolean takes(int scaleOfRow) {
    return scaleOfRow == scale && rows < MOST_ROWS;
  }

  /** Begins anew, with amounts of as many decimals. */
  void begin(int scaleOfRows) {
    Arrays.fill(sums, 0);
    rows = 0;
    scale = scaleOfRows;
  }

  void add(MovementBatch from, int row, int move, int number) {
    int at = number * WIDTH;
    if (at >= sums.length) {
      sums = Arrays.copyOf(sums, at * 2);
    }
    long[] target = sums;
    target[at + MovementsShape.STARTING] += from.starting(row);
    target[at + MovementsShape.EXPANSION] += from.expansion(row);
    target[at + MovementsShape.CONTRACTION] += from.contraction(row);
    target[at + MovementsShape.CHURN] += from.churn(row);
    target[at + MOVES + move]++;
    rows++;
  }

  /** Gives the sums of every slice that has any. */
  void give(Taker taker) {
    for (int at = 0; rows > 0 && at < sums.length; at += WIDTH) {
      if (sums[at + MovementsShape.STARTING] > 0) {
        taker.take(at / WIDTH, new Sums(Arrays.copyOfRange(sums, at, at + WIDTH), scale));
      }
    }
  }
}
