package dev.nrr.input.shape.movements;

/** The sums of a row of movements that checks and figures are made of, each as weights of it. */
public enum MovementSum {
  /** What was lost. */
  LOST(0, 0, 1, 1),
  /** What was lost beyond starting. */
  EXCESS(-1, 0, 1, 1),
  /** Every movement of those who were there at the start, whatever its sign. */
  MOVED(0, 1, 1, 1),
  /** What they changed by. */
  NET(0, 1, -1, -1),
  /** What became of starting revenue. */
  ENDED(1, 1, -1, -1),
  /** The same with new business and reactivation. */
  ALL_ENDED(1, 1, -1, -1, 1, 1),
  /** Every movement together, less the stated ending. */
  UNEXPLAINED(1, 1, -1, -1, 1, 1, -1),
  /** What became of starting revenue, less the stated ending. */
  UNEXPLAINED_OF_COHORT(1, 1, -1, -1, 0, 0, -1);

  @SuppressWarnings("ImmutableEnumChecker") // never handed out, nor written
  private final int[] weights;

  MovementSum(int... weights) {
    this.weights = weights;
  }

  /** How many amounts it is made of, the first ones of a row. */
  int size() {
    return weights.length;
  }

  /** How often an amount counts: 1, -1 to take it away, 0 to leave it out. */
  int weight(int slot) {
    return weights[slot];
  }
}
