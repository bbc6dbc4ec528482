package dev.nrr.core.book;

/**
 * What customers pay at dates, by when they first paid. A customer here is one of the input, or a
 * class of those with the same first date that are alike at one date.
 */
public interface CohortRevenue {

  /** {@return how many customers or classes there are; they go from 0 to below this} */
  int customers();

  /**
   * {@return how many customers of the input it is}
   *
   * @param customer the number of a customer or class
   */
  long count(int customer);

  /**
   * {@return the first date with revenue above zero; -1 for a customer that never paid}
   *
   * @param customer the customer's number
   */
  int firstPaying(int customer);

  /**
   * {@return whether this tells what is paid at a date}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  boolean tells(int customer, int date);

  /**
   * {@return whether revenue is above zero}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  boolean isPaying(int customer, int date);

  /**
   * Compares a customer's revenue at two dates, one of them the first with revenue.
   *
   * @param customer the customer's number
   * @param date the date's number
   * @param otherDate the number of the other date
   * @return below zero, zero or above, as of {@code compareTo}
   */
  int compare(int customer, int date, int otherDate);

  /**
   * {@return so many sums of zero, to add to}
   *
   * @param slots how many sums
   */
  RevenueSums sums(int slots);
}
