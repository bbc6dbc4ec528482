package dev.nrr.input.shape.book;

import java.util.Set;

/** What the changes of one customer and day come to, as far as something is to be said of it. */
public final class LedgerDay {

  /** The types of all changes, a bit each. */
  private int types;

  private boolean emptied;
  private int before;
  private int after;

  /** A day without changes. */
  LedgerDay() {}

  /**
   * A day whose changes are known.
   *
   * @param before the sign of what was paid before
   * @param after the sign of what is paid then
   * @param types of all changes
   * @param emptied whether a churn has the amount 0
   */
  public LedgerDay(int before, int after, Set<MovementType> types, boolean emptied) {
    begin(before);
    types.forEach(type -> this.types |= bit(type));
    this.emptied = emptied;
    end(after);
  }

  /** Begins a day. */
  void begin(int signBefore) {
    types = 0;
    emptied = false;
    before = signBefore;
    after = signBefore;
  }

  /** Adds a change; whether it is a churn of 0. */
  boolean add(MovementType type, int sign) {
    types |= bit(type);
    boolean empties = type == MovementType.CHURN && sign == 0;
    emptied |= empties;
    return empties;
  }

  void end(int signAfter) {
    after = signAfter;
  }

  /** Whether more was taken away than there was. */
  public boolean isBelowZero() {
    return after < 0;
  }

  /** Whether a churn that says no amount leaves something, so that what was lost is not known. */
  public boolean isNotEmptied() {
    return emptied && after > 0;
  }

  /** Whether something grew that was not there: the ledger may lack what came before it. */
  boolean startsFromNothing() {
    return before <= 0
        && has(MovementType.EXPANSION)
        && !has(MovementType.NEW)
        && !has(MovementType.REACTIVATION);
  }

  /** Whether the customer churned, and still pays. */
  boolean leavesRevenue() {
    return after > 0 && types == bit(MovementType.CHURN);
  }

  private boolean has(MovementType type) {
    return (types & bit(type)) != 0;
  }

  private static int bit(MovementType type) {
    return 1 << type.ordinal();
  }
}
