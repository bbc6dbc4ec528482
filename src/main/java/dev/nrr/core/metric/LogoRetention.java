package dev.nrr.core.metric;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import org.jspecify.annotations.Nullable;

/**
 * Starting customers that still pay at the end, as a fraction of all starting customers: 0.9 is 90
 * %. Between 0 and 1; undefined without customers. Example: 40 customers of which 4 left gives 0.9.
 * Source: documentation, "What is computed".
 */
public final class LogoRetention implements Metric {

  private static final MetricValue NOT_COUNTED =
      new MetricValue.Undefined("customers are not known");
  private static final MetricValue NO_CUSTOMERS =
      new MetricValue.Undefined("no starting customers");

  /** The metric. */
  public LogoRetention() {}

  @Override
  public String id() {
    return "logo_retention";
  }

  @Override
  public String title() {
    return "Logo retention";
  }

  @Override
  public String formula() {
    return "(starting customers - churned customers) / starting customers";
  }

  @Override
  public boolean isStepwise() {
    return false;
  }

  @Override
  public boolean isNeverAboveOne() {
    return true;
  }

  @Override
  public MetricValue measure(
      RevenueBridge bridge, Memo memo, @Nullable CustomerCounts customers, RetentionRule rule) {
    Long churned = customers == null ? null : customers.churned();
    if (customers == null || churned == null) {
      return NOT_COUNTED;
    }
    return customers.starting() == 0
        ? NO_CUSTOMERS
        : new MetricValue.Measured(
            Ratio.between(customers.starting() - churned, customers.starting()));
  }
}
