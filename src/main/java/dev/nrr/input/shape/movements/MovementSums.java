package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import org.jspecify.annotations.Nullable;

/** The running sums of one slice of one period of a movements file. */
final class MovementSums {

  /** How a row's customer moved. */
  enum Move {
    EXPANDED,
    CONTRACTED,
    CHURNED,
    UNCHANGED,
    NEW,
    REACTIVATED
  }

  private final ExactSum[] sums = new ExactSum[MovementsShape.SUMS];
  private final long[] moves = new long[Move.values().length];
  private long startingCustomers;
  private long churnedCustomers;

  MovementSums() {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new ExactSum();
    }
  }

  /** Adds what quiet rows came to. */
  void add(QuietSums.Sums quiet) {
    for (int slot = 0; slot <= MovementsShape.CHURN; slot++) {
      sums[slot].add(quiet.units(slot), quiet.scale());
    }
    for (int move = 0; move <= Move.UNCHANGED.ordinal(); move++) {
      moves[move] += quiet.moves(move);
    }
  }

  /** Adds the amounts of a row of the cohort: starting, expansion, contraction, churn. */
  void addBridge(MutableAmount[] cells) {
    for (int i = 0; i <= MovementsShape.CHURN; i++) {
      sums[i].add(cells[i]);
    }
  }

  /** Adds what stands beside the bridge: new business and reactivation. */
  void addMemo(MutableAmount[] cells) {
    for (int i = MovementsShape.NEW; i < MovementsShape.SUMS; i++) {
      if (!cells[i].isZero()) {
        sums[i].add(cells[i]);
      }
    }
  }

  void count(Move move) {
    moves[move.ordinal()]++;
  }

  void addCustomers(long starting, long churned) {
    startingCustomers += starting;
    churnedCustomers += churned;
  }

  /** Adds what another part of the rows came to. */
  void add(MovementSums other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(other.sums[i]);
    }
    for (int i = 0; i < moves.length; i++) {
      moves[i] += other.moves[i];
    }
    startingCustomers += other.startingCustomers;
    churnedCustomers += other.churnedCustomers;
  }

  /** Whether the slice has a customer of the cohort or revenue beside it. */
  boolean isShown() {
    return !sums[MovementsShape.STARTING].isZero()
        || !sums[MovementsShape.NEW].isZero()
        || !sums[MovementsShape.REACTIVATION].isZero();
  }

  RevenueBridge bridge() {
    return new RevenueBridge(
        sums[MovementsShape.STARTING].toAmount(),
        sums[MovementsShape.EXPANSION].toAmount(),
        sums[MovementsShape.CONTRACTION].toAmount(),
        sums[MovementsShape.CHURN].toAmount());
  }

  StatedMovements.Part part(Slice slice, MovementColumns columns) {
    Memo memo =
        new Memo(
            columns.hasNew() ? sums[MovementsShape.NEW].toAmount() : null,
            columns.hasReactivation() ? sums[MovementsShape.REACTIVATION].toAmount() : null,
            null);
    return new StatedMovements.Part(slice, bridge(), memo, counts(columns));
  }

  private @Nullable CustomerCounts counts(MovementColumns columns) {
    if (columns.hasCounts()) {
      return CustomerCounts.ofStartingAndChurned(
          startingCustomers, columns.hasChurnedCounts() ? churnedCustomers : null);
    }
    return columns.rowsAreCustomers() ? countsOfRows(columns) : null;
  }

  private CustomerCounts countsOfRows(MovementColumns columns) {
    long expanded = moves[Move.EXPANDED.ordinal()];
    long contracted = moves[Move.CONTRACTED.ordinal()];
    long churned = moves[Move.CHURNED.ordinal()];
    long unchanged = moves[Move.UNCHANGED.ordinal()];
    return new CustomerCounts(
        expanded + contracted + churned + unchanged,
        expanded,
        contracted,
        churned,
        unchanged,
        columns.hasNew() ? moves[Move.NEW.ordinal()] : null,
        columns.hasReactivation() ? moves[Move.REACTIVATED.ordinal()] : null);
  }
}
