package dev.nrr.core.retention;

/** How the slices of one breakdown divide the total, and so what of them must add up to it. */
public enum Partition {
  /** Every customer stands in one slice: money and customers add up. */
  CUSTOMERS,
  /** A customer may stand in several slices with different revenue: only money adds up. */
  MONEY,
  /** Slices overlap or leave something out: nothing need add up. */
  NONE
}
