package dev.nrr.core.plan;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one part of a bridge is to change: by a share of what it is, or by an amount. Example: {@code
 * ofShare(CHURN, -0.1)} of 600,000 is -60,000.
 *
 * @param lever what changes
 * @param share of today's amount, with its sign; null for a change by an amount
 * @param amount with its sign; null for a change by a share
 */
public record LeverChange(Lever lever, @Nullable Ratio share, @Nullable Amount amount) {

  public LeverChange {
    if ((share == null) == (amount == null)) {
      throw new IllegalArgumentException("a change by a share or by an amount");
    }
  }

  /** By a share of today's amount: -0.1 is a tenth less. */
  public static LeverChange ofShare(Lever lever, Ratio share) {
    return new LeverChange(lever, share, null);
  }

  /** By an amount, above or below zero. */
  public static LeverChange ofAmount(Lever lever, Amount amount) {
    return new LeverChange(lever, null, amount);
  }

  /** The change in money, given what it is today. */
  public Amount difference(Amount today) {
    return amount != null ? amount : today.multipliedBy(Objects.requireNonNull(share));
  }
}
