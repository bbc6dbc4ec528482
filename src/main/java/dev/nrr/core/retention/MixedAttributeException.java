package dev.nrr.core.retention;

/**
 * A breakdown cannot place a customer: its rows at one date have different values. The input is at
 * fault, not the program; slices of their own ({@code --where}) are the remedy.
 */
public final class MixedAttributeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The customer's name as in the input. */
  private final String customer;

  /** The column of the breakdown. */
  private final String column;

  MixedAttributeException(String customer, String column, String date) {
    super("customer '" + customer + "' has rows with different values of '" + column + "'" + date);
    this.customer = customer;
    this.column = column;
  }

  /** {@return the customer's name as in the input} */
  public String customer() {
    return customer;
  }

  /** {@return the column of the breakdown} */
  public String column() {
    return column;
  }
}
