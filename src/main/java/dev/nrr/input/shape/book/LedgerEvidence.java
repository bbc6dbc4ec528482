package dev.nrr.input.shape.book;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts of a ledger can be, by what its types say of them: changes, or levels, which are
 * what a customer pays after each event. Example: an expansion of 1300 after a new 1000 can be
 * either, an expansion of 300 is a change, a churn of 0 leaves a level.
 */
final class LedgerEvidence {

  private final PendingRows rows;
  private final CustomerDays order;
  private final List<@Nullable MovementType> types;
  private final boolean lossesNegative;
  private final Set<MovementType> ofDay = EnumSet.noneOf(MovementType.class);
  private BigDecimal balance = BigDecimal.ZERO;
  private BigDecimal level = BigDecimal.ZERO;
  private boolean asChanges = true;
  private boolean asLevels = true;
  private boolean differs;
  private boolean hasLosses;
  private boolean losesNothing = true;

  LedgerEvidence(
      PendingRows rows,
      CustomerDays order,
      List<@Nullable MovementType> types,
      boolean lossesNegative) {
    this.rows = rows;
    this.order = order;
    this.types = types;
    this.lossesNegative = lossesNegative;
    order.forEach(this::visit);
  }

  private void visit(int from, int to, boolean first) {
    balance = first ? BigDecimal.ZERO : balance;
    level = first ? BigDecimal.ZERO : level;
    ofDay.clear();
    for (int at = from; at < to; at++) {
      observe(order.row(at), to - from == 1);
    }
    boolean ends = ofDay.equals(EnumSet.of(MovementType.CHURN));
    asChanges &= balance.signum() >= 0 && !(ends && balance.signum() > 0);
  }

  private void observe(int row, boolean alone) {
    BigDecimal amount = rows.amount(row);
    MovementType type = Objects.requireNonNull(types.get(rows.code(Ledger.TYPE_CODE, row)));
    ofDay.add(type);
    boolean loss = type.direction() == MovementType.Direction.LOSS;
    hasLosses |= loss;
    losesNothing &= !loss || amount.signum() == 0;
    balance = balance.add(type.takesAway(lossesNegative) ? amount.negate() : amount);
    asLevels &= amount.signum() >= 0 && (!alone || isLevel(type, amount));
    level = type == MovementType.CHURN ? BigDecimal.ZERO : amount;
    differs |= level.compareTo(balance) != 0;
  }

  /** Whether an amount can be what a customer pays after an event. */
  private boolean isLevel(MovementType type, BigDecimal amount) {
    return switch (type) {
      case NEW, REACTIVATION -> level.signum() == 0;
      case EXPANSION -> amount.compareTo(level) >= 0;
      case CONTRACTION -> amount.compareTo(level) <= 0;
      case CHURN -> amount.signum() == 0 || amount.compareTo(level) == 0;
      case CHANGE, UNCHANGED -> true;
    };
  }

  /** Whether there are losses, and all of them are 0, which no change is. */
  boolean losesNothing() {
    return hasLosses && losesNothing;
  }

  /**
   * Whether the amounts can be changes: none leaves less than nothing, and churn leaves nothing.
   */
  boolean canBeChanges() {
    return asChanges && !losesNothing();
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
