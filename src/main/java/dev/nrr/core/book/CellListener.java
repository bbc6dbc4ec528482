package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;

/**
 * Hears of cells of a book that need a decision: error, or a count in the output. Lines are those
 * the rows were added with, 0 where the book keeps none.
 */
public interface CellListener {

  /**
   * A customer has two rows at one date, found when builders were merged or when two spellings of a
   * date proved to be one. The book has their sum if it sums, else the first.
   *
   * @param date the date's index in the book, or the date code while merging
   */
  void repeated(String customer, int date, int firstLine, int line);

  /** A customer's revenue at a date is below zero; the book has 0 in its place. */
  void negative(String customer, int date, int line, Amount amount);
}
