package dev.nrr.core.check;

import dev.nrr.core.amount.Ratio;

/**
 * A threshold with the limit somebody set.
 *
 * @param limit in the threshold's unit
 * @param warning whether missing it is reported and never fails
 */
public record Demand(Threshold threshold, Quantity limit, boolean warning) {

  /**
   * Whether no result could ever meet it: gross retention of 110 %. Example: {@code min-grr} of 100
   * % can hold, of 100.1 % cannot.
   */
  public boolean isOutOfReach() {
    return threshold.neverAboveOne() && limit.compareTo(new Quantity.Share(Ratio.ONE)) > 0;
  }

  /**
   * Whether this warning stays silent until the failure has happened already: a warning below 100 %
   * beside a failure below 110 %. They say the same at the same limit.
   */
  public boolean isLaterThan(Demand failure) {
    int order = limit.compareTo(failure.limit);
    return threshold.bound() == Bound.AT_LEAST ? order < 0 : order > 0;
  }
}
