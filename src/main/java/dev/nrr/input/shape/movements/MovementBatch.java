package dev.nrr.input.shape.movements;

import dev.nrr.input.row.RowBatch;
import dev.nrr.input.shape.movements.MovementSums.Move;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a block as plain numbers, and which of them are quiet: rows of customers who were
 * there at the start, of whom nothing is to be told but what became of their revenue. No amount is
 * below zero, none stands beside the bridge, no more is lost than there was, and an ending is what
 * the movements come to.
 */
final class MovementBatch {

  /** What {@link #move} gives for rows that are not quiet. */
  static final int NOT_QUIET = -1;

  /** Units of quiet rows are below this. */
  static final long LIMIT = 1L << 38;

  /** By the sign of the net change, and whether nothing is left. */
  private static final int[] MOVES = {
    Move.CONTRACTED.ordinal(),
    Move.CHURNED.ordinal(),
    Move.UNCHANGED.ordinal(),
    Move.UNCHANGED.ordinal(),
    Move.EXPANDED.ordinal(),
    Move.EXPANDED.ordinal()
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

  /** Takes a block; false if no row of it can be told to be quiet. */
  boolean take(RowBatch rows) {
    scale = rows.evenScale(MovementsShape.AMOUNTS, LIMIT);
    if (scale < 0) {
      return false;
    }
    this.rows = rows;
    hasEnding = rows.has(MovementsShape.ENDING);
    starting = rows.evenUnits(MovementsShape.STARTING, scale);
    expansion = rows.evenUnits(MovementsShape.EXPANSION, scale);
    contraction = rows.evenUnits(MovementsShape.CONTRACTION, scale);
    churn = rows.evenUnits(MovementsShape.CHURN, scale);
    added = rows.evenUnits(MovementsShape.NEW, scale);
    reactivated = rows.evenUnits(MovementsShape.REACTIVATION, scale);
    ending = rows.evenUnits(MovementsShape.ENDING, scale);
    return true;
  }

  /** Whether any row may have more of an amount than this, the quiet ones among them. */
  boolean mayExceed(int slot, long units) {
    return rows != null && rows.largestUnits(slot, scale) > units;
  }

  /**
   * What a quiet row's customer did, by its net change: the {@link MovementSums.Move}'s place among
   * all; {@link #NOT_QUIET} for other rows.
   */
  int move(int row) {
    long start = starting[row];
    long lost = contraction[row] + churn[row];
    long net = expansion[row] - lost;
    boolean quiet =
        (expansion[row] | contraction[row] | churn[row]) >= 0
            && start > 0
            && lost <= start
            && (added[row] | reactivated[row]) == 0
            && (!hasEnding || start + net == ending[row]);
    int sign = (int) (net >> (Long.SIZE - 1)) | (int) (-net >>> (Long.SIZE - 1));
    int nothingLeft = (int) ((start + net - 1) >>> (Long.SIZE - 1));
    return quiet ? MOVES[(sign + 1) * 2 + nothingLeft] : NOT_QUIET;
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
}
