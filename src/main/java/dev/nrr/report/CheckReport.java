package dev.nrr.report;

import dev.nrr.core.check.Check;
import dev.nrr.core.check.CheckResult;
import dev.nrr.core.check.CheckResult.Baseline;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Slice;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.CheckLine;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The answer of {@code check}: every check with its limit, what was found and how far it is. */
public final class CheckReport implements Report {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.check/1";

  private final CheckResult verdict;
  private final BenchmarkContext benchmarks;
  private final CalcReport answer;

  private CheckReport(
      CheckResult verdict, BenchmarkContext benchmarks, Supplier<String> toolVersion) {
    this.verdict = verdict;
    this.benchmarks = benchmarks;
    this.answer = new CalcReport(verdict.analysis(), benchmarks, toolVersion);
  }

  /**
   * The report of a verdict.
   *
   * @param toolVersion of the program that computed it
   */
  public static Report of(
      CheckResult verdict, BenchmarkContext benchmarks, Supplier<String> toolVersion) {
    return new CheckReport(verdict, benchmarks, toolVersion);
  }

  @Override
  public List<ObjectNode> rows() {
    return verdict.checks().stream().map(CheckReport::fields).toList();
  }

  @Override
  public List<CheckLine> checkLines() {
    return verdict.checks().stream().map(CheckReport::line).toList();
  }

  @Override
  public ObjectNode document() {
    return answer
        .document(SCHEMA)
        .with("baseline", baseline(verdict.baseline()))
        .with("checks", ArrayNode.of(verdict.checks(), CheckReport::fields))
        .with("passed", new Cell.Flag(verdict.passed()));
  }

  private static ObjectNode baseline(@Nullable Baseline baseline) {
    return baseline == null
        ? baseline(new Baseline("", Map.of())).unstated()
        : ObjectNode.NONE
            .with("source", Cell.words(baseline.name()))
            .with(Metrics.NRR.id(), total(baseline, Metrics.NRR.id()))
            .with(Metrics.GRR.id(), total(baseline, Metrics.GRR.id()));
  }

  private static Cell total(Baseline baseline, String metric) {
    MetricValue none = new MetricValue.Undefined("not in the baseline");
    Map<String, MetricValue> total = baseline.of(Slice.TOTAL);
    MetricValue measure = total == null ? none : total.getOrDefault(metric, none);
    return ReportParts.ratio(measure, metric, BenchmarkContext.NONE);
  }

  private static ObjectNode fields(Check check) {
    return ObjectNode.NONE
        .with("name", Cell.words(check.name()))
        .with("level", Cell.words(check.warning() ? "warn" : "fail"))
        .with("threshold", CheckCells.limit(check))
        .with("actual", CheckCells.actual(check))
        .with("distance", CheckCells.distance(check))
        .with("passed", new Cell.Flag(check.passed()))
        .with(
            "undefined", check.actual().fold(found -> new Cell.Absent("it is known"), Cell::words))
        .with("slice", RetentionFields.slice(check.slice()));
  }

  private static CheckLine line(Check check) {
    return new CheckLine(
        check.name(),
        CheckCells.place(check.slice()),
        switch (check.outcome()) {
          case FAILED -> CheckLine.Status.FAILED;
          case WARNED -> CheckLine.Status.WARNED;
          case PASSED -> CheckLine.Status.PASSED;
        },
        CheckCells.sentence(check));
  }

  @Override
  public Head head() {
    return answer.head();
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.LabelledValues(List.of(new Block.LabelledValue("Check", summary()))));
    blocks.add(section());
    blocks.add(
        HeadlineSection.of(
            verdict.analysis().total(), null, verdict.analysis().rule(), benchmarks));
    blocks.addAll(NoticeBlocks.notes(verdict.analysis().notices()));
    blocks.add(HeadlineSection.facts(facts()));
    return blocks;
  }

  /** Every check, the missed ones first. */
  private Block.Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(table());
    blocks.addAll(NoticeBlocks.block("n/a", reasons()));
    return new Block.Section("checks", heading(), Cell.BLANK, blocks, false);
  }

  /** The same for a page of more than checks. */
  static Block.Section section(CheckResult verdict) {
    return new CheckReport(verdict, BenchmarkContext.NONE, () -> "").section();
  }

  /** {@code 1 of 4 checks missed}. */
  private Cell heading() {
    long all = verdict.checks().size();
    long held = verdict.count(Check.Outcome.PASSED);
    return held == all
        ? Cell.sentence(
            Cell.words(all == 1 ? "The one check is held" : "All "),
            all == 1 ? Cell.BLANK : new Cell.Count(all),
            Cell.words(all == 1 ? "" : " checks held"))
        : Cell.sentence(
            new Cell.Count(all - held),
            Cell.words(" of "),
            Sentences.count(all, "check"),
            Cell.words(" missed"));
  }

  private Cell summary() {
    long failed = verdict.count(Check.Outcome.FAILED);
    long warned = verdict.count(Check.Outcome.WARNED);
    List<Cell> parts = new ArrayList<>();
    parts.add(
        verdict.passed()
            ? new Cell.Toned(Tone.GOOD, Cell.words("passed"))
            : new Cell.Toned(Tone.POOR, Cell.words("FAILED")));
    parts.add(Cell.words(": "));
    parts.add(new Cell.Count(failed));
    parts.add(Cell.words(" failed, "));
    parts.add(new Cell.Count(warned));
    parts.add(Cell.words(warned == 1 ? " warning, " : " warnings, "));
    parts.add(new Cell.Count(verdict.count(Check.Outcome.PASSED)));
    parts.add(Cell.words(" held"));
    return new Cell.Sentence(parts);
  }

  private Block table() {
    boolean sliced = verdict.checks().stream().anyMatch(check -> !check.slice().isTotal());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Result"));
    columns.add(Column.ofWords("Check"));
    if (sliced) {
      columns.add(Column.ofNames("Slice"));
    }
    columns.add(Column.ofNumbers("Threshold"));
    columns.add(Column.ofNumbers("Actual"));
    columns.add(Column.ofNumbers("Distance").asDetail());
    List<List<Cell>> rows = verdict.checks().stream().map(check -> row(check, sliced)).toList();
    return new Block.Table(columns, rows, true);
  }

  private static List<Cell> row(Check check, boolean sliced) {
    List<Cell> row = new ArrayList<>();
    row.add(outcome(check));
    row.add(Cell.words(check.name()));
    if (sliced) {
      row.add(Cell.words(CheckCells.place(check.slice())));
    }
    row.add(Cell.sentence(Cell.words(check.bound().words() + " "), CheckCells.limit(check)));
    row.add(CheckCells.actual(check));
    row.add(CheckCells.distance(check));
    return row;
  }

  private static Cell outcome(Check check) {
    return switch (check.outcome()) {
      case FAILED -> new Cell.Toned(Tone.POOR, Cell.words("FAILED"));
      case WARNED -> new Cell.Toned(Tone.FAIR, Cell.words("warning"));
      case PASSED -> new Cell.Toned(Tone.GOOD, Cell.words("ok"));
    };
  }

  private List<Cell> reasons() {
    return verdict.checks().stream()
        .map(
            check ->
                check
                    .actual()
                    .fold(found -> "", reason -> check.name() + place(check) + ": " + reason))
        .filter(line -> !line.isEmpty())
        .map(Cell::words)
        .toList();
  }

  private static String place(Check check) {
    return check.slice().isTotal() ? "" : " (" + CheckCells.place(check.slice()) + ")";
  }

  private List<Block.LabelledValue> facts() {
    List<Block.LabelledValue> facts = new ArrayList<>(answer.facts());
    if (verdict.baseline() != null) {
      facts.add(
          new Block.LabelledValue(
              "Baseline", sentence(Objects.requireNonNull(verdict.baseline()))));
    }
    return facts;
  }

  private static Cell sentence(Baseline baseline) {
    return Cell.sentence(
        Cell.words(baseline.name() + ": NRR "),
        total(baseline, Metrics.NRR.id()),
        Cell.words(", GRR "),
        total(baseline, Metrics.GRR.id()));
  }
}
