package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a result hangs on single customers. Null is "the input cannot tell": figures and
 * files without customers name none. Among equals the first by name stands.
 *
 * @param expander the cohort customer that expanded most; null also where nobody expanded
 * @param largest the cohort customer with the largest starting revenue; null also without a cohort
 */
public record Concentration(@Nullable LargestExpander expander, @Nullable LargestCustomer largest) {

  /** Nothing is known about single customers. */
  public static final Concentration UNKNOWN = new Concentration(null, null);

  /**
   * The customer that expanded most.
   *
   * @param customer the name, as in the file
   * @param expansion what this customer added
   * @param total all expansion of the result, this customer's included
   */
  public record LargestExpander(String customer, Amount expansion, Amount total) {

    /**
     * The customer.
     *
     * @param customer the name, as in the file
     * @param expansion what this customer added
     * @param total all expansion of the result, this customer's included
     * @throws IllegalArgumentException if it added less than nothing, or more than all did
     */
    public LargestExpander {
      if (expansion.isNegative() || expansion.compareTo(total) > 0) {
        throw new IllegalArgumentException(
            "largest expansion " + expansion + " of " + total + " in all");
      }
    }

    /** {@return this customer's part of all expansion, 0 to 1; nothing where nobody expanded} */
    public Optional<Ratio> share() {
      return total.isZero() ? Optional.empty() : Optional.of(Ratio.between(expansion, total));
    }
  }

  /**
   * The customer with the largest starting revenue.
   *
   * @param customer the name, as in the file
   * @param starting this customer's starting revenue
   * @param without the result as it would be had this customer never been there, by the same rule
   */
  public record LargestCustomer(String customer, Amount starting, RetentionResult without) {}

  /**
   * How much of starting revenue stands with the largest cohort customers: fractions of one, 1
   * where there are no more customers than that; undefined without starting revenue.
   *
   * @param top1 the share of the largest customer
   * @param top5 that of the five largest together
   * @param top10 that of the ten largest together
   */
  public record TopShares(MetricValue top1, MetricValue top5, MetricValue top10) {}
}
