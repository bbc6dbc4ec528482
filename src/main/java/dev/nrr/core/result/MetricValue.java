package dev.nrr.core.result;

import dev.nrr.core.amount.Ratio;
import java.util.Optional;
import java.util.function.Function;

/** A ratio, or why there is none: never 0, NaN or infinity in its place. */
public sealed interface MetricValue {

  /** A ratio that could be measured. */
  record Measured(Ratio ratio) implements MetricValue {}

  /**
   * A ratio that is known as it was written, rounded.
   *
   * @param decimals how many decimals of one it was rounded to
   */
  record Rounded(Ratio ratio, int decimals) implements MetricValue {}

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
    return this instanceof Undefined none
        ? undefined.apply(none.reason())
        : measured.apply(find().orElseThrow());
  }

  /** The same measure with its ratio changed; undefined stays undefined, with its reason. */
  default MetricValue map(Function<Ratio, Ratio> change) {
    return fold(ratio -> new Measured(change.apply(ratio)), reason -> this);
  }

  /** The ratio, if there is one. */
  default Optional<Ratio> find() {
    if (this instanceof Rounded rounded) {
      return Optional.of(rounded.ratio());
    }
    return this instanceof Measured measured ? Optional.of(measured.ratio()) : Optional.empty();
  }
}
