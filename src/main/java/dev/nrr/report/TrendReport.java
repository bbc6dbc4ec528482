package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.TrendAnalysis;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of {@code trend}: many windows, in total and by slice. */
public final class TrendReport {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.trend/1";

  private static final List<Metric> DRAWN = List.of(Metrics.NRR, Metrics.GRR);

  private final TrendAnalysis trend;
  private final @Nullable String length;
  private final BenchmarkContext benchmarks;

  private TrendReport(TrendAnalysis trend, @Nullable String length, BenchmarkContext benchmarks) {
    this.trend = trend;
    this.length = length;
    this.benchmarks = benchmarks;
  }

  /**
   * The report of a trend.
   *
   * @param length of every window, such as {@code 12m}; null where the input's periods are they
   * @param toolVersion of the program that computed it
   */
  public static Report of(
      TrendAnalysis trend,
      @Nullable String length,
      BenchmarkContext benchmarks,
      String toolVersion) {
    TrendReport report = new TrendReport(trend, length, benchmarks);
    return Report.of(report.document(toolVersion), report.rows(), report.blocks());
  }

  private ObjectNode document(String toolVersion) {
    RetentionFields results = new RetentionFields(benchmarks, trend.rule());
    return ReportParts.begin(SCHEMA, toolVersion)
        .with("rule", rule())
        .with("input", InputFields.of(trend.input()))
        .with("points", ArrayNode.of(trend.points(), results::of))
        .with("diagnoses", ArrayNode.of(trend.diagnoses(), NoticeBlocks::fields))
        .with("warnings", ArrayNode.of(trend.notices(), NoticeBlocks::fields))
        .with("tie_out", WindowFields.tieOut(trend.tieOut()));
  }

  private ObjectNode rule() {
    return RuleFields.of(trend.rule(), trend.input(), null)
        .with("window_length", Cell.orAbsent(length, "as the input's periods", Cell::words));
  }

  private List<ObjectNode> rows() {
    RetentionFields results = new RetentionFields(benchmarks, trend.rule());
    ObjectNode rule = rule().without("window");
    return trend.points().stream().map(point -> results.of(point).with("rule", rule)).toList();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Sparklines(DRAWN.stream().map(this::sparkline).toList()));
    blocks.addAll(SliceTables.ofWindows(benchmarks, trend.rule()).of(bySlice()));
    blocks.addAll(NoticeBlocks.diagnoses(trend.diagnoses()));
    blocks.addAll(NoticeBlocks.notes(trend.notices()));
    blocks.add(new Block.LabelledValues(facts()));
    return blocks;
  }

  private Block.Sparkline sparkline(Metric metric) {
    List<Optional<Ratio>> ratios =
        trend.points().stream()
            .filter(point -> point.slice().isTotal())
            .map(point -> point.measure(metric.id()).find())
            .toList();
    return new Block.Sparkline(metric.id().toUpperCase(Locale.ROOT), ratios);
  }

  /** Slice after slice, each in order of time. */
  private List<RetentionResult> bySlice() {
    List<RetentionResult> points = new ArrayList<>(trend.points());
    points.sort((one, other) -> one.slice().compareTo(other.slice()));
    return points;
  }

  private List<Block.LabelledValue> facts() {
    List<Block.LabelledValue> facts = new ArrayList<>();
    facts.add(new Block.LabelledValue("Rule", RuleFields.words(trend.rule())));
    facts.addAll(RuleFields.caveat(trend.rule()));
    facts.add(new Block.LabelledValue("Windows", Cell.words(windows())));
    facts.addAll(RuleFields.fiscalYear(trend.input()));
    facts.addAll(RuleFields.recurring(trend.input()));
    facts.add(new Block.LabelledValue("Input", InputFields.sentence(trend.input())));
    return facts;
  }

  private String windows() {
    return length == null ? "the input's periods" : length + " to each date";
  }
}
