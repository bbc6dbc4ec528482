package dev.nrr.core.metric;

import dev.nrr.core.date.Window;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ordered list of metrics. A new metric is one class and one line here. */
public final class Metrics {

  /** Net revenue retention. */
  public static final Metric NRR = new NetRevenueRetention();

  /** Gross revenue retention. */
  public static final Metric GRR = new GrossRevenueRetention();

  /** Retention of customers by number. */
  public static final Metric LOGO_RETENTION = new LogoRetention();

  /** Every metric, in the order outputs show them. */
  public static final List<Metric> ALL = List.of(NRR, GRR, LOGO_RETENTION);

  private Metrics() {}

  /**
   * {@return the result of one bridge under every metric}
   *
   * @param slice which part of the business
   * @param window null where none is known
   * @param bridge what starting revenue became
   * @param memo what stands beside the bridge
   * @param customers how many there are; null where they are not counted
   * @param rule every choice that decides a figure
   */
  public static RetentionResult measure(
      Slice slice,
      @Nullable Window window,
      RevenueBridge bridge,
      Memo memo,
      @Nullable CustomerCounts customers,
      RetentionRule rule) {
    List<RetentionResult.Measured> measures = new ArrayList<>();
    for (Metric metric : ALL) {
      measures.add(
          new RetentionResult.Measured(metric.id(), metric.measure(bridge, memo, customers, rule)));
    }
    return new RetentionResult(slice, window, bridge, memo, customers, measures);
  }
}
