package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Revenue outside the bridge, told beside it. Null is "the input cannot tell", never zero.
 *
 * @param newBusiness revenue at the end of customers never seen before the start
 * @param reactivation revenue at the end of former customers that were at zero at the start
 * @param returned revenue of cohort customers counted as churned for good that came back ({@code
 *     --interrupted churned})
 */
public record Memo(
    @Nullable Amount newBusiness, @Nullable Amount reactivation, @Nullable Amount returned) {

  /** Nothing is known beside the bridge. */
  public static final Memo UNKNOWN = new Memo(null, null, null);
}
