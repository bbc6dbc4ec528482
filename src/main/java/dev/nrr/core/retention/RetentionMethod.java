package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.RetentionRule;
import java.util.List;
import java.util.Optional;

/**
 * How customers' changes in a window become bridges, and what is measured on those becomes one
 * figure. Stateless; {@link RetentionMethods} knows the class of each method.
 */
public interface RetentionMethod {

  /** {@return what its figures are, in one line for people} */
  String summary();

  /**
   * {@return whether a customer could have a part in any figure}
   *
   * @param window the window
   * @param customer the customer's number
   */
  boolean concerns(CohortWindow window, int customer);

  /**
   * Adds one customer's changes.
   *
   * @param window the window
   * @param customer the customer's number
   * @param group the group the customer belongs to
   * @param leftOut the group of those that pay too little to be in the cohort
   * @param bridges one, or one a step
   */
  void add(CohortWindow window, int customer, int group, int leftOut, BridgeSums[] bridges);

  /**
   * {@return whether a customer pays too little at a start to be in the cohort}
   *
   * @param window the window
   * @param customer the customer's number
   */
  default boolean leavesOut(CohortWindow window, int customer) {
    return window.isLeftOut(customer, window.from());
  }

  /**
   * What the method does that point-to-point does not, for people, without a full stop.
   *
   * @param rule every choice that decides a figure
   * @param steps how many steps the window has
   * @return nothing where the window's amounts tell the difference, or where there is none
   */
  default Optional<String> inWords(RetentionRule rule, int steps) {
    return Optional.empty();
  }

  /**
   * One figure from that of each bridge, all of them defined.
   *
   * @param steps a metric, bridge by bridge, one at least
   * @param rule every choice that decides a figure
   * @param stepsPerYear 12 for months
   * @return the figure of the whole window
   */
  default Ratio combine(List<MeasuredStep> steps, RetentionRule rule, int stepsPerYear) {
    return steps.get(0).ratio();
  }

  /**
   * A metric over one step, with the starting revenue that gives it weight.
   *
   * @param ratio the figure of the step
   * @param starting what it is weighed by
   */
  record MeasuredStep(Ratio ratio, Amount starting) {

    /** The ratio times the step's share of the starting revenue of all steps. */
    Ratio weighted(Amount allStarting) {
      return ratio.multipliedBy(Ratio.between(starting, allStarting));
    }
  }
}
