package dev.nrr.input.request;

/**
 * What a row says. Each shape has one meaning of rows; what a column of a table may be, and which
 * options are right for it, hangs on this and not on the shape's name.
 */
public enum RowMeaning {
  /** What was there, what was added and what was lost. */
  MOVEMENTS("a row has what was there, what was added and what was lost"),
  /** What a customer paid then and pays now. */
  TWO_AMOUNTS("start and end are what a customer paid then and now"),
  /** What a customer pays at a date. */
  AMOUNT_AT_DATE("a row is what a customer pays at a date"),
  /** What a customer pays at each of several dates. */
  AMOUNTS_BY_DATE("a row is a customer, a column a date"),
  /** What is paid from a start to an end. */
  TERM("start and end are dates"),
  /** By how much what a customer pays changes. */
  CHANGE("a row is a change of what a customer pays"),
  /** What a customer pays from a date on, until the customer's next row. */
  AMOUNT_FROM_DATE("an amount holds until the customer's next row"),
  /** What was paid or billed. */
  PAYMENT("a row is a payment or an invoice");

  private final String sentence;

  RowMeaning(String sentence) {
    this.sentence = sentence;
  }

  /** The meaning in words, for a line to try: {@code start and end are dates}. */
  public String sentence() {
    return sentence;
  }

  /**
   * Whether a row is a customer's over all dates, so that one that counted 0 throughout would hide
   * what was lost.
   */
  public boolean isOverTime() {
    return this == MOVEMENTS || this == TWO_AMOUNTS || this == AMOUNTS_BY_DATE;
  }
}
