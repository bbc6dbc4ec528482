package dev.nrr.core.check;

import dev.nrr.core.check.Threshold.Bound;
import dev.nrr.core.result.Slice;
import java.util.Optional;

/**
 * One limit held against one result. What cannot be measured does not pass.
 *
 * <p>Example: {@code min-nrr} at 110 % against 105 % is missed by -5 points.
 *
 * @param name stable, as the option without its dashes: {@code min-nrr}, {@code warn-min-nrr}
 * @param title what is measured, for people: {@code Net revenue retention}
 * @param bound the side of the limit that holds
 * @param limit of the kind of the actual quantity
 * @param warning whether it is only reported and never fails the whole
 * @param slice what it is about; empty for the total
 */
public record Check(
    String name,
    String title,
    Bound bound,
    Quantity limit,
    boolean warning,
    Slice slice,
    Actual actual) {

  /** What came of it, the worst first. */
  public enum Outcome {
    FAILED,
    WARNED,
    PASSED
  }

  /** Whether the limit holds. */
  public boolean passed() {
    return actual.find().filter(found -> bound.holds(found.compareTo(limit))).isPresent();
  }

  /** Whether it held, and if not, whether that counts. */
  public Outcome outcome() {
    if (passed()) {
      return Outcome.PASSED;
    }
    return warning ? Outcome.WARNED : Outcome.FAILED;
  }

  /** Actual less limit, for shares in points; nothing where nothing was measured. */
  public Optional<Quantity> distance() {
    return actual.find().map(found -> found.minus(limit));
  }
}
