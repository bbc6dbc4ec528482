package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import org.jspecify.annotations.Nullable;

/**
 * The bridge of the whole book, every customer in it: {@code start + new + expansion + reactivation
 * + returned - contraction - churn = end}. The difference is zero or the program is wrong.
 *
 * @param start all revenue at the start
 * @param newBusiness what new customers brought
 * @param expansion what customers of the start added
 * @param reactivation what former customers brought
 * @param returned null where no such class applies
 * @param contraction what customers that stayed gave up
 * @param churn what customers that left had paid
 * @param end all revenue at the end
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

  /** {@return what the parts leave unexplained} */
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
