package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The bridge of the whole book, every customer in it: {@code start + new + expansion + reactivation
 * + returned - contraction - churn = end}. The difference is zero or the program is wrong.
 *
 * @param returned null where no such class applies
 */
public record TieOut(
    Amount start,
    Amount newBusiness,
    Amount expansion,
    @Nullable Amount reactivation,
    @Nullable Amount returned,
    Amount contraction,
    Amount churn,
    Amount end) {

  /** What the parts leave unexplained. */
  public Amount difference() {
    Amount explained = start.plus(newBusiness).plus(expansion).minus(contraction).minus(churn);
    if (reactivation != null) {
      explained = explained.plus(reactivation);
    }
    if (returned != null) {
      explained = explained.plus(returned);
    }
    return end.minus(explained);
  }
}
