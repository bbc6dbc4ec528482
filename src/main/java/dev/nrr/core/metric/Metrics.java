package dev.nrr.core.metric;

import dev.nrr.core.retention.CustomerCounts;
import dev.nrr.core.retention.Memo;
import dev.nrr.core.retention.Retention;
import dev.nrr.core.retention.RetentionRule;
import dev.nrr.core.retention.RevenueBridge;
import dev.nrr.core.retention.Slice;
import dev.nrr.core.value.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ordered list of metrics. A new metric is one class and one line here. */
public final class Metrics {

  public static final Metric NRR = new NetRevenueRetention();
  public static final Metric GRR = new GrossRevenueRetention();
  public static final Metric LOGO_RETENTION = new LogoRetention();

  /** Every metric, in the order outputs show them. */
  public static final List<Metric> ALL = List.of(NRR, GRR, LOGO_RETENTION);

  private Metrics() {}

  /** The result of one bridge under every metric. */
  public static Retention measure(
      Slice slice,
      @Nullable Window window,
      RevenueBridge bridge,
      Memo memo,
      @Nullable CustomerCounts customers,
      RetentionRule rule) {
    List<Retention.Measured> measures = new ArrayList<>();
    for (Metric metric : ALL) {
      measures.add(
          new Retention.Measured(metric.id(), metric.measure(bridge, memo, customers, rule)));
    }
    return new Retention(slice, window, bridge, memo, customers, measures);
  }
}
