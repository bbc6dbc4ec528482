package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.StatedMovements.Customer;
import java.util.List;

/**
 * The customers that lead a period of movements, where no list of all customers is kept.
 *
 * <p>Example: with Acme starting at 100 and churning, and Bolt starting at 80 and expanding by 20,
 * the mover asked for is Acme; changes are a start of 180, an expansion of 20 and a churn of 100;
 * and the largest are 100 and 80.
 *
 * @param movers those of the cohort with the largest changes, up or down, the largest first, equal
 *     ones by name; as many as were asked for, or all there are
 * @param changes what the cohort's customers became, each by its net change
 * @param largest starting revenue of the ten largest customers of the cohort, the largest first
 */
public record StatedLeaders(List<Customer> movers, RevenueBridge changes, List<Amount> largest) {

  /**
   * Leading customers, the lists copied.
   *
   * @param movers those of the cohort with the largest changes
   * @param changes what the cohort's customers became
   * @param largest starting revenue of the ten largest customers
   */
  public StatedLeaders {
    movers = List.copyOf(movers);
    largest = List.copyOf(largest);
  }

  /** What can be asked for them. */
  @FunctionalInterface
  public interface Source {

    /**
     * {@return the customers that lead a period}
     *
     * @param period one of those that came with this
     * @param top how many movers to name, 1 or more
     */
    StatedLeaders of(StatedMovements.Period period, int top);
  }
}
