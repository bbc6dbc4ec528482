package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBook.Threshold;
import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One window of a book under one rule: what became of each customer in it. Dates are the book's
 * numbers.
 */
public final class CohortWindow {

  private final RevenueBook book;
  private final int from;
  private final int to;
  private final @Nullable Threshold least;
  private final boolean interruptedChurn;
  private final @Nullable Scope scope;

  /**
   * A window between two dates of a book.
   *
   * @param book what customers paid
   * @param rule every choice that decides a figure
   * @param from the book's number of its first date
   * @param to that of its last, greater
   * @throws IllegalArgumentException if the book has no such dates, or not in that order
   */
  public CohortWindow(RevenueBook book, RetentionRule rule, int from, int to) {
    if (from < 0 || from >= to || to >= book.dateCount()) {
      throw new IllegalArgumentException(
          "window from " + from + " to " + to + " of " + book.dateCount() + " dates");
    }
    Amount minStart = rule.minStart();
    this.book = book;
    this.from = from;
    this.to = to;
    this.least = minStart == null ? null : book.atLeast(minStart);
    this.scope = rule.scope();
    this.interruptedChurn = rule.interrupted() == Interrupted.CHURNED;
  }

  @Nullable Scope scope() {
    return scope;
  }

  /** {@return the number of the window's first date} */
  public int from() {
    return from;
  }

  /** {@return the number of the window's last date} */
  public int to() {
    return to;
  }

  /** How many steps of the grid it has. */
  int steps() {
    return to - from;
  }

  boolean paysAtStart(int customer) {
    return book.isPaying(customer, from);
  }

  /**
   * {@return whether a customer is of the window's own cohort}
   *
   * @param customer the customer's number
   */
  public boolean isInCohort(int customer) {
    return paysAtStart(customer) && !isLeftOut(customer, from);
  }

  boolean paysAtAnEnd(int customer) {
    return book.isPaying(customer, from) || book.isPaying(customer, to);
  }

  boolean paysAtAnyDate(int customer) {
    for (int date = from; date <= to; date++) {
      if (book.isPaying(customer, date)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@return whether a customer pays at a date, but too little to be in a cohort there}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  public boolean isLeftOut(int customer, int date) {
    return least != null && book.isPaying(customer, date) && !least.isMet(customer, date);
  }

  /**
   * {@return the class of a customer by its revenue at two dates, pauses between them left out}
   *
   * @param customer the customer's number
   * @param start the number of the first date
   * @param end the number of the second date
   */
  public CustomerClass classify(int customer, int start, int end) {
    return CustomerClass.of(
        book.isPaying(customer, start),
        book.isPaying(customer, end),
        book.paidBefore(customer, start),
        book.compare(customer, end, start));
  }

  /** Whether a date inside the window counts as a customer's last for good. */
  boolean isGoneForGood(int customer, int date) {
    return interruptedChurn && paysAtStart(customer) && !book.isPaying(customer, date);
  }

  /**
   * {@return whether a customer of the start that pays at the end counts as churned all the same}
   *
   * @param customer the customer's number
   */
  public boolean isInterrupted(int customer) {
    if (!interruptedChurn || !paysAtStart(customer) || !book.isPaying(customer, to)) {
      return false;
    }
    for (int date = from + 1; date < to; date++) {
      if (!book.isPaying(customer, date)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@return the class of a customer by the window's two ends, the rule's pauses counted in}
   *
   * @param customer the customer's number
   */
  public CustomerClass classify(int customer) {
    return isInterrupted(customer) ? CustomerClass.CHURN : classify(customer, from, to);
  }
}
