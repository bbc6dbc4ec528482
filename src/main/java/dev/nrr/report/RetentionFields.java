package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.Band;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.RoundingBoundary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One result as machine fields, the same in every document that holds one. */
final class RetentionFields {

  /** Ratios of money: they are undefined together, and share one reason. */
  private static final List<Metric> OF_REVENUE = List.of(Metrics.NRR, Metrics.GRR);

  private static final Band NO_BAND = new Band("", null, null, "no band", null, null, null, null);

  private static final ObjectNode NO_CUSTOMERS =
      customers(CustomerCounts.ofStartingAndChurned(0, null)).unstated();

  private static final ObjectNode NO_BAND_FIELDS = band("", NO_BAND).unstated();

  private final BenchmarkContext benchmarks;
  private final RetentionRule rule;

  /** By metric, as its first ratio asked for them. */
  private final Map<String, List<RoundingBoundary>> boundaries = new HashMap<>();

  /** By metric its bands, each with its fields, as its first ratio asked for them. */
  private final Map<String, List<BandFields>> bands = new HashMap<>();

  private record BandFields(Band band, ObjectNode fields) {}

  /** Fields of results under a rule. */
  RetentionFields(BenchmarkContext benchmarks, RetentionRule rule) {
    this.benchmarks = benchmarks;
    this.rule = rule;
  }

  /** A result: slice, window, money, ratios, customers, bands. */
  ObjectNode of(RetentionResult result) {
    ObjectNode fields =
        ObjectNode.NONE
            .with("slice", slice(result.slice()))
            .with("window", WindowFields.of(result.window()));
    fields = withMoney(fields, result.bridge(), result.memo());
    fields = withRevenueRatios(fields, result);
    fields = fields.with("customers", customers(result.customers()));
    String noBand = RatioLength.noBand(rule, result.window());
    return withOtherRatios(fields, result)
        .with("bands", bands(result, noBand == null))
        .with("bands_undefined", Cell.orAbsent(noBand, "bands apply", Cell::words));
  }

  /** The columns a slice is of, each with its value. */
  static ObjectNode slice(Slice slice) {
    ObjectNode fields = ObjectNode.NONE;
    for (Map.Entry<String, String> value : slice.values().entrySet()) {
      fields = fields.with(value.getKey(), Cell.words(value.getValue()));
    }
    return fields;
  }

  private static ObjectNode withMoney(ObjectNode fields, RevenueBridge bridge, Memo memo) {
    return fields
        .with("starting", new Cell.Money(bridge.starting()))
        .with("expansion", new Cell.Money(bridge.expansion()))
        .with("contraction", new Cell.Money(bridge.contraction()))
        .with("churn", new Cell.Money(bridge.churn()))
        .with("ending", new Cell.Money(bridge.ending()))
        .with("new", ReportParts.known(memo.newBusiness()))
        .with("reactivation", ReportParts.known(memo.reactivation()))
        .with("returned", ReportParts.known(memo.returned()));
  }

  private ObjectNode withRevenueRatios(ObjectNode fields, RetentionResult result) {
    ObjectNode more = fields;
    for (Metric metric : OF_REVENUE) {
      more = more.with(metric.id(), ratio(result, metric));
    }
    return more.with("undefined", ReportParts.reason(undefined(result)));
  }

  private static MetricValue undefined(RetentionResult result) {
    for (Metric metric : OF_REVENUE) {
      MetricValue measure = result.measure(metric.id());
      if (measure.find().isEmpty()) {
        return measure;
      }
    }
    return result.measure(Metrics.NRR.id());
  }

  private ObjectNode withOtherRatios(ObjectNode fields, RetentionResult result) {
    ObjectNode more = fields;
    for (Metric metric : Metrics.ALL) {
      if (!OF_REVENUE.contains(metric)) {
        more =
            more.with(metric.id(), ratio(result, metric))
                .with(metric.id() + "_undefined", ReportParts.reason(result.measure(metric.id())));
      }
    }
    return more;
  }

  private Cell ratio(RetentionResult result, Metric metric) {
    List<RoundingBoundary> held = boundaries.computeIfAbsent(metric.id(), benchmarks::boundaries);
    return ReportParts.ratio(result.measure(metric.id()), held);
  }

  private static ObjectNode customers(@Nullable CustomerCounts counts) {
    return counts == null
        ? NO_CUSTOMERS
        : ObjectNode.NONE
            .with("starting", new Cell.Count(counts.starting()))
            .with("expanded", ReportParts.count(counts.expanded()))
            .with("contracted", ReportParts.count(counts.contracted()))
            .with("churned", ReportParts.count(counts.churned()))
            .with("unchanged", ReportParts.count(counts.unchanged()))
            .with("new", ReportParts.count(counts.added()))
            .with("reactivated", ReportParts.count(counts.reactivated()));
  }

  private ObjectNode bands(RetentionResult result, boolean apply) {
    ObjectNode fields = ObjectNode.NONE;
    for (Metric metric : Metrics.ALL) {
      fields = fields.with(metric.id(), band(result.measure(metric.id()), metric, apply));
    }
    return fields;
  }

  private ObjectNode band(MetricValue measure, Metric metric, boolean applies) {
    Optional<Ratio> ratio = measure.find();
    if (applies && ratio.isPresent()) {
      for (BandFields each : bands.computeIfAbsent(metric.id(), this::bands)) {
        if (each.band().contains(ratio.get())) {
          return each.fields();
        }
      }
    }
    return NO_BAND_FIELDS;
  }

  private List<BandFields> bands(String metric) {
    List<BandFields> fields = new ArrayList<>();
    for (Band band : benchmarks.bands(metric)) {
      fields.add(new BandFields(band, band(benchmarks.setName(), band)));
    }
    return fields;
  }

  /**
   * The band a ratio stands in, or that it stands in none.
   *
   * @param applies whether bands apply to it, being a year's
   */
  static ObjectNode band(BenchmarkContext benchmarks, String metric, Ratio ratio, boolean applies) {
    Optional<Band> band = applies ? benchmarks.find(metric, ratio) : Optional.empty();
    return band.isPresent() ? band(benchmarks.setName(), band.get()) : NO_BAND_FIELDS;
  }

  private static ObjectNode band(String set, Band band) {
    return ObjectNode.NONE
        .with("set", Cell.words(set))
        .with("label", Cell.words(band.label()))
        .with("from", ReportParts.limit(band.from()))
        .with("to", ReportParts.limit(band.to()));
  }
}
