package dev.nrr.input.shape.book;

import java.math.BigDecimal;
import java.util.function.IntFunction;

/** Whether the changes of a ledger come to what is stated to be paid after them, day by day. */
final class BalanceCheck {

  private final CustomerDays order;
  private final IntFunction<BigDecimal> change;
  private final int after;
  private BigDecimal balance = BigDecimal.ZERO;
  private BigDecimal wrong = BigDecimal.ZERO;
  private int different = -1;
  private int line = Integer.MAX_VALUE;
  private final PendingRows rows;

  /**
   * Compares them.
   *
   * @param change of a row, below zero for a loss
   * @param after which amount of a row is what is stated
   */
  BalanceCheck(PendingRows rows, CustomerDays order, IntFunction<BigDecimal> change, int after) {
    this.rows = rows;
    this.order = order;
    this.change = change;
    this.after = after;
    order.forEach(this::visit);
  }

  private void visit(int from, int to, boolean first, boolean last) {
    balance = first ? BigDecimal.ZERO : balance;
    for (int at = from; at < to; at++) {
      balance = balance.add(change.apply(order.row(at)));
    }
    boolean stated = false;
    for (int at = from; at < to; at++) {
      stated |= rows.amount(after, order.row(at)).compareTo(balance) == 0;
    }
    int row = order.row(from);
    if (!stated && rows.place(row) < line) {
      different = row;
      line = rows.place(row);
      wrong = balance;
    }
  }

  /** The first row by its line that states something else; -1 if there is none. */
  int firstDifference() {
    return different;
  }

  /** What the changes come to there. */
  BigDecimal balance() {
    return wrong;
  }
}
