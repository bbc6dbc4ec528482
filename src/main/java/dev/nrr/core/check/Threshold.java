package dev.nrr.core.check;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.Slice;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One limit that can be set for a result. Every threshold stands once in {@link Thresholds#ALL}.
 *
 * <p>Example: {@code min-nrr} is the lower bound of the figure {@code nrr}, its limit in percent.
 *
 * @param figure what is measured, as the key of that figure in machine documents: {@code nrr}
 * @param title what is measured, for people
 * @param bound the side of the limit that holds: at least or at most
 * @param unit what its limit is given in
 * @param needs what has to be known beside the result
 * @param neverAboveOne whether what is measured cannot exceed 100 %
 * @param actual finds the quantity to compare with the limit
 */
public record Threshold(
    String figure,
    String title,
    Bound bound,
    Unit unit,
    Needs needs,
    boolean neverAboveOne,
    Function<Subject, Actual> actual) {

  /** What comes before the name of a threshold that is reported and never fails. */
  public static final String WARN = "warn-";

  /** What a limit is given in. */
  public enum Unit {
    /** Percent of a whole: {@code 110}. */
    PERCENT,
    /** Percentage points between two ratios: {@code 2}. */
    POINTS,
    /** Whole customers. */
    CUSTOMERS
  }

  /** What a threshold has to know beside the result it is about. */
  public enum Needs {
    /** No more than the result. */
    NOTHING,
    /** The shares of the largest customers, which costs sorting them. */
    TOP_SHARES,
    /** An earlier result to compare with. */
    BASELINE
  }

  /** The option without its dashes: {@code min-nrr}, {@code max-top1-share}. */
  public String name() {
    return (bound == Bound.AT_LEAST ? "min-" : "max-") + figure.replace('_', '-');
  }

  /** Whether it compares with an earlier result. */
  public boolean needsBaseline() {
    return needs == Needs.BASELINE;
  }

  /** Whether it looks at the largest customers. */
  public boolean needsTopShares() {
    return needs == Needs.TOP_SHARES;
  }

  /** This threshold's answer for one result. */
  Check check(Quantity limit, boolean warning, Subject subject) {
    return new Check(
        warning ? WARN + name() : name(),
        title,
        bound,
        limit,
        warning,
        subject.result().slice(),
        actual.apply(subject));
  }

  /** On which side of a limit a quantity has to be; the limit itself always holds. */
  public enum Bound {
    AT_LEAST("at least") {
      @Override
      boolean holds(int order) {
        return order >= 0;
      }
    },
    AT_MOST("at most") {
      @Override
      boolean holds(int order) {
        return order <= 0;
      }
    },
    EXACTLY("exactly") {
      @Override
      boolean holds(int order) {
        return order == 0;
      }
    };

    private final String words;

    Bound(String words) {
      this.words = words;
    }

    /** As messages write it: {@code at least}. */
    public String words() {
      return words;
    }

    /** Whether a quantity that compares so with the limit is on the right side. */
    abstract boolean holds(int order);
  }

  /**
   * A threshold with the limit somebody set.
   *
   * @param limit in the threshold's unit
   * @param warning whether missing it is reported and never fails
   * @param slice what alone it is about; null for the total, and for every slice that has none of
   *     its own
   */
  public record Demand(
      Threshold threshold, Quantity limit, boolean warning, @Nullable Slice slice) {

    /** Of no slice in particular. */
    public Demand(Threshold threshold, Quantity limit, boolean warning) {
      this(threshold, limit, warning, null);
    }

    /** The same, of one slice alone. */
    public Demand of(Slice other) {
      return new Demand(threshold, limit, warning, other);
    }

    /** Whether the other is the same threshold of one slice, and so stands in place of this one. */
    boolean isReplacedBy(Demand other, Slice at) {
      return at.equals(other.slice)
          && other.threshold.equals(threshold)
          && other.warning == warning;
    }

    /**
     * Whether no result could ever meet it: gross retention of 110 %. Example: {@code min-grr} of
     * 100 % can hold, of 100.1 % cannot.
     */
    public boolean isOutOfReach() {
      return threshold.neverAboveOne() && limit.compareTo(new Quantity.Share(Ratio.ONE)) > 0;
    }

    /**
     * Whether this warning stays silent until the failure has happened already: a warning below 100
     * % beside a failure below 110 %. They say the same at the same limit.
     */
    public boolean isLaterThan(Demand failure) {
      int order = limit.compareTo(failure.limit);
      return threshold.bound() == Bound.AT_LEAST ? order < 0 : order > 0;
    }
  }

  /**
   * One result as thresholds see it.
   *
   * @param result the total or a slice
   * @param shares how much stands with its largest customers
   * @param earlier metric id to what the baseline says of the same slice; null where it has none
   */
  public record Subject(
      RetentionResult result, TopShares shares, @Nullable Map<String, MetricValue> earlier) {}
}
