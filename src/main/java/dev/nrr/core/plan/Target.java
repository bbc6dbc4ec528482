package dev.nrr.core.plan;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.RevenueBridge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ratio that is wanted, and what each part of the bridge, moved alone, would have to be for it.
 *
 * <p>Example: 8,000,000 starting, 1,000,000 expansion and 600,000 churn is an NRR of 105 %. For 110
 * % it takes 1,400,000 expansion, or 200,000 churn.
 *
 * @param goal which ratio
 * @param ratio how much of it is wanted, zero or more
 * @param today how much of it there is
 * @param needs one a lever, in the order of the levers
 */
public record Target(Goal goal, Ratio ratio, Ratio today, List<Need> needs) {

  /** The ratios that can be a target. */
  public enum Goal {
    NRR,
    GRR;

    /** This ratio of a bridge. */
    public Ratio of(PlanBasis basis) {
      return this == NRR ? basis.nrr() : basis.grr();
    }
  }

  /** Whether a lever reaches the target, and if not, why. */
  public enum Reach {
    /** With the amount that is needed. */
    REACHED,
    /** It does not act on the ratio. */
    NO_EFFECT,
    /** Even none of it leaves the ratio on the wrong side. */
    BELOW_ZERO,
    /** Even with all revenue lost the ratio is above. */
    ALL_LOST
  }

  /**
   * What is needed of one lever.
   *
   * @param today how much of it there is
   * @param needed how much there has to be; null where it is out of reach
   * @param furthest the ratio at the lever's end; null where it is reached or has no effect
   */
  public record Need(
      Lever lever, Amount today, Reach reach, @Nullable Amount needed, @Nullable Ratio furthest) {

    /** Needed less today; null where it is out of reach. */
    public @Nullable Amount change() {
      return needed == null ? null : needed.minus(today);
    }

    /** The change as a share of today's amount; null where there is neither. */
    public @Nullable Ratio changeShare() {
      Amount change = change();
      return change == null || today.isZero() ? null : Ratio.between(change, today);
    }
  }

  public Target {
    needs = List.copyOf(needs);
  }

  /** What a target takes of each lever. */
  public static Target of(PlanBasis basis, Goal goal, Ratio ratio) {
    List<Need> needs = new ArrayList<>();
    for (Lever lever : Lever.values()) {
      needs.add(need(basis, goal, ratio, lever));
    }
    return new Target(goal, ratio, goal.of(basis), needs);
  }

  /** Whether the ratio there is reaches the target already. */
  public boolean isHeld() {
    return today.compareTo(ratio) >= 0;
  }

  private static Need need(PlanBasis basis, Goal goal, Ratio ratio, Lever lever) {
    RevenueBridge bridge = basis.bridge();
    Amount today = lever.of(bridge);
    if (goal == Goal.GRR && !lever.isLoss()) {
      return new Need(lever, today, Reach.NO_EFFECT, null, null);
    }
    // what the ratio is short of, in money: more expansion or less of a loss makes up for it
    Amount gap = bridge.starting().multipliedBy(ratio.minus(goal.of(basis)));
    Amount needed = lever.isLoss() ? today.minus(gap) : today.plus(gap);
    if (needed.isNegative()) {
      return outOfReach(basis, goal, lever, Reach.BELOW_ZERO, Amount.ZERO);
    }
    Amount most = today.plus(bridge.kept());
    return lever.isLoss() && needed.compareTo(most) > 0
        ? outOfReach(basis, goal, lever, Reach.ALL_LOST, most)
        : new Need(lever, today, Reach.REACHED, needed, null);
  }

  private static Need outOfReach(PlanBasis basis, Goal goal, Lever lever, Reach reach, Amount end) {
    Amount today = lever.of(basis.bridge());
    PlanBasis last = new PlanBasis(lever.set(basis.bridge(), end), basis.returned());
    return new Need(lever, today, reach, null, goal.of(last));
  }
}
