package dev.nrr.core.result;

import org.jspecify.annotations.Nullable;

/**
 * How many customers stand behind a bridge. Null is unknown, never zero: plain figures may name
 * only starting and churned customers.
 *
 * @param starting customers of the cohort
 * @param expanded those that pay more at the end
 * @param contracted those that pay less
 * @param churned those that no longer pay
 * @param unchanged those that pay the same
 * @param added new customers, which are not of the cohort
 * @param reactivated null where the input has no history
 */
public record CustomerCounts(
    long starting,
    @Nullable Long expanded,
    @Nullable Long contracted,
    @Nullable Long churned,
    @Nullable Long unchanged,
    @Nullable Long added,
    @Nullable Long reactivated) {

  /**
   * Counts.
   *
   * @param starting customers of the cohort
   * @param expanded those that pay more at the end
   * @param contracted those that pay less
   * @param churned those that no longer pay
   * @param unchanged those that pay the same
   * @param added new customers, which are not of the cohort
   * @param reactivated null where the input has no history
   * @throws IllegalArgumentException if one is below zero, or more left than were there
   */
  public CustomerCounts {
    if (starting < 0) {
      throw new IllegalArgumentException("starting customers below zero: " + starting);
    }
    if (churned != null && (churned < 0 || churned > starting)) {
      throw new IllegalArgumentException(
          "churned customers " + churned + " of " + starting + " starting");
    }
  }

  /**
   * {@return only the two figures logo retention needs}
   *
   * @param starting customers of the cohort
   * @param churned those that left; null where they are not counted
   */
  public static CustomerCounts ofStartingAndChurned(long starting, @Nullable Long churned) {
    return new CustomerCounts(starting, null, null, churned, null, null, null);
  }
}
