package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.TrendAnalysis;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.LazyList;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.Slice;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Picture;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The answer of {@code trend}: many windows, in total and by slice. */
public final class TrendReport implements Report {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.trend/1";

  private static final List<Metric> DRAWN = List.of(Metrics.NRR, Metrics.GRR);

  /** So many results are seen at once; more are folded. */
  private static final int SEEN = 12;

  private final TrendAnalysis trend;
  private final @Nullable String length;
  private final BenchmarkContext benchmarks;
  private final Supplier<String> toolVersion;

  TrendReport(
      TrendAnalysis trend,
      @Nullable String length,
      BenchmarkContext benchmarks,
      Supplier<String> toolVersion) {
    this.trend = trend;
    this.length = length;
    this.benchmarks = benchmarks;
    this.toolVersion = toolVersion;
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
      Supplier<String> toolVersion) {
    return new TrendReport(trend, length, benchmarks, toolVersion);
  }

  @Override
  public ObjectNode document() {
    RetentionFields results = new RetentionFields(benchmarks, trend.rule());
    return ReportParts.begin(SCHEMA, toolVersion.get())
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

  @Override
  public List<ObjectNode> rows() {
    RetentionFields results = new RetentionFields(benchmarks, trend.rule());
    ObjectNode rule = rule().without("window");
    return LazyList.of(trend.points(), point -> results.of(point).with("rule", rule));
  }

  @Override
  public Head head() {
    return PageHead.of("Retention over time", trend.input(), trend.rule(), toolVersion.get());
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(section());
    blocks.addAll(NoticeBlocks.diagnoses(trend.diagnoses()));
    blocks.addAll(NoticeBlocks.notes(trend.notices()));
    blocks.add(HeadlineSection.facts(facts()));
    return blocks;
  }

  @Override
  public List<Sheet> sheets() {
    List<Block> summary = new ArrayList<>();
    summary.add(new Block.Section("trend", heading(), lead(), List.of(), true));
    summary.addAll(NoticeBlocks.diagnoses(trend.diagnoses()));
    summary.addAll(NoticeBlocks.notes(trend.notices()));
    return List.of(
        new Sheet("Summary", summary),
        ResultsSheet.ofWindows("Trend", bySlice(), trend.rule(), benchmarks),
        SheetParts.rule(facts()));
  }

  /** The ratios in order of time, drawn and as a table. */
  Block.Section section() {
    List<Block> blocks = new ArrayList<>();
    if (measured().size() > 1) {
      List<Picture.Line> lines = new ArrayList<>();
      for (Metric metric : DRAWN) {
        lines.add(line(metric));
      }
      blocks.add(new Picture.LineChart(lines));
    }
    List<Block> tables = SliceTables.ofWindows(benchmarks, trend.rule()).of(bySlice());
    if (trend.points().size() > SEEN) {
      blocks.add(new Block.Folded("Figures of " + trend.points().size() + " results", tables));
    } else {
      blocks.addAll(tables);
    }
    return new Block.Section("trend", heading(), lead(), blocks, false);
  }

  private Cell lead() {
    String bands =
        benchmarks.covers(Metrics.NRR.id()) && isBanded()
            ? ", each metric over its own benchmark bands"
            : "";
    return Cell.words(
        (length == null ? "Each of the input's periods" : "Windows of " + windows()) + bands);
  }

  private boolean isBanded() {
    return RatioLength.noBand(trend.rule(), trend.points().get(0).window()) == null;
  }

  /** {@code NRR rose 8.6 points since 2024-12, GRR rose 3.0 points}. */
  private Cell heading() {
    List<RetentionResult> known = measured();
    if (known.isEmpty()) {
      return Cell.words("Retention cannot be measured at any date");
    }
    RetentionResult last = known.get(known.size() - 1);
    if (known.size() == 1) {
      return Cell.sentence(
          Cell.words("NRR is "),
          ReportParts.ratio(last.measure(Metrics.NRR.id()), Metrics.NRR.id(), benchmarks),
          Cell.words(" at " + WindowFields.end(last.window()) + ", the only date"));
    }
    RetentionResult first = YearBefore.find(known, last).orElse(known.get(0));
    List<Cell> parts = new ArrayList<>();
    parts.add(Sentences.moved("NRR", difference(Metrics.NRR, first, last).orElseThrow()));
    parts.add(Cell.words(" since " + WindowFields.end(first.window())));
    Optional<Ratio> gross = difference(Metrics.GRR, first, last);
    if (gross.isPresent()) {
      parts.add(Cell.words(", "));
      parts.add(Sentences.moved("GRR", gross.get()));
    }
    return new Cell.Sentence(parts);
  }

  private static Optional<Ratio> difference(
      Metric metric, RetentionResult first, RetentionResult last) {
    Optional<Ratio> from = first.measure(metric.id()).find();
    Optional<Ratio> to = last.measure(metric.id()).find();
    return from.isPresent() && to.isPresent()
        ? Optional.of(to.get().minus(from.get()))
        : Optional.empty();
  }

  /** The results of the whole business that have a net retention, in order of time. */
  private List<RetentionResult> measured() {
    List<RetentionResult> measured = new ArrayList<>();
    for (RetentionResult point : trend.points()) {
      if (point.slice().isTotal() && point.measure(Metrics.NRR.id()).find().isPresent()) {
        measured.add(point);
      }
    }
    return measured;
  }

  private Picture.Line line(Metric metric) {
    List<Picture.Point> points = new ArrayList<>();
    for (RetentionResult point : trend.points()) {
      if (point.slice().isTotal()) {
        MetricValue measure = point.measure(metric.id());
        points.add(
            new Picture.Point(
                WindowFields.end(point.window()),
                measure.find(),
                ReportParts.ratio(measure, metric.id(), benchmarks)));
      }
    }
    return new Picture.Line(
        metric.id().toUpperCase(Locale.ROOT),
        isBanded() ? benchmarks.zones(metric.id()) : List.of(),
        points);
  }

  /** Slice after slice, each in order of time. */
  private List<RetentionResult> bySlice() {
    Map<Slice, List<RetentionResult>> points = new TreeMap<>();
    for (RetentionResult point : trend.points()) {
      points.putIfAbsent(point.slice(), new ArrayList<>());
      points.get(point.slice()).add(point);
    }
    List<RetentionResult> all = new ArrayList<>();
    for (List<RetentionResult> slice : points.values()) {
      all.addAll(slice);
    }
    return all;
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
