package dev.nrr.core.plan;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.RevenueBridge;
import java.util.List;

/**
 * One bridge that is planned from, with the ratios that follow from it alone: starting revenue is
 * above zero, and losses stay within it.
 *
 * <p>Example: 8,000,000 with 1,400,000 expansion and 600,000 churn has an NRR of 1.1 and a GRR of
 * 0.925; with churn set to 200,000 they are 1.15 and 0.975.
 *
 * @param bridge the money of the window
 * @param returned revenue of former customers that the rule counts in net retention, zero or more
 */
public record PlanBasis(RevenueBridge bridge, Amount returned) {

  /** Fails with {@link IllegalArgumentException} on what no plan can be made from. */
  public PlanBasis {
    if (!bridge.starting().isPositive()) {
      throw new IllegalArgumentException("starting revenue is zero");
    }
    if (bridge.kept().isNegative()) {
      throw new IllegalArgumentException(
          "contraction and churn, "
              + bridge.contraction().plus(bridge.churn())
              + ", are more than starting revenue, "
              + bridge.starting());
    }
    if (returned.isNegative()) {
      throw new IllegalArgumentException("revenue that returned is below zero: " + returned);
    }
  }

  /** What net retention counts: ending revenue, and what the rule adds to it. */
  Amount counted() {
    return bridge.ending().plus(returned);
  }

  /** Net revenue retention, zero or more. */
  public Ratio nrr() {
    return Ratio.between(counted(), bridge.starting());
  }

  /** Gross revenue retention, 0 to 1. */
  public Ratio grr() {
    return Ratio.between(bridge.kept(), bridge.starting());
  }

  /**
   * The same with other amounts, all at once.
   *
   * @throws IllegalArgumentException if one falls below zero, or losses exceed starting revenue
   */
  public PlanBasis with(List<LeverChange> changes) {
    RevenueBridge changed = bridge;
    for (LeverChange change : changes) {
      Amount today = change.lever().of(bridge);
      changed = change.lever().set(changed, today.plus(change.difference(today)));
    }
    return new PlanBasis(changed, returned);
  }
}
