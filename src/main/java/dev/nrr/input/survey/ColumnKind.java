package dev.nrr.input.survey;

/** What an unused column is, and so whether it could change a figure. */
public enum ColumnKind {
  /** Says of each row whether it pays. */
  STATUS,
  /** Says how many times the amount counts. */
  QUANTITY,
  /** Says how often the amount is paid. */
  INTERVAL,
  /** Is names of which some say how often the amount is paid, and others do not. */
  PARTLY_INTERVAL,
  /** Says how many intervals the amount is for. */
  INTERVAL_COUNT,
  /** Comes off the amount. */
  DISCOUNT,
  /** Is money, beside the money that is used. */
  SECOND_AMOUNT,
  /** Is a date that may stand for the one that is used. */
  SECOND_DATE,
  /** Is when subscriptions are to end, where another column has when they ended. */
  PLANNED_END,
  /** Is an end of the time a payment is for. */
  SERVICE_PERIOD,
  /** Says whether a row is of the books or of a plan: actual, forecast. */
  SCENARIO,
  /** Says which currency the amount is in. */
  CURRENCY,
  /** Is amounts under a header that is no date, where headers are dates. */
  STRAY_AMOUNTS,
  /** Words, or numbers that are no money: changes nothing. */
  ATTRIBUTE
}
