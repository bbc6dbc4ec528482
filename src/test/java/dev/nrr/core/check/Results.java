package dev.nrr.core.check;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small results that tests of checks share. */
final class Results {

  /** 1,000 with 200 expansion, 50 contraction and 100 churn: NRR 105 %, GRR 85 %. */
  static final RevenueBridge THOUSAND = bridge("1000", "200", "50", "100");

  static final Slice SMB = Slice.of(List.of("segment"), List.of("SMB"));

  private Results() {}

  static RevenueBridge bridge(String starting, String expansion, String contraction, String churn) {
    return new RevenueBridge(
        Amount.of(starting), Amount.of(expansion), Amount.of(contraction), Amount.of(churn));
  }

  static RetentionResult result(
      Slice slice, RevenueBridge bridge, @Nullable CustomerCounts customers) {
    return Metrics.measure(slice, null, bridge, Memo.UNKNOWN, customers, RetentionRule.asGiven());
  }

  static Analysis analysis(RetentionResult total, RetentionResult... slices) {
    return analysis(5L, total, slices);
  }

  static Analysis analysis(
      @Nullable Long customers, RetentionResult total, RetentionResult... slices) {
    return new Analysis(
        RetentionRule.asGiven(),
        new Provenance("book.csv", "movements", 7, 0, customers, Map.of(), null),
        null,
        total,
        List.of(slices),
        List.of(),
        List.of(),
        null);
  }

  static MetricValue percent(String percent) {
    return new MetricValue.Measured(Ratio.ofPercent(percent));
  }

  static TopShares shares(String top1, String top10) {
    return new TopShares(percent(top1), percent(top1), percent(top10));
  }

  static Quantity share(String percent) {
    return new Quantity.Share(Ratio.ofPercent(percent));
  }

  static Quantity points(String points) {
    return new Quantity.Points(Ratio.ofPercent(points));
  }

  static Threshold threshold(String name) {
    return Thresholds.ALL.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }
}
