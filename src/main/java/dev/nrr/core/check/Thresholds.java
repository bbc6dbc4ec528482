package dev.nrr.core.check;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.check.Threshold.Bound;
import dev.nrr.core.check.Threshold.Subject;
import dev.nrr.core.check.Threshold.Unit;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RevenueBridge;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The ordered list of thresholds. A new threshold is one entry here. */
public final class Thresholds {

  /** Every threshold, in the order help shows them. */
  public static final List<Threshold> ALL =
      List.of(
          atLeast("min-nrr", Metrics.NRR, false),
          atLeast("min-grr", Metrics.GRR, true),
          atLeast("min-logo-retention", Metrics.LOGO_RETENTION, true),
          atMost("max-churn", "Churn of starting revenue", ofStarting(RevenueBridge::churn)),
          atMost(
              "max-contraction",
              "Contraction of starting revenue",
              ofStarting(RevenueBridge::contraction)),
          atMost("max-top1-share", "Share of the largest customer", share(TopShares::top1)),
          atMost("max-top10-share", "Share of the ten largest", share(TopShares::top10)),
          drop("max-nrr-drop", Metrics.NRR),
          drop("max-grr-drop", Metrics.GRR),
          new Threshold(
              "min-cohort",
              "Starting customers",
              Bound.AT_LEAST,
              Unit.CUSTOMERS,
              false,
              Thresholds::cohort));

  private Thresholds() {}

  private static Threshold atLeast(String name, Metric metric, boolean neverAboveOne) {
    return new Threshold(
        name,
        metric.title(),
        Bound.AT_LEAST,
        Unit.PERCENT,
        neverAboveOne,
        subject -> Actual.of(subject.result().measure(metric.id())));
  }

  private static Threshold atMost(String name, String title, Function<Subject, Actual> actual) {
    return new Threshold(name, title, Bound.AT_MOST, Unit.PERCENT, false, actual);
  }

  private static Threshold drop(String name, Metric metric) {
    return new Threshold(
        name,
        metric.id().toUpperCase(Locale.ROOT) + " drop since the baseline",
        Bound.AT_MOST,
        Unit.POINTS,
        false,
        subject -> drop(subject, metric.id()));
  }

  private static Function<Subject, Actual> ofStarting(Function<RevenueBridge, Amount> part) {
    return subject -> {
      RevenueBridge bridge = subject.result().bridge();
      return bridge.starting().isZero()
          ? Actual.of(MetricValue.Undefined.NO_STARTING_REVENUE)
          : new Actual.Known(
              new Quantity.Share(Ratio.between(part.apply(bridge), bridge.starting())));
    };
  }

  private static Function<Subject, Actual> share(Function<TopShares, MetricValue> top) {
    return subject -> Actual.of(top.apply(subject.shares()));
  }

  private static Actual drop(Subject subject, String metric) {
    Map<String, MetricValue> earlier = subject.earlier();
    if (earlier == null) {
      return new Actual.Unknown("the baseline has no such slice");
    }
    MetricValue before =
        earlier.getOrDefault(metric, new MetricValue.Undefined("the ratio is not in it"));
    return before.fold(
        from -> drop(from, subject.result().measure(metric)),
        reason -> new Actual.Unknown("in the baseline: " + reason));
  }

  private static Actual drop(Ratio from, MetricValue to) {
    return to.fold(
        ratio -> new Actual.Known(new Quantity.Points(from.minus(ratio))), Actual.Unknown::new);
  }

  private static Actual cohort(Subject subject) {
    CustomerCounts counts = subject.result().customers();
    return counts == null
        ? new Actual.Unknown("customers are not known")
        : new Actual.Known(new Quantity.Count(counts.starting()));
  }
}
