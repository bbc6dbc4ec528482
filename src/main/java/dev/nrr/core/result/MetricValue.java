package dev.nrr.core.result;

import dev.nrr.core.amount.Ratio;
import java.util.Optional;
import java.util.function.Function;

/** A ratio, or why there is none: never 0, NaN or infinity in its place. */
public sealed interface MetricValue {

  /**
   * A ratio that could be measured.
   *
   * @param ratio the ratio, a fraction of one
   */
  record Measured(Ratio ratio) implements MetricValue {}

  /**
   * A ratio that is known as it was written, rounded.
   *
   * @param ratio the ratio
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

  /**
   * {@return the value of whichever case this is}
   *
   * @param <R> what comes of it
   * @param measured what to make of a ratio
   * @param undefined what to make of the reason
   */
  default <R> R fold(Function<Ratio, R> measured, Function<String, R> undefined) {
    return this instanceof Undefined none
        ? undefined.apply(none.reason())
        : measured.apply(find().orElseThrow());
  }

  /**
   * {@return the same measure with its ratio changed; undefined stays undefined, with its reason}
   *
   * @param change what becomes of the ratio
   */
  default MetricValue map(Function<Ratio, Ratio> change) {
    return fold(ratio -> new Measured(change.apply(ratio)), reason -> this);
  }

  /** {@return the ratio, if there is one} */
  default Optional<Ratio> find() {
    if (this instanceof Rounded rounded) {
      return Optional.of(rounded.ratio());
    }
    return this instanceof Measured measured ? Optional.of(measured.ratio()) : Optional.empty();
  }
}
