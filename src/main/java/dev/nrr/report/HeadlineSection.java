package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.Band;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sections every page has: the headline figures above, and below how they were computed. */
final class HeadlineSection {

  private HeadlineSection() {}

  /**
   * The headline figures.
   *
   * @param earlier the result of a year before; null where the input does not reach back so far
   */
  static Block.Section of(
      RetentionResult result,
      @Nullable RetentionResult earlier,
      RetentionRule rule,
      BenchmarkContext benchmarks) {
    return new Block.Section(
        "headline",
        heading(result, earlier, rule, benchmarks),
        Cell.BLANK,
        List.of(new MetricsTable(benchmarks, rule).of(result, earlier)),
        false);
  }

  /** {@code NRR is 103.1%, healthy, 8.6 points more than a year before; GRR is 91.8%, healthy}. */
  private static Cell heading(
      RetentionResult result,
      @Nullable RetentionResult earlier,
      RetentionRule rule,
      BenchmarkContext benchmarks) {
    MetricValue net = result.measure(Metrics.NRR.id());
    if (net instanceof MetricValue.Undefined none) {
      return Cell.words("Retention cannot be measured: " + none.reason());
    }
    List<Cell> parts = new ArrayList<>();
    add(parts, "NRR is ", Metrics.NRR, result, rule, benchmarks);
    if (earlier != null) {
      addChange(parts, net, earlier.measure(Metrics.NRR.id()));
    }
    if (result.measure(Metrics.GRR.id()).find().isPresent()) {
      add(parts, "; GRR is ", Metrics.GRR, result, rule, benchmarks);
    }
    return new Cell.Sentence(parts);
  }

  private static void add(
      List<Cell> parts,
      String words,
      Metric metric,
      RetentionResult result,
      RetentionRule rule,
      BenchmarkContext benchmarks) {
    MetricValue measure = result.measure(metric.id());
    parts.add(Cell.words(words));
    parts.add(ReportParts.ratio(measure, metric.id(), benchmarks));
    Optional<Band> band =
        RatioLength.noBand(rule, result.window()) == null
            ? benchmarks.find(metric.id(), measure.find().orElseThrow())
            : Optional.empty();
    if (band.isPresent()) {
      parts.add(Cell.words(", " + band.get().label()));
    }
  }

  private static void addChange(List<Cell> parts, MetricValue now, MetricValue before) {
    if (before.find().isEmpty()) {
      return;
    }
    Ratio change = now.find().orElseThrow().minus(before.find().orElseThrow());
    if (change.compareTo(Ratio.ZERO) == 0) {
      parts.add(Cell.words(", as a year before"));
      return;
    }
    parts.add(Cell.words(", "));
    parts.add(Sentences.size(change));
    parts.add(
        Cell.words(change.isNegative() ? " less than a year before" : " more than a year before"));
  }

  /** Under which rule, of what, from where. */
  static Block.Section facts(List<Block.LabelledValue> facts) {
    return new Block.Section(
        "computed",
        Cell.words("How this was computed"),
        Cell.BLANK,
        List.of(new Block.LabelledValues(facts)),
        false);
  }
}
