package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.CustomerRevenue;
import dev.nrr.core.book.RevenueSums;
import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.retention.WindowFigures.Step;

/** Bridges being added up from customers, one a group. */
final class BridgeSums {

  /** One sum of a bridge or beside it. */
  enum Line {
    STARTING,
    EXPANSION,
    CONTRACTION,
    CHURN,
    NEW,
    REACTIVATION,
    RETURNED
  }

  private static final int LINES = Line.values().length;

  private final RevenueSums sums;
  private final boolean hasHistory;
  private final boolean hasReturned;

  BridgeSums(CustomerRevenue customers, boolean hasHistory, RetentionRule rule, int groups) {
    this.sums = customers.sums(Math.multiplyExact(groups, LINES));
    this.hasHistory = hasHistory;
    this.hasReturned = hasHistory && rule.interrupted() != null;
  }

  /** Revenue of a customer at a date, on one line. */
  void addRevenue(Line line, int group, int customer, int date) {
    sums.addRevenue(slot(line, group), customer, date);
  }

  /** A customer's change from a date to a later one, on the line of its class. */
  void add(CustomerClass kind, int group, int customer, int start, int end) {
    switch (kind) {
      case EXPANSION -> sums.addChange(slot(Line.EXPANSION, group), customer, start, end);
      case CONTRACTION -> sums.addChange(slot(Line.CONTRACTION, group), customer, end, start);
      case CHURN -> addRevenue(Line.CHURN, group, customer, start);
      case NEW -> addRevenue(Line.NEW, group, customer, end);
      case REACTIVATION -> addRevenue(Line.REACTIVATION, group, customer, end);
      case UNCHANGED, ABSENT -> {}
    }
  }

  int compare(Line line, int group, int other) {
    return sums.compare(slot(line, group), slot(line, other));
  }

  void copy(int from, int to) {
    for (Line line : Line.values()) {
      sums.copy(slot(line, from), slot(line, to));
    }
  }

  void clear(int group) {
    for (Line line : Line.values()) {
      sums.clear(slot(line, group));
    }
  }

  Amount amount(Line line, int group) {
    return sums.amount(slot(line, group));
  }

  Step step(int group) {
    RevenueBridge bridge =
        new RevenueBridge(
            amount(Line.STARTING, group),
            amount(Line.EXPANSION, group),
            amount(Line.CONTRACTION, group),
            amount(Line.CHURN, group));
    Memo memo =
        new Memo(
            amount(Line.NEW, group),
            hasHistory ? amount(Line.REACTIVATION, group) : null,
            hasReturned ? amount(Line.RETURNED, group) : null);
    return new Step(bridge, memo);
  }

  private static int slot(Line line, int group) {
    return group * LINES + line.ordinal();
  }
}
