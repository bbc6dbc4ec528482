package dev.nrr.core.benchmark;

import dev.nrr.core.amount.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of a metric and what a benchmark calls it. Ratios are fractions of one and are
 * compared exactly: a band that ends at 100 % does not hold 100 %, and holds everything below.
 *
 * <p>Example: a band of {@code nrr} from 1.0 to 1.1 labelled {@code healthy} contains 1.0 and
 * 1.0999, not 1.1. Source: documentation, "Benchmarks".
 *
 * @param metric a metric's id, such as {@code nrr}
 * @param from the least ratio of the band; null where it is open below
 * @param to the first ratio above the band; null where it is open above
 * @param label what a ratio in the band is called, never blank
 * @param segment the kind of business the band is about; null for any
 * @param source who says so; null if not stated
 * @param year of the source; null if not stated
 * @param note anything else the source says; null for nothing
 */
public record Band(
    String metric,
    @Nullable Ratio from,
    @Nullable Ratio to,
    String label,
    @Nullable String segment,
    @Nullable String source,
    @Nullable Integer year,
    @Nullable String note) {

  /** Fails with {@link IllegalArgumentException} on a blank label or a band that holds nothing. */
  public Band {
    if (label.isBlank()) {
      throw new IllegalArgumentException("label is blank");
    }
    if (from != null && to != null && from.compareTo(to) >= 0) {
      throw new IllegalArgumentException(
          "from " + percent(from) + " is not below to " + percent(to));
    }
  }

  /** Whether the ratio is at least {@code from} and below {@code to}. */
  public boolean contains(Ratio ratio) {
    return (from == null || ratio.compareTo(from) >= 0) && reachesAbove(ratio);
  }

  /** Whether some ratio lies in both; their metrics and segments are not looked at. */
  boolean meets(Band other) {
    return (from == null || other.reachesAbove(from))
        && (other.from == null || reachesAbove(other.from));
  }

  private boolean reachesAbove(Ratio ratio) {
    return to == null || ratio.compareTo(to) < 0;
  }

  /**
   * The stretch in percent, for messages: {@code 90 to 100}, {@code below 90}, {@code from 120}.
   */
  String range() {
    if (from == null) {
      return to == null ? "everything" : "below " + percent(to);
    }
    return to == null ? "from " + percent(from) : percent(from) + " to " + percent(to);
  }

  private static String percent(Ratio ratio) {
    return ratio.toPercent(10).stripTrailingZeros().toPlainString();
  }
}
