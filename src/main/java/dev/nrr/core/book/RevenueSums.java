package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;

/** Exact sums of what customers pay, one a slot, numbered from 0. */
public interface RevenueSums {

  /**
   * Adds what a customer pays at a date.
   *
   * @param slot the sum's number
   * @param customer the customer's number
   * @param date the date's number
   */
  void addRevenue(int slot, int customer, int date);

  /**
   * Adds what a customer pays more at one date than at another; less is below zero.
   *
   * @param slot the sum's number
   * @param customer the customer's number
   * @param from the number of the date before
   * @param to the number of the date after
   */
  void addChange(int slot, int customer, int from, int to);

  /**
   * {@return the sum in a slot}
   *
   * @param slot the sum's number
   */
  Amount amount(int slot);

  /**
   * Compares the sums in two slots.
   *
   * @param slot the sum's number
   * @param other the number of the other sum
   * @return below zero, zero or above, as of {@code compareTo}
   */
  int compare(int slot, int other);

  /**
   * Makes the sum in a slot that in another.
   *
   * @param from the sum that is copied
   * @param to the sum that becomes the same
   */
  void copy(int from, int to);

  /**
   * Makes the sum in a slot zero.
   *
   * @param slot the sum's number
   */
  void clear(int slot);
}
