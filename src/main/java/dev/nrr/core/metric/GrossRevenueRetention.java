package dev.nrr.core.metric;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import org.jspecify.annotations.Nullable;

/**
 * Revenue kept from the starting customers, expansion left out, as a fraction of what they paid at
 * the start: 0.85 is 85 %. Never above 1 and never above net retention; never below 0 customer by
 * customer, but sums of movements over a long window can take it there. Undefined when starting
 * revenue is zero. Example: 1,000,000 with 50,000 contraction and 100,000 churn gives 0.85. Source:
 * documentation, "What is computed".
 */
public final class GrossRevenueRetention implements Metric {

  /** The metric. */
  public GrossRevenueRetention() {}

  @Override
  public String id() {
    return "grr";
  }

  @Override
  public String title() {
    return "Gross revenue retention";
  }

  @Override
  public String formula() {
    return "(starting - contraction - churn) / starting";
  }

  @Override
  public boolean isNeverAboveOne() {
    return true;
  }

  @Override
  public MetricValue measure(
      RevenueBridge bridge, Memo memo, @Nullable CustomerCounts customers, RetentionRule rule) {
    return bridge.starting().isZero()
        ? MetricValue.Undefined.NO_STARTING_REVENUE
        : new MetricValue.Measured(Ratio.between(bridge.kept(), bridge.starting()));
  }
}
