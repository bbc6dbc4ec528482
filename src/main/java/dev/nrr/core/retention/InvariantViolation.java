package dev.nrr.core.retention;

/** Figures that cannot be true: a bug in this program, never the user's data. */
public final class InvariantViolation extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /**
   * The message names the numbers that contradict each other.
   *
   * @param message what does not hold, with its numbers
   */
  public InvariantViolation(String message) {
    super(message);
  }
}
