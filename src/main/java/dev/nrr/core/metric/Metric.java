package dev.nrr.core.metric;

import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import org.jspecify.annotations.Nullable;

/** One figure of retention. Stateless; every metric stands once in {@link Metrics#ALL}. */
public interface Metric {

  /** {@return key in JSON, column in CSV, name in {@code --min-…} options: {@code nrr}} */
  String id();

  /** {@return the field's term, for people: {@code Net revenue retention}} */
  String title();

  /** {@return how it is computed, in the words of the bridge} */
  String formula();

  /**
   * {@return whether methods that go step by step measure it at every step and combine that; else
   * it is measured once, on the window's two ends, whatever the method}
   */
  default boolean isStepwise() {
    return true;
  }

  /** {@return whether the ratio can never exceed 1, so that a higher limit could never be met} */
  default boolean isNeverAboveOne() {
    return false;
  }

  /**
   * What the metric says of a bridge.
   *
   * @param bridge what starting revenue became
   * @param memo what stands beside the bridge
   * @param customers how many there are; null where they are not counted
   * @param rule every choice that decides a figure
   * @return a fraction of one, or why there is none
   */
  MetricValue measure(
      RevenueBridge bridge, Memo memo, @Nullable CustomerCounts customers, RetentionRule rule);
}
