package dev.nrr.input.shape;

import dev.nrr.input.row.RowPlace;

/**
 * Losses may be written above zero, as losses, or below, as changes; but one of the two in the
 * whole input. Keeps where the first of each sign stands.
 */
public final class SignConvention {

  private long firstPositive = RowPlace.NONE;
  private long firstNegative = RowPlace.NONE;

  /** Whether no loss with this sign was met yet: 1 for above zero, -1 for below. */
  public boolean isNew(int sign) {
    return (sign > 0 ? firstPositive : firstNegative) == RowPlace.NONE;
  }

  /**
   * Notes a loss.
   *
   * @param sign 1 for above zero, -1 for below; 0 says nothing
   * @param place where it stands, as a {@link RowPlace}
   * @return whether it is the first of its sign by place
   */
  public boolean observe(int sign, long place) {
    long first = sign > 0 ? firstPositive : firstNegative;
    if (sign == 0 || (first != RowPlace.NONE && first <= place)) {
      return false;
    }
    if (sign > 0) {
      firstPositive = place;
    } else {
      firstNegative = place;
    }
    return true;
  }

  /** Adds what another part of the rows has. */
  public void mergeFrom(SignConvention other) {
    if (other.firstPositive != RowPlace.NONE) {
      observe(1, other.firstPositive);
    }
    if (other.firstNegative != RowPlace.NONE) {
      observe(-1, other.firstNegative);
    }
  }

  /** Whether losses of both signs were met. */
  public boolean isMixed() {
    return firstPositive != RowPlace.NONE && firstNegative != RowPlace.NONE;
  }

  /** Whether losses below zero were met. */
  public boolean isNegative() {
    return firstNegative != RowPlace.NONE;
  }

  /** Where the first loss above zero stands, as a {@link RowPlace}. */
  public long firstPositive() {
    return firstPositive;
  }

  /** Where the first loss below zero stands, as a {@link RowPlace}. */
  public long firstNegative() {
    return firstNegative;
  }
}
