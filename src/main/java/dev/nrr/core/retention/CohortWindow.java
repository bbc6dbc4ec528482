package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.CustomerRevenue;
import dev.nrr.core.book.CustomerRevenue.AtLeast;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.book.RevenueSource.Look;
import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One window of a book under one rule: what became of each customer in it. Dates are the book's
 * numbers.
 */
public final class CohortWindow {

  private final CustomerRevenue book;
  private final int from;
  private final int to;
  private final @Nullable AtLeast least;
  private final boolean interruptedChurn;
  private final @Nullable Scope scope;

  /**
   * A window between two dates of a book.
   *
   * @param source what customers paid
   * @param rule every choice that decides a figure
   * @param from the book's number of its first date
   * @param to that of its last, greater
   * @throws IllegalArgumentException if the book has no such dates, or not in that order
   */
  public CohortWindow(RevenueSource source, RetentionRule rule, int from, int to) {
    this(source.in(look(rule, checked(source, from, to), to, List.of())), rule, from, to);
  }

  private CohortWindow(CustomerRevenue book, RetentionRule rule, int from, int to) {
    Amount minStart = rule.minStart();
    this.book = book;
    this.from = from;
    this.to = to;
    this.least = minStart == null ? null : book.atLeast(minStart);
    this.scope = rule.scope();
    this.interruptedChurn = rule.interrupted() == Interrupted.CHURNED;
  }

  /**
   * {@return a window between two dates, whose customers may be put together where the rule asks no
   * more than what they have in common}
   *
   * @param source what customers paid
   * @param rule every choice that decides a figure
   * @param from the number of its first date
   * @param to that of its last, greater
   * @param columns the attributes that slices are made by
   * @throws IllegalArgumentException if there are no such dates, or not in that order
   */
  static CohortWindow ofClasses(
      RevenueSource source, RetentionRule rule, int from, int to, List<String> columns) {
    Look look = look(rule, checked(source, from, to), to, columns);
    boolean endsAlone =
        !look.everyStep() && rule.minStart() == null && rule.interrupted() != Interrupted.CHURNED;
    return new CohortWindow(endsAlone ? source.classes(look) : source.in(look), rule, from, to);
  }

  private static int checked(RevenueSource source, int from, int to) {
    if (from < 0 || from >= to || to >= source.dateCount()) {
      throw new IllegalArgumentException(
          "window from " + from + " to " + to + " of " + source.dateCount() + " dates");
    }
    return from;
  }

  /** What a rule looks at in a window. */
  static Look look(RetentionRule rule, int from, int to, List<String> columns) {
    return new Look(from, to, rule.method() != Method.POINT_TO_POINT, columns);
  }

  /** {@return the customers, or classes of them, that it is a window of} */
  public CustomerRevenue customers() {
    return book;
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

  /** The first step a customer tells of, by the date it begins at. */
  int firstStep(int customer) {
    return book.firstStep(customer, from);
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

  /** Whether a customer of the start is gone for good at a date inside the window. */
  boolean isGoneForGood(int customer, int date) {
    return interruptedChurn && paysAtStart(customer) && book.pauses(customer, from, date + 1);
  }

  /**
   * {@return whether a customer of the start that pays at the end counts as churned all the same}
   *
   * @param customer the customer's number
   */
  public boolean isInterrupted(int customer) {
    return interruptedChurn
        && paysAtStart(customer)
        && book.isPaying(customer, to)
        && book.pauses(customer, from, to);
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
