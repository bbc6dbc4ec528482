package dev.nrr.input.duplicate;

/**
 * Whether the rows of an input are taken to be in the order of their names, or of all they say,
 * until one of them is not. One for all parts of a reading, which then begins again without it.
 */
public final class OrderAssumption {

  private final boolean assumed;
  private volatile boolean broken;

  /** Rows in order, or rows in any order. */
  public OrderAssumption(boolean assumed) {
    this.assumed = assumed;
  }

  /** Whether rows are taken to be in order. */
  public boolean isAssumed() {
    return assumed;
  }

  /** A row is not in order. */
  public void breakHere() {
    broken = true;
  }

  /** Whether a row was met that is not in order. */
  public boolean isBroken() {
    return broken;
  }
}
