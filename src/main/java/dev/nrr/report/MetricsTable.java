package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.Band;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures everybody looks for first: each metric's ratio and the band it stands in. */
final class MetricsTable {

  private final BenchmarkContext benchmarks;
  private final RetentionRule rule;

  /** Figures under a rule. */
  MetricsTable(BenchmarkContext benchmarks, RetentionRule rule) {
    this.benchmarks = benchmarks;
    this.rule = rule;
  }

  Picture.Headline of(RetentionResult result) {
    return of(result, null);
  }

  /**
   * The figures beside those of a year before.
   *
   * @param earlier null where the input does not reach back so far
   */
  Picture.Headline of(RetentionResult result, @Nullable RetentionResult earlier) {
    List<Picture.Tile> tiles = new ArrayList<>();
    for (Metric metric : Metrics.ALL) {
      if (applies(metric, result)) {
        tiles.add(tile(metric, result, earlier));
      }
    }
    return new Picture.Headline(tiles);
  }

  private static boolean applies(Metric metric, RetentionResult result) {
    return metric != Metrics.LOGO_RETENTION || result.customers() != null;
  }

  private Picture.Tile tile(
      Metric metric, RetentionResult result, @Nullable RetentionResult earlier) {
    MetricValue measure = result.measure(metric.id());
    boolean banded = RatioLength.noBand(rule, result.window()) == null;
    return new Picture.Tile(
        metric.title(),
        ratio(metric, result),
        remark(metric, result),
        measure.find(),
        banded ? benchmarks.zones(metric.id()) : List.of(),
        metric == Metrics.LOGO_RETENTION ? stayed(result.customers()) : Cell.BLANK,
        earlier == null ? Cell.BLANK : change(metric, result, earlier));
  }

  /** The band a ratio stands in, or why it has none. */
  Cell remark(Metric metric, RetentionResult result) {
    MetricValue measure = result.measure(metric.id());
    return measure instanceof MetricValue.Undefined none
        ? Cell.words(none.reason())
        : band(metric.id(), measure.find().orElseThrow(), result.window());
  }

  /** {@code 117 of 132 customers stayed}. */
  private static Cell stayed(@Nullable CustomerCounts counts) {
    Long churned = counts == null ? null : counts.churned();
    return counts == null || churned == null
        ? Cell.BLANK
        : Cell.sentence(
            new Cell.Count(counts.starting() - churned),
            Cell.words(" of "),
            Sentences.count(counts.starting(), "customer"),
            Cell.words(" stayed"));
  }

  /** {@code +8.6 points in a year, from 94.5% (2024-12)}. */
  private Cell change(Metric metric, RetentionResult result, RetentionResult earlier) {
    Optional<Ratio> now = result.measure(metric.id()).find();
    Optional<Ratio> before = earlier.measure(metric.id()).find();
    return now.isEmpty() || before.isEmpty()
        ? Cell.BLANK
        : Cell.sentence(
            Sentences.signed(now.get().minus(before.get())),
            Cell.words(" in a year, from "),
            ReportParts.ratio(earlier.measure(metric.id()), metric.id(), benchmarks),
            Cell.words(" (" + WindowFields.end(earlier.window()) + ")"));
  }

  /** A metric's ratio in the tone of its band. */
  Cell ratio(Metric metric, RetentionResult result) {
    MetricValue measure = result.measure(metric.id());
    Cell share = ReportParts.ratio(measure, metric.id(), benchmarks);
    Optional<Ratio> ratio = measure.find();
    return ratio.isPresent()
            && RatioLength.noBand(rule, result.window()) == null
            && benchmarks.find(metric.id(), ratio.get()).isPresent()
        ? new Cell.Toned(benchmarks.tone(metric.id(), ratio.get()), share)
        : share;
  }

  /** The name of the band a ratio stands in; blank where it stands in none. */
  Cell label(Metric metric, RetentionResult result) {
    Optional<Ratio> ratio = result.measure(metric.id()).find();
    return ratio.isEmpty() || RatioLength.noBand(rule, result.window()) != null
        ? Cell.BLANK
        : label(metric.id(), ratio.get());
  }

  private Cell label(String metric, Ratio ratio) {
    Optional<Band> band = benchmarks.find(metric, ratio);
    return band.isPresent()
        ? new Cell.Toned(benchmarks.tone(metric, ratio), Cell.words(band.get().label()))
        : Cell.words("no band");
  }

  private Cell band(String metric, Ratio ratio, @Nullable Window window) {
    if (!benchmarks.covers(metric)) {
      return Cell.BLANK;
    }
    String noBand = RatioLength.noBand(rule, window);
    if (noBand != null) {
      return Cell.words("no band: " + noBand);
    }
    return Cell.sentence(label(metric, ratio), Cell.words(" (" + benchmarks.title() + ")"));
  }
}
