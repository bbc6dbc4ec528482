package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import java.util.Objects;
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

  /**
   * {@return both together}
   *
   * @param other of the same book and rule, so that what one cannot tell, neither can the other
   */
  public Memo plus(Memo other) {
    return new Memo(
        sum(newBusiness, other.newBusiness),
        sum(reactivation, other.reactivation),
        sum(returned, other.returned));
  }

  /**
   * {@return this without a part of it}
   *
   * @param part of the same book and rule
   */
  public Memo minus(Memo part) {
    return new Memo(
        rest(newBusiness, part.newBusiness),
        rest(reactivation, part.reactivation),
        rest(returned, part.returned));
  }

  /** {@return whether every line that can be told is zero} */
  public boolean isNothing() {
    return isNothing(newBusiness) && isNothing(reactivation) && isNothing(returned);
  }

  private static boolean isNothing(@Nullable Amount line) {
    return line == null || line.isZero();
  }

  private static @Nullable Amount sum(@Nullable Amount one, @Nullable Amount other) {
    return one == null ? null : one.plus(Objects.requireNonNull(other));
  }

  private static @Nullable Amount rest(@Nullable Amount all, @Nullable Amount part) {
    return all == null ? null : all.minus(Objects.requireNonNull(part));
  }
}
