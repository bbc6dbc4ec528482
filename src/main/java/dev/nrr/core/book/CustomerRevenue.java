package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;

/**
 * What customers pay at the dates of a window, and what that makes of them. A customer here is one
 * of the input, or a class of them that are alike in all that is asked: whoever asks needs not
 * know, but counts by {@link #count}. A class may tell of the window's two ends alone, or of one
 * step.
 */
public interface CustomerRevenue {

  /** {@return how many customers or classes there are; they go from 0 to below this} */
  int customers();

  /**
   * {@return how many customers of the input it is}
   *
   * @param customer the number of a customer or class
   */
  long count(int customer);

  /**
   * {@return the name of a customer, or of one of a class}
   *
   * @param customer the customer's number
   */
  String customer(int customer);

  /**
   * {@return whether revenue is above zero}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  boolean isPaying(int customer, int date);

  /**
   * {@return whether revenue was above zero at a date before this one, as far as the input reaches}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  boolean paidBefore(int customer, int date);

  /**
   * Compares a customer's revenue at two dates.
   *
   * @param customer the customer's number
   * @param date the date's number
   * @param otherDate the number of the other date
   * @return below zero, zero or above, as of {@code compareTo}
   */
  int compare(int customer, int date, int otherDate);

  /**
   * {@return whether there is a date between two others at which a customer does not pay}
   *
   * @param customer the customer's number
   * @param after the number of the date before those looked at
   * @param before the number of the date after those looked at
   */
  boolean pauses(int customer, int after, int before);

  /**
   * {@return whether this tells what a customer pays at a window's two ends}
   *
   * @param customer the customer's number
   */
  default boolean tellsEnds(int customer) {
    return true;
  }

  /**
   * {@return the first step of a window that this tells of, by the date it begins at}
   *
   * @param customer the customer's number
   * @param from the number of the window's first date
   */
  default int firstStep(int customer, int from) {
    return from;
  }

  /**
   * {@return the first step after those this tells of}
   *
   * @param customer the customer's number
   * @param to the number of the window's last date
   */
  default int endStep(int customer, int to) {
    return to;
  }

  /**
   * {@return a question to ask of many cells: is revenue this much, or more?}
   *
   * @param amount the least that is enough
   * @throws UnsupportedOperationException if these are classes of customers, none of whom is told
   *     apart
   */
  default AtLeast atLeast(Amount amount) {
    throw new UnsupportedOperationException("classes have no single customers: " + amount);
  }

  /**
   * {@return so many sums of zero, to add to}
   *
   * @param slots how many sums
   */
  RevenueSums sums(int slots);

  /**
   * {@return the attribute with this header}
   *
   * @param name the input's own header
   * @throws IllegalArgumentException if it is not kept
   */
  Attribute attribute(String name);

  /** Whether revenue is at least a given amount, asked of any number of cells. */
  interface AtLeast {

    /**
     * {@return whether a customer's revenue at a date is this much, or more}
     *
     * @param customer the customer's number
     * @param date the date's number
     */
    boolean isMet(int customer, int date);
  }
}
