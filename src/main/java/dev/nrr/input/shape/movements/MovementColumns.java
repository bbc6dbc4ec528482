package dev.nrr.input.shape.movements;

import dev.nrr.input.row.Row;

/**
 * Which facts a movements file can give beside its bridge.
 *
 * @param hasNew whether it has new business
 * @param hasReactivation whether it has reactivation
 * @param hasCounts whether it counts starting customers itself
 * @param hasChurnedCounts whether it counts churned customers itself
 * @param rowsAreCustomers whether a row is one customer, so that rows can be counted
 */
record MovementColumns(
    boolean hasNew,
    boolean hasReactivation,
    boolean hasCounts,
    boolean hasChurnedCounts,
    boolean rowsAreCustomers) {

  /** What the source of a row has. */
  static MovementColumns of(Row row) {
    return new MovementColumns(
        row.has(MovementSlots.NEW) || row.has(MovementSlots.MOVEMENT),
        row.has(MovementSlots.REACTIVATION),
        row.has(MovementSlots.STARTING_CUSTOMERS),
        row.has(MovementSlots.CHURNED_CUSTOMERS),
        row.has(MovementSlots.CUSTOMER));
  }

  /** What both sources have: a fact that one of them cannot tell is not known of the whole. */
  MovementColumns and(MovementColumns other) {
    return new MovementColumns(
        hasNew && other.hasNew,
        hasReactivation && other.hasReactivation,
        hasCounts && other.hasCounts,
        hasChurnedCounts && other.hasChurnedCounts,
        rowsAreCustomers && other.rowsAreCustomers);
  }

  /** The same where rows are not customers after all. */
  MovementColumns withoutCustomers() {
    return new MovementColumns(hasNew, hasReactivation, hasCounts, hasChurnedCounts, false);
  }
}
