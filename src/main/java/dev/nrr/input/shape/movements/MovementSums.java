package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The running sums of one slice of one period of a movements file. */
final class MovementSums {

  private final ExactSum[] sums = new ExactSum[MovementSlots.SUMS];
  private final long[] moves = new long[CustomerMove.values().length];
  private long startingCustomers;
  private long churnedCustomers;

  MovementSums() {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new ExactSum();
    }
  }

  /** Adds the regular movements of a slice. */
  void add(MovementBatch.Sums regular, int slice) {
    for (int slot = 0; slot < MovementSlots.BRIDGE; slot++) {
      sums[slot].add(regular.units(slice, slot), regular.scale());
    }
    for (int move = 0; move < CustomerMove.OF_COHORT; move++) {
      moves[move] += regular.moves(slice, move);
    }
  }

  /** Adds the amounts of a row of the cohort: starting, expansion, contraction, churn. */
  void addBridge(MutableAmount[] cells) {
    for (int i = 0; i < MovementSlots.BRIDGE; i++) {
      sums[i].add(cells[i]);
    }
  }

  /** Adds what stands beside the bridge: new business and reactivation. */
  void addMemo(MutableAmount[] cells) {
    for (int i = MovementSlots.NEW; i < MovementSlots.SUMS; i++) {
      if (!cells[i].isZero()) {
        sums[i].add(cells[i]);
      }
    }
  }

  /**
   * Adds rows alike.
   *
   * @param amounts of the bridge, then of what stands beside it
   * @param move what the customer of each did; null for nothing
   */
  void add(List<BigDecimal> amounts, @Nullable CustomerMove move, long rows) {
    MutableAmount cell = new MutableAmount();
    for (int i = 0; i < sums.length; i++) {
      cell.set(amounts.get(i));
      sums[i].add(cell);
    }
    if (move != null) {
      moves[move.ordinal()] += rows;
    }
  }

  void count(CustomerMove move) {
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
    return !sums[MovementSlots.STARTING].isZero()
        || !sums[MovementSlots.NEW].isZero()
        || !sums[MovementSlots.REACTIVATION].isZero();
  }

  RevenueBridge bridge() {
    return new RevenueBridge(
        sums[MovementSlots.STARTING].toAmount(),
        sums[MovementSlots.EXPANSION].toAmount(),
        sums[MovementSlots.CONTRACTION].toAmount(),
        sums[MovementSlots.CHURN].toAmount());
  }

  StatedMovements.Part part(Slice slice, MovementColumns columns) {
    Memo memo =
        new Memo(
            columns.hasNew() ? sums[MovementSlots.NEW].toAmount() : null,
            columns.hasReactivation() ? sums[MovementSlots.REACTIVATION].toAmount() : null,
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
    long expanded = moves[CustomerMove.EXPANDED.ordinal()];
    long contracted = moves[CustomerMove.CONTRACTED.ordinal()];
    long churned = moves[CustomerMove.CHURNED.ordinal()];
    long unchanged = moves[CustomerMove.UNCHANGED.ordinal()];
    return new CustomerCounts(
        expanded + contracted + churned + unchanged,
        expanded,
        contracted,
        churned,
        unchanged,
        columns.hasNew() ? moves[CustomerMove.NEW.ordinal()] : null,
        columns.hasReactivation() ? moves[CustomerMove.REACTIVATED.ordinal()] : null);
  }
}
