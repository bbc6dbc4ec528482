package dev.nrr.input.shape;

import dev.nrr.core.retention.CustomerCounts;
import dev.nrr.core.retention.GivenMovements;
import dev.nrr.core.retention.Memo;
import dev.nrr.core.retention.RevenueBridge;
import dev.nrr.core.retention.Slice;
import dev.nrr.core.value.Amount;
import dev.nrr.core.value.AmountCell;
import dev.nrr.core.value.AmountSum;
import org.jspecify.annotations.Nullable;

/** The running sums of one slice of one period of a movements file. */
final class MovementTally {

  /** How a row's customer moved. */
  enum Move {
    EXPANDED,
    CONTRACTED,
    CHURNED,
    UNCHANGED,
    NEW,
    REACTIVATED
  }

  /** So many quiet rows are added up before their sum is. */
  static final int MOST_QUIET_ROWS = 1 << 16;

  private final AmountSum[] sums = new AmountSum[MovementsShape.SUMS];
  private final long[] moves = new long[Move.values().length];
  private long startingCustomers;
  private long churnedCustomers;
  private long rows;

  // the sums of quiet rows of as many decimals
  private long starting;
  private long expansion;
  private long contraction;
  private long churn;
  private int quietScale;
  private int quietRows;

  MovementTally() {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new AmountSum();
    }
  }

  /** Adds all there is to add of a quiet row. */
  void addQuiet(RowUnits row, Move move) {
    if (quietScale != row.scale() || quietRows == MOST_QUIET_ROWS) {
      settle();
      quietScale = row.scale();
    }
    quietRows++;
    starting += row.units(MovementsShape.STARTING);
    expansion += row.units(MovementsShape.EXPANSION);
    contraction += row.units(MovementsShape.CONTRACTION);
    churn += row.units(MovementsShape.CHURN);
    moves[move.ordinal()]++;
  }

  /** Brings the sums of quiet rows to the others; done before anything is asked of those. */
  private void settle() {
    sums[MovementsShape.STARTING].add(starting, quietScale);
    sums[MovementsShape.EXPANSION].add(expansion, quietScale);
    sums[MovementsShape.CONTRACTION].add(contraction, quietScale);
    sums[MovementsShape.CHURN].add(churn, quietScale);
    rows += quietRows;
    starting = 0;
    expansion = 0;
    contraction = 0;
    churn = 0;
    quietRows = 0;
  }

  private AmountSum sum(int slot) {
    settle();
    return sums[slot];
  }

  /** Adds the amounts of a row of the cohort: starting, expansion, contraction, churn. */
  void addBridge(AmountCell[] cells) {
    for (int i = 0; i <= MovementsShape.CHURN; i++) {
      sums[i].add(cells[i]);
    }
  }

  /** Adds what stands beside the bridge: new business and reactivation. */
  void addMemo(AmountCell[] cells) {
    for (int i = MovementsShape.NEW; i < MovementsShape.SUMS; i++) {
      if (!cells[i].isZero()) {
        sums[i].add(cells[i]);
      }
    }
    rows++;
  }

  void count(Move move) {
    moves[move.ordinal()]++;
  }

  void addCustomers(long starting, long churned) {
    startingCustomers += starting;
    churnedCustomers += churned;
  }

  /** Adds what another part of the rows came to. */
  void add(MovementTally other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(other.sum(i));
    }
    for (int i = 0; i < moves.length; i++) {
      moves[i] += other.moves[i];
    }
    startingCustomers += other.startingCustomers;
    churnedCustomers += other.churnedCustomers;
    rows += other.rows;
  }

  boolean isEmpty() {
    return rows + quietRows == 0;
  }

  Amount expansion() {
    return sum(MovementsShape.EXPANSION).toAmount();
  }

  /** Whether the slice has a customer of the cohort or revenue beside it. */
  boolean isShown() {
    return !sum(MovementsShape.STARTING).isZero()
        || !sum(MovementsShape.NEW).isZero()
        || !sum(MovementsShape.REACTIVATION).isZero();
  }

  RevenueBridge bridge() {
    return new RevenueBridge(
        sum(MovementsShape.STARTING).toAmount(),
        sum(MovementsShape.EXPANSION).toAmount(),
        sum(MovementsShape.CONTRACTION).toAmount(),
        sum(MovementsShape.CHURN).toAmount());
  }

  GivenMovements.Part part(Slice slice, MovementColumns columns) {
    Memo memo =
        new Memo(
            columns.hasNew() ? sum(MovementsShape.NEW).toAmount() : null,
            columns.hasReactivation() ? sum(MovementsShape.REACTIVATION).toAmount() : null,
            null);
    return new GivenMovements.Part(slice, bridge(), memo, counts(columns));
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
