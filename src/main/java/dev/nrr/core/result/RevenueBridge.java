package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;

/**
 * What the starting customers' revenue became over a window: the one form every input is reduced to
 * before a metric sees it. The identity: {@code ending = starting + expansion - contraction -
 * churn}.
 *
 * <p>All parts are zero or more. That contraction and churn stay within starting revenue is true of
 * every customer's own bridge, but not of sums of movements over a long window, so it is the
 * method's business and not checked here. Example: 1,000,000 with 200,000 expansion, 50,000
 * contraction and 100,000 churn ends at 1,050,000 and kept 850,000.
 *
 * @param starting revenue of the cohort at the window's start
 * @param expansion what the cohort's customers added
 * @param contraction what customers that stayed gave up
 * @param churn what customers that left had paid
 */
public record RevenueBridge(Amount starting, Amount expansion, Amount contraction, Amount churn) {

  /** The bridge of nobody. */
  public static final RevenueBridge NONE =
      new RevenueBridge(Amount.ZERO, Amount.ZERO, Amount.ZERO, Amount.ZERO);

  /**
   * A bridge.
   *
   * @param starting revenue of the cohort at the window's start
   * @param expansion what the cohort's customers added
   * @param contraction what customers that stayed gave up
   * @param churn what customers that left had paid
   * @throws IllegalArgumentException if a part is below zero
   */
  public RevenueBridge {
    requireNotNegative(starting, "starting");
    requireNotNegative(expansion, "expansion");
    requireNotNegative(contraction, "contraction");
    requireNotNegative(churn, "churn");
  }

  private static void requireNotNegative(Amount amount, String name) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException(name + " is below zero: " + amount);
    }
  }

  /** {@return starting revenue less contraction and churn: what gross retention counts} */
  public Amount kept() {
    return starting.minus(contraction).minus(churn);
  }

  /** {@return what the starting customers pay at the window's end: what net retention counts} */
  public Amount ending() {
    return kept().plus(expansion);
  }

  /**
   * {@return the two side by side as one, part by part}
   *
   * @param other the other bridge
   */
  public RevenueBridge plus(RevenueBridge other) {
    return new RevenueBridge(
        starting.plus(other.starting),
        expansion.plus(other.expansion),
        contraction.plus(other.contraction),
        churn.plus(other.churn));
  }
}
