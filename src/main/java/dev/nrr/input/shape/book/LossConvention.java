package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowPlace;

/**
 * Whether a ledger writes contraction and churn below zero or above: one of the two throughout, or
 * it is refused.
 */
final class LossConvention {

  private static final long NONE = Long.MAX_VALUE;

  private final Problems problems;
  private long firstNegative = NONE;
  private long firstPositive = NONE;
  private int column;
  private String positive = "";

  LossConvention(Problems problems) {
    this.problems = problems;
  }

  /** Learns of a loss. */
  void see(Row row, MutableAmount amount) {
    long place = RowPlace.of(row.source(), row.line());
    if (amount.signum() < 0) {
      firstNegative = Math.min(firstNegative, place);
    } else if (amount.signum() > 0 && place < firstPositive) {
      firstPositive = place;
      column = row.column(EventsShape.AMOUNT) + 1;
      positive = MessageText.quoted(row.text(EventsShape.TYPE)) + " of " + amount.toAmount();
    }
  }

  /** Tells of a ledger that does both. */
  void finish() {
    if (firstNegative != NONE && firstPositive != NONE) {
      problems.refuse(
          problems.at(
              RowPlace.source(firstPositive),
              RowPlace.line(firstPositive),
              column,
              positive
                  + " is above zero, but losses are below zero on line "
                  + RowPlace.line(firstNegative)
                  + ", expected one or the other throughout"));
    }
  }

  /** Whether losses are below zero as they stand. */
  boolean areNegative() {
    return firstNegative != NONE;
  }
}
