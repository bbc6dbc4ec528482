package dev.nrr.core.result;

import dev.nrr.core.date.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result: what became of one slice's starting revenue over one window, and what every metric
 * says of it.
 *
 * @param slice the part of the business; empty for the total
 * @param window from one date to a later one; null for plain figures
 * @param bridge the money; with {@code chained} and {@code average} the sum of the one-step bridges
 * @param memo revenue beside the bridge
 * @param customers null where the input has no customers
 * @param measures one a metric, in the order of the list of metrics
 */
public record RetentionResult(
    Slice slice,
    @Nullable Window window,
    RevenueBridge bridge,
    Memo memo,
    @Nullable CustomerCounts customers,
    List<Measured> measures) {

  /**
   * What one metric says.
   *
   * @param metric the metric's id
   * @param measure the ratio, or why there is none
   */
  public record Measured(String metric, MetricValue measure) {}

  /**
   * One result, its list copied.
   *
   * @param slice the part of the business; empty for the total
   * @param window from one date to a later one; null for plain figures
   * @param bridge the money; with {@code chained} and {@code average} the sum of the one-step
   *     bridges
   * @param memo revenue beside the bridge
   * @param customers null where the input has no customers
   * @param measures one a metric, in the order of the list of metrics
   */
  public RetentionResult {
    measures = List.copyOf(measures);
  }

  /**
   * {@return what the metric with this id says}
   *
   * @param metric the metric's id, such as {@code nrr}
   * @throws IllegalArgumentException if no metric has that id
   */
  public MetricValue measure(String metric) {
    for (Measured measured : measures) {
      if (measured.metric().equals(metric)) {
        return measured.measure();
      }
    }
    throw new IllegalArgumentException("no metric " + metric);
  }
}
