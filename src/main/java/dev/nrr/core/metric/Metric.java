package dev.nrr.core.metric;

import dev.nrr.core.retention.CustomerCounts;
import dev.nrr.core.retention.Measure;
import dev.nrr.core.retention.Memo;
import dev.nrr.core.retention.RetentionRule;
import dev.nrr.core.retention.RevenueBridge;
import org.jspecify.annotations.Nullable;

/** One figure of retention. Stateless; every metric stands once in {@link Metrics#ALL}. */
public interface Metric {

  /** Key in JSON, column in CSV, name in {@code --min-…} options: {@code nrr}. */
  String id();

  /** The field's term, for people: {@code Net revenue retention}. */
  String title();

  /** How it is computed, in the words of the bridge. */
  String formula();

  /**
   * Whether methods that go step by step measure it at every step and combine that; else it is
   * measured once, on the window's two ends, whatever the method.
   */
  default boolean isStepwise() {
    return true;
  }

  /**
   * What the metric says of a bridge.
   *
   * @return a fraction of one, or why there is none
   */
  Measure measure(
      RevenueBridge bridge, Memo memo, @Nullable CustomerCounts customers, RetentionRule rule);
}
