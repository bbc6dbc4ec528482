package dev.nrr.input.shape.book;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts of a ledger can be, by what its types say of them: changes, or levels, which are
 * what a customer pays after each event. Example: an expansion of 1300 after a new 1000 can be
 * either, an expansion of 300 is a change, a churn of 0 leaves a level.
 */
final class LedgerEvidence implements CustomerDays.Visitor {

  private final PendingRows rows;
  private final CustomerDays order;
  private final List<@Nullable MovementType> types;
  private final boolean lossesNegative;
  private final ExactSum balance = new ExactSum();
  private final MutableAmount level = new MutableAmount();
  private final MutableAmount amount = new MutableAmount();
  private boolean onlyChurns;
  private boolean asChanges = true;
  private boolean asLevels = true;
  private boolean differs;

  private LedgerEvidence(
      PendingRows rows,
      CustomerDays order,
      List<@Nullable MovementType> types,
      boolean lossesNegative) {
    this.rows = rows;
    this.order = order;
    this.types = types;
    this.lossesNegative = lossesNegative;
  }

  /** What all rows of a ledger say. */
  static LedgerEvidence of(
      PendingRows rows,
      CustomerDays order,
      List<@Nullable MovementType> types,
      boolean lossesNegative) {
    LedgerEvidence all = new LedgerEvidence(rows, order, types, lossesNegative);
    order
        .visitAll(() -> new LedgerEvidence(rows, order, types, lossesNegative))
        .forEach(all::mergeFrom);
    all.asChanges &= !losesNothing(rows, types);
    return all;
  }

  private void mergeFrom(LedgerEvidence other) {
    asChanges &= other.asChanges;
    asLevels &= other.asLevels;
    differs |= other.differs;
  }

  @Override
  public void visit(int from, int to, boolean first, boolean last) {
    if (first) {
      balance.clear();
      level.clear();
    }
    onlyChurns = true;
    for (int at = from; at < to; at++) {
      observe(order.row(at), to - from == 1);
    }
    asChanges &= onlyChurns ? balance.isZero() : balance.signum() >= 0;
  }

  private void observe(int row, boolean alone) {
    rows.readAmount(row, amount);
    MovementType type = Objects.requireNonNull(types.get(rows.code(Ledger.TYPE_CODE, row)));
    onlyChurns &= type == MovementType.CHURN;
    asLevels = asLevels && amount.signum() >= 0 && (!alone || isLevel(type));
    level.set(amount);
    if (type == MovementType.CHURN) {
      level.clear();
    }
    if (type.takesAway(lossesNegative)) {
      amount.negate();
    }
    balance.add(amount);
    if (!differs) {
      balance.copyTo(amount);
      differs = level.compareTo(amount) != 0;
    }
  }

  /** Whether the amount can be what a customer pays after an event. */
  private boolean isLevel(MovementType type) {
    return switch (type) {
      case NEW, REACTIVATION -> level.isZero();
      case EXPANSION -> amount.compareTo(level) >= 0;
      case CONTRACTION -> amount.compareTo(level) <= 0;
      case CHURN -> amount.isZero() || amount.compareTo(level) == 0;
      case CHANGE, UNCHANGED -> true;
    };
  }

  /** Whether there are losses, and all of them are 0, which no change is. */
  static boolean losesNothing(PendingRows rows, List<@Nullable MovementType> types) {
    boolean[] lossOf = new boolean[types.size()];
    boolean mayLose = false;
    for (int code = 0; code < lossOf.length; code++) {
      MovementType type = types.get(code);
      lossOf[code] = type != null && type.direction() == MovementType.Direction.LOSS;
      mayLose |= lossOf[code];
    }
    boolean loses = false;
    for (int row = 0; mayLose && row < rows.size(); row++) {
      if (lossOf[rows.code(Ledger.TYPE_CODE, row)]) {
        if (rows.signum(row) != 0) {
          return false;
        }
        loses = true;
      }
    }
    return loses;
  }

  /**
   * Whether the amounts can be changes: none leaves less than nothing, and churn leaves nothing.
   */
  boolean canBeChanges() {
    return asChanges;
  }

  /** Whether the amounts can be levels. */
  boolean canBeLevels() {
    return asLevels;
  }

  /** Whether it matters which of the two they are. */
  boolean differs() {
    return differs;
  }
}
