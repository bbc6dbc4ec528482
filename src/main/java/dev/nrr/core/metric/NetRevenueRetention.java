package dev.nrr.core.metric;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import org.jspecify.annotations.Nullable;

/**
 * Revenue the starting customers pay at the end, as a fraction of what they paid at the start: 1.05
 * is 105 %. Zero or more, may exceed 1; undefined when starting revenue is zero. With {@code
 * --reactivation gain} revenue of returned former customers counts too. Example: 1,000,000 with
 * 200,000 expansion, 50,000 contraction and 100,000 churn gives 1.05. Source: documentation, "What
 * is computed".
 */
public final class NetRevenueRetention implements Metric {

  /** The metric. */
  public NetRevenueRetention() {}

  @Override
  public String id() {
    return "nrr";
  }

  @Override
  public String title() {
    return "Net revenue retention";
  }

  @Override
  public String formula() {
    return "(starting + expansion - contraction - churn) / starting";
  }

  @Override
  public MetricValue measure(
      RevenueBridge bridge, Memo memo, @Nullable CustomerCounts customers, RetentionRule rule) {
    if (bridge.starting().isZero()) {
      return MetricValue.Undefined.NO_STARTING_REVENUE;
    }
    Amount ending = bridge.ending();
    Amount reactivation = memo.reactivation();
    if (rule.reactivation() == Reactivation.GAIN && reactivation != null) {
      ending = ending.plus(reactivation);
    }
    return new MetricValue.Measured(Ratio.between(ending, bridge.starting()));
  }
}
