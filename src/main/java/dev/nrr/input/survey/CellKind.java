package dev.nrr.input.survey;

/** What the text of one cell is, whatever stands in the column beside it. */
public enum CellKind {
  /** Nothing but spaces. */
  BLANK,
  /** A word for nothing: NULL, None, NaN, N/A, a dash. */
  NOTHING,
  /** A number that may be money, with or without a currency. */
  AMOUNT,
  /** A number of per cent: {@code 10%}. */
  PERCENT,
  /** A date that is more than a bare number. */
  DATE,
  /** Anything else. */
  WORD
}
