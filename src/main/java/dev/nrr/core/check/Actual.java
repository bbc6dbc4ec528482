package dev.nrr.core.check;

import dev.nrr.core.result.MetricValue;
import java.util.Optional;
import java.util.function.Function;

/** What was found to hold against a limit, or why nothing was. */
public sealed interface Actual {

  /** A quantity that could be measured. */
  record Known(Quantity quantity) implements Actual {}

  /**
   * Nothing to compare.
   *
   * @param reason in words, such as {@code starting revenue is zero}
   */
  record Unknown(String reason) implements Actual {}

  /** A measure's ratio as a share; undefined stays so, with its reason. */
  static Actual of(MetricValue measure) {
    return measure.fold(ratio -> new Known(new Quantity.Share(ratio)), Unknown::new);
  }

  /** The value of whichever case this is. */
  default <R> R fold(Function<Quantity, R> known, Function<String, R> unknown) {
    return this instanceof Known k
        ? known.apply(k.quantity())
        : unknown.apply(((Unknown) this).reason());
  }

  /** The quantity, if there is one. */
  default Optional<Quantity> find() {
    return fold(Optional::of, reason -> Optional.empty());
  }
}
