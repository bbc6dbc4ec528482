package dev.nrr.report.model;

import java.util.Locale;

/** What a step of a bridge or a part of a movement is, which decides how it is drawn. */
public enum BridgePart {
  /** A whole: starting, ending or all revenue. */
  TOTAL,
  /** A sum on the way. */
  SUBTOTAL,
  EXPANSION,
  CONTRACTION,
  CHURN,
  NEW,
  REACTIVATION,
  RETURNED,
  UNCHANGED;

  /** Whether it takes revenue away. */
  public boolean isLoss() {
    return this == CONTRACTION || this == CHURN;
  }

  /** Whether it is a sum and not a change. */
  public boolean isSum() {
    return this == TOTAL || this == SUBTOTAL;
  }

  /** In one word for people: {@code expansion}; both kinds of sum are {@code totals}. */
  public String word() {
    return isSum() ? "totals" : name().toLowerCase(Locale.ROOT);
  }
}
