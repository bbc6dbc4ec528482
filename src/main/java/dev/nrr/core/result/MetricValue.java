package dev.nrr.core.result;

import dev.nrr.core.amount.Ratio;
import java.util.Optional;
import java.util.function.Function;

/** A ratio, or why there is none: never 0, NaN or infinity in its place. */
public sealed interface MetricValue {

  /** A ratio that could be measured. */
  record Measured(Ratio ratio) implements MetricValue {}

  /**
   * No ratio.
   *
   * @param reason in words, such as {@code starting revenue is zero}
   */
  record Undefined(String reason) implements MetricValue {

    /** Starting revenue is zero: the one reason every revenue ratio shares. */
    public static final Undefined NO_STARTING_REVENUE = new Undefined("starting revenue is zero");
  }

  /** The value of whichever case this is. */
  default <R> R fold(Function<Ratio, R> measured, Function<String, R> undefined) {
    return this instanceof Measured m
        ? measured.apply(m.ratio())
        : undefined.apply(((Undefined) this).reason());
  }

  /** The same measure with its ratio changed; undefined stays undefined, with its reason. */
  default MetricValue map(Function<Ratio, Ratio> change) {
    return fold(ratio -> new Measured(change.apply(ratio)), reason -> this);
  }

  /** The ratio, if there is one. */
  default Optional<Ratio> find() {
    return this instanceof Measured m ? Optional.of(m.ratio()) : Optional.empty();
  }
}
