package dev.nrr.report.model;

import dev.nrr.core.amount.Ratio;

/**
 * A line that a displayed ratio must not seem to have crossed: a band's edge, a threshold, a limit
 * of a diagnosis. 99.97 % below an edge at 100 % may not be shown as 100.0%.
 *
 * @param at where the line is
 * @param owner on which side a value exactly on the line stands
 */
public record RoundingBoundary(Ratio at, Owner owner) {

  /** The side a line itself belongs to. */
  public enum Owner {
    /** The line is reached from below: a band's {@code from}, a minimum. */
    ABOVE(1),
    /** The line is still allowed from below: a maximum. */
    BELOW(-1),
    /** Only a value on the line may be shown on it. */
    NEITHER(0);

    private final int side;

    Owner(int side) {
      this.side = side;
    }
  }

  /** A band's edge or a minimum: 110 % itself is on the upper side. */
  public static RoundingBoundary from(Ratio at) {
    return new RoundingBoundary(at, Owner.ABOVE);
  }

  /** A maximum: 5 % itself is on the lower side. */
  public static RoundingBoundary upTo(Ratio at) {
    return new RoundingBoundary(at, Owner.BELOW);
  }

  /** A limit whose own side is not known: a value off the line is never shown on it. */
  public static RoundingBoundary strict(Ratio at) {
    return new RoundingBoundary(at, Owner.NEITHER);
  }

  /** Whether two ratios stand on the same side of this line. */
  public boolean keeps(Ratio one, Ratio other) {
    return side(one) == side(other);
  }

  private int side(Ratio ratio) {
    int order = Integer.signum(ratio.compareTo(at));
    return order == 0 ? owner.side : order;
  }
}
