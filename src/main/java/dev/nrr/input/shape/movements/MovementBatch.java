package dev.nrr.input.shape.movements;

import dev.nrr.input.row.RowBatch;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a batch of rows as 64-bit numbers, and which rows are regular movements: rows of
 * customers who were there at the start, of whom nothing is to be told but what became of their
 * revenue. No amount of theirs is below zero, none stands beside the bridge, no more is lost than
 * there was, and an ending is what the movements come to.
 */
final class MovementBatch {

  /** What {@link #move} gives for rows that are no regular movement. */
  static final int NOT_REGULAR = -1;

  /** Units of regular movements are below this. */
  private static final long LIMIT = 1L << 38;

  /** By the sign of the net change, and whether nothing is left. */
  private static final int[] MOVES = {
    CustomerMove.CONTRACTED.ordinal(),
    CustomerMove.CHURNED.ordinal(),
    CustomerMove.UNCHANGED.ordinal(),
    CustomerMove.UNCHANGED.ordinal(),
    CustomerMove.EXPANDED.ordinal(),
    CustomerMove.EXPANDED.ordinal()
  };

  private @Nullable RowBatch rows;
  private int scale;
  private boolean hasEnding;
  private long[] starting = {};
  private long[] expansion = {};
  private long[] contraction = {};
  private long[] churn = {};
  private long[] added = {};
  private long[] reactivated = {};
  private long[] ending = {};
  private final int[] moves = new int[RowBatch.MOST];

  /** Reads a batch; false if no row of it can be told to be a regular movement. */
  boolean accept(RowBatch rows) {
    scale = rows.evenScale(0, MovementSlots.AMOUNTS, LIMIT);
    if (scale < 0) {
      return false;
    }
    this.rows = rows;
    hasEnding = rows.has(MovementSlots.ENDING);
    starting = rows.evenUnits(MovementSlots.STARTING, scale);
    expansion = rows.evenUnits(MovementSlots.EXPANSION, scale);
    contraction = rows.evenUnits(MovementSlots.CONTRACTION, scale);
    churn = rows.evenUnits(MovementSlots.CHURN, scale);
    added = rows.evenUnits(MovementSlots.NEW, scale);
    reactivated = rows.evenUnits(MovementSlots.REACTIVATION, scale);
    ending = rows.evenUnits(MovementSlots.ENDING, scale);
    return true;
  }

  /** Whether any row may have more of an amount than this, regular movements among them. */
  boolean mayExceed(int slot, long units) {
    return rows != null && rows.largestUnits(slot, scale) > units;
  }

  /** Whether all rows are regular movements; finds what each is. */
  boolean areRegular(RowBatch of) {
    boolean beside =
        of.largestUnits(MovementSlots.NEW, scale) > 0
            || of.largestUnits(MovementSlots.REACTIVATION, scale) > 0;
    return !beside && areRegular(of.size()) && (!hasEnding || areEndings(of.size()));
  }

  private boolean areRegular(int size) {
    long odd = 0;
    for (int row = 0; row < size; row++) {
      long start = starting[row];
      long lost = contraction[row] + churn[row];
      odd |= (start - 1) | expansion[row] | contraction[row] | churn[row] | (start - lost);
      moves[row] = move(start, expansion[row] - lost);
    }
    return odd >= 0;
  }

  private boolean areEndings(int size) {
    long other = 0;
    for (int row = 0; row < size; row++) {
      other |= ending[row] ^ (starting[row] + expansion[row] - contraction[row] - churn[row]);
    }
    return other == 0;
  }

  /** By what there was and what it changed by; {@link CustomerMove#ordinal}. */
  private static int move(long start, long net) {
    int sign = (int) (net >> (Long.SIZE - 1)) | (int) (-net >>> (Long.SIZE - 1));
    int nothingLeft = (int) ((start + net - 1) >>> (Long.SIZE - 1));
    return MOVES[(sign + 1) * 2 + nothingLeft];
  }

  /**
   * What the customer of a regular movement did, by its net change: the ordinal of a {@link
   * CustomerMove}; {@link #NOT_REGULAR} for other rows.
   */
  int move(int row) {
    long start = starting[row];
    long lost = contraction[row] + churn[row];
    long net = expansion[row] - lost;
    boolean regular =
        (start | expansion[row] | contraction[row] | churn[row]) >= 0
            && start > 0
            && lost <= start
            && (added[row] | reactivated[row]) == 0
            && (!hasEnding || start + net == ending[row]);
    return regular ? move(start, net) : NOT_REGULAR;
  }

  /** How many decimals all amounts have. */
  int scale() {
    return scale;
  }

  long starting(int row) {
    return starting[row];
  }

  long expansion(int row) {
    return expansion[row];
  }

  long contraction(int row) {
    return contraction[row];
  }

  long churn(int row) {
    return churn[row];
  }

  /**
   * Running sums of regular movements, of each slice by its number, as 64-bit numbers: to be
   * brought to the {@link MovementSums} of each slice before they could overflow.
   */
  static final class Sums {

    /** Units are below {@link #LIMIT}; the sum of so many stays within 64 bits. */
    private static final int MOST_ROWS = (1 << 24) - RowBatch.MOST;

    /** The amounts of the bridge, then how many rows moved in each way. */
    private static final int WIDTH = MovementSlots.BRIDGE + CustomerMove.OF_COHORT;

    private long[] sums = new long[WIDTH];
    private int rows;
    private int scale;

    /** Whether one more batch of rows of so many decimals can be added. */
    boolean hasRoom(int scaleOfRow) {
      return scaleOfRow == scale && rows < MOST_ROWS;
    }

    /** Whether all rows of others can be added. */
    boolean hasRoom(Sums others) {
      return others.rows == 0 || (others.scale == scale && rows + others.rows <= MOST_ROWS);
    }

    /**
     * Adds others, which it has room for.
     *
     * @param here the number here for a slice's number there
     */
    void addAll(Sums others, IntUnaryOperator here) {
      for (int slice = 0; slice < others.slices(); slice++) {
        if (others.has(slice)) {
          int number = here.applyAsInt(slice);
          ensure(number);
          for (int i = 0; i < WIDTH; i++) {
            sums[number * WIDTH + i] += others.sums[slice * WIDTH + i];
          }
        }
      }
      rows += others.rows;
    }

    /** Adds all rows of a batch, which are regular movements. */
    void addAll(MovementBatch from, int size, int[] slices) {
      ensure(largest(slices, size));
      long[] target = sums;
      for (int row = 0; row < size; row++) {
        int at = slices[row] * WIDTH;
        target[at + MovementSlots.STARTING] += from.starting[row];
        target[at + MovementSlots.EXPANSION] += from.expansion[row];
        target[at + MovementSlots.CONTRACTION] += from.contraction[row];
        target[at + MovementSlots.CHURN] += from.churn[row];
        target[at + MovementSlots.BRIDGE + from.moves[row]]++;
      }
      rows += size;
    }

    private static int largest(int[] numbers, int size) {
      int largest = 0;
      for (int i = 0; i < size; i++) {
        largest = Math.max(largest, numbers[i]);
      }
      return largest;
    }

    private void ensure(int slice) {
      if (slice * WIDTH >= sums.length) {
        sums = Arrays.copyOf(sums, slice * WIDTH * 2);
      }
    }

    /** Begins anew, with amounts of so many decimals. */
    void begin(int scaleOfRows) {
      Arrays.fill(sums, 0);
      rows = 0;
      scale = scaleOfRows;
    }

    void add(MovementBatch from, int row, int move, int slice) {
      ensure(slice);
      int at = slice * WIDTH;
      long[] target = sums;
      target[at + MovementSlots.STARTING] += from.starting(row);
      target[at + MovementSlots.EXPANSION] += from.expansion(row);
      target[at + MovementSlots.CONTRACTION] += from.contraction(row);
      target[at + MovementSlots.CHURN] += from.churn(row);
      target[at + MovementSlots.BRIDGE + move]++;
      rows++;
    }

    /** How many numbers of slices there may be. */
    int slices() {
      return rows == 0 ? 0 : sums.length / WIDTH;
    }

    /** Whether any row is of a slice. */
    boolean has(int slice) {
      return units(slice, MovementSlots.STARTING) > 0;
    }

    /** The sum of an amount of the bridge, with {@link #scale} decimals. */
    long units(int slice, int slot) {
      return sums[slice * WIDTH + slot];
    }

    /** How many rows moved in one way. */
    long moves(int slice, int move) {
      return sums[slice * WIDTH + MovementSlots.BRIDGE + move];
    }

    int scale() {
      return scale;
    }
  }
}
