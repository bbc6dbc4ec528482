package dev.nrr.core.check;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.check.Threshold.Bound;
import dev.nrr.core.check.Threshold.Needs;
import dev.nrr.core.check.Threshold.Subject;
import dev.nrr.core.check.Threshold.Unit;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RevenueBridge;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The ordered list of thresholds: a least value of every metric, then what is listed here. A new
 * threshold is one line here; that of a new metric needs none.
 */
public final class Thresholds {

  /** Every threshold, in the order help shows them. */
  public static final List<Threshold> ALL = all();

  private Thresholds() {}

  private static List<Threshold> all() {
    List<Threshold> all = new ArrayList<>();
    for (Metric metric : Metrics.ALL) {
      all.add(atLeast(metric));
    }
    all.add(atMost("churn", "Churn of starting revenue", RevenueBridge::churn));
    all.add(atMost("contraction", "Contraction of starting revenue", RevenueBridge::contraction));
    all.add(share("top1_share", "Share of the largest customer", TopShares::top1));
    all.add(share("top10_share", "Share of the ten largest", TopShares::top10));
    all.add(drop(Metrics.NRR));
    all.add(drop(Metrics.GRR));
    all.add(
        new Threshold(
            "cohort",
            "Starting customers",
            Bound.AT_LEAST,
            Unit.CUSTOMERS,
            Needs.NOTHING,
            false,
            Thresholds::cohort));
    return List.copyOf(all);
  }

  private static Threshold atLeast(Metric metric) {
    return new Threshold(
        metric.id(),
        metric.title(),
        Bound.AT_LEAST,
        Unit.PERCENT,
        Needs.NOTHING,
        metric.isNeverAboveOne(),
        subject -> Actual.of(subject.result().measure(metric.id())));
  }

  private static Threshold atMost(
      String figure, String title, Function<RevenueBridge, Amount> part) {
    return new Threshold(
        figure,
        title,
        Bound.AT_MOST,
        Unit.PERCENT,
        Needs.NOTHING,
        false,
        subject -> ofStarting(subject.result().bridge(), part));
  }

  private static Threshold share(
      String figure, String title, Function<TopShares, MetricValue> top) {
    return new Threshold(
        figure,
        title,
        Bound.AT_MOST,
        Unit.PERCENT,
        Needs.TOP_SHARES,
        false,
        subject -> Actual.of(top.apply(subject.shares())));
  }

  private static Threshold drop(Metric metric) {
    return new Threshold(
        metric.id() + "_drop",
        metric.id().toUpperCase(Locale.ROOT) + " drop since the baseline",
        Bound.AT_MOST,
        Unit.POINTS,
        Needs.BASELINE,
        false,
        subject -> drop(subject, metric.id()));
  }

  private static Actual ofStarting(RevenueBridge bridge, Function<RevenueBridge, Amount> part) {
    return bridge.starting().isZero()
        ? Actual.of(MetricValue.Undefined.NO_STARTING_REVENUE)
        : new Actual.Known(
            new Quantity.Share(Ratio.between(part.apply(bridge), bridge.starting())));
  }

  private static Actual drop(Subject subject, String metric) {
    Map<String, MetricValue> earlier = subject.earlier();
    if (earlier == null) {
      return new Actual.Unknown("the baseline has no such slice");
    }
    MetricValue before =
        earlier.getOrDefault(metric, new MetricValue.Undefined("the ratio is not in it"));
    return before.fold(
        from -> drop(from, asStored(subject.result().measure(metric), before)),
        reason -> new Actual.Unknown("in the baseline: " + reason));
  }

  private static Actual drop(Ratio from, MetricValue to) {
    return to.fold(
        ratio -> new Actual.Known(new Quantity.Points(from.minus(ratio))), Actual.Unknown::new);
  }

  /** A measure rounded as the earlier one is, where that one is rounded. */
  private static MetricValue asStored(MetricValue measure, MetricValue earlier) {
    return earlier instanceof MetricValue.Rounded rounded
        ? measure.map(ratio -> Ratio.ofFraction(ratio.toFraction(rounded.decimals())))
        : measure;
  }

  private static Actual cohort(Subject subject) {
    CustomerCounts counts = subject.result().customers();
    return counts == null
        ? new Actual.Unknown("customers are not known")
        : new Actual.Known(new Quantity.Count(counts.starting()));
  }
}
