package dev.nrr.core.book;

import java.util.List;

/**
 * One attribute of the customers of a book, such as segment: a value for each customer and date,
 * given as a code into the list of values. A blank value is a value.
 */
public final class AttributeColumn implements Attribute {

  /** The code of a customer without any row. */
  public static final int NO_ROW = -1;

  /** The code of a customer whose rows at one date disagree. */
  public static final int MIXED = RevenueColumn.MIXED;

  private final String name;
  private final List<String> values;
  private final int index;
  private final RevenueColumn[] grid;

  AttributeColumn(String name, List<String> values, int index, RevenueColumn[] grid) {
    this.name = name;
    this.values = values;
    this.index = index;
    this.grid = grid;
  }

  /** {@return the file's own header} */
  @Override
  public String name() {
    return name;
  }

  /** {@return every value there is, each at its code} */
  @Override
  public List<String> values() {
    return values;
  }

  /**
   * Where a customer stands at a date: the value of its row there; without one, of its latest row
   * before; without one, of its first after.
   *
   * @param customer the customer's number
   * @param date the date's number
   * @return a code of {@link #values}, {@link #MIXED} or {@link #NO_ROW}
   */
  @Override
  public int code(int customer, int date) {
    int row = rowDate(customer, date);
    return row < 0 ? NO_ROW : grid[row].attribute(index, customer);
  }

  /**
   * Goes on numbering values of some of 64 customers, by the rows they have at a date: a number of
   * those so far becomes one of those with this; below 0 where one of them is several.
   */
  void number(int row, int word, long who, int[] numbers) {
    grid[row].number(index, word, who, values.size(), numbers);
  }

  /**
   * {@return the date of the row that decides where a customer stands; -1 for a customer without
   * any}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  @Override
  public int rowDate(int customer, int date) {
    for (int before = date; before >= 0; before--) {
      if (grid[before].has(customer)) {
        return before;
      }
    }
    for (int after = date + 1; after < grid.length; after++) {
      if (grid[after].has(customer)) {
        return after;
      }
    }
    return -1;
  }
}
