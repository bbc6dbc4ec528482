package dev.nrr.input.shape;

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
    boolean rowsAreCustomers) {}
