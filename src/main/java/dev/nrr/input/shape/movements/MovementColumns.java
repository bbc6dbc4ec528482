package dev.nrr.input.shape.movements;

import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.row.Row;
import java.util.List;

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

  /**
   * What can be told where it is known whether a customer has several rows in one period.
   *
   * @param notices is told what cannot
   * @throws InputException if least starting revenue is asked of rows that are no customers
   */
  MovementColumns settled(InputRequest request, boolean severalRows, List<Notice> notices)
      throws InputException {
    boolean least = request.slices().minStart() != null;
    if (least && !rowsAreCustomers) {
      throw InputException.data(
          "--min-start is about customers, and the input has no customer column: its rows are"
              + " segments, or the whole business");
    }
    if (!severalRows) {
      return this;
    }
    if (least) {
      throw InputException.data(
          "--min-start is about customers, and here they stand on several rows; expected one row"
              + " a customer");
    }
    notices.add(
        new Notice(
            "customers-on-several-rows",
            "customers stand on several rows: their number is not counted",
            0));
    return withoutCustomers();
  }

  /** The same where rows are not customers after all. */
  private MovementColumns withoutCustomers() {
    return new MovementColumns(hasNew, hasReactivation, hasCounts, hasChurnedCounts, false);
  }
}
