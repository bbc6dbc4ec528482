package dev.nrr.report;

import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.LazyList;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The answer of {@code calc}: one window, in total and by slice. */
public final class CalcReport implements Report {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.calc/1";

  private final Analysis analysis;
  private final BenchmarkContext benchmarks;
  private final Supplier<String> toolVersion;
  private final @Nullable CustomerRows customers;

  CalcReport(Analysis analysis, BenchmarkContext benchmarks, Supplier<String> toolVersion) {
    this(analysis, benchmarks, toolVersion, null);
  }

  private CalcReport(
      Analysis analysis,
      BenchmarkContext benchmarks,
      Supplier<String> toolVersion,
      @Nullable CustomerRows customers) {
    this.customers = customers;
    this.analysis = analysis;
    this.benchmarks = benchmarks;
    this.toolVersion = toolVersion;
  }

  /**
   * The report of an analysis.
   *
   * @param toolVersion of the program that computed it
   */
  public static Report of(
      Analysis analysis, BenchmarkContext benchmarks, Supplier<String> toolVersion) {
    return new CalcReport(analysis, benchmarks, toolVersion);
  }

  /**
   * The report of an analysis with every customer for a workbook.
   *
   * @param customers null where nobody asks for them, or the input has none
   */
  public static Report of(
      Analysis analysis,
      BenchmarkContext benchmarks,
      Supplier<String> toolVersion,
      @Nullable CustomerRows customers) {
    return new CalcReport(analysis, benchmarks, toolVersion, customers);
  }

  @Override
  public List<Sheet> sheets() {
    return new WindowSheets(analysis, null, customers, benchmarks).of(List.of(), facts());
  }

  @Override
  public ObjectNode document() {
    return document(SCHEMA);
  }

  /** The machine document, for schemas that hold all of it too. */
  ObjectNode document(String schema) {
    RetentionFields results = new RetentionFields(benchmarks, analysis.rule());
    return ReportParts.begin(schema, toolVersion.get())
        .with("rule", RuleFields.of(analysis))
        .with("input", InputFields.of(analysis.input()))
        .with("total", results.of(analysis.total()))
        .with("slices", ArrayNode.of(analysis.slices(), results::of))
        .with("diagnoses", ArrayNode.of(analysis.diagnoses(), NoticeBlocks::fields))
        .with("warnings", ArrayNode.of(analysis.notices(), NoticeBlocks::fields))
        .with("tie_out", WindowFields.tieOut(analysis.tieOut()));
  }

  @Override
  public List<ObjectNode> rows() {
    return rows(LazyList.joined(List.of(List.of(analysis.total()), analysis.slices())));
  }

  /** Slices of the same columns have the same fields. */
  @Override
  public List<ObjectNode> kinds(List<ObjectNode> rows) {
    List<RetentionResult> kinds = new ArrayList<>(List.of(analysis.total()));
    for (RetentionResult slice : LazyList.kinds(analysis.slices())) {
      Set<String> last = kinds.get(kinds.size() - 1).slice().values().keySet();
      if (!slice.slice().values().keySet().equals(last)) {
        kinds.add(slice);
      }
    }
    return rows(kinds);
  }

  private List<ObjectNode> rows(List<RetentionResult> of) {
    RetentionFields results = new RetentionFields(benchmarks, analysis.rule());
    ObjectNode rule = RuleFields.of(analysis).without("window");
    return LazyList.of(of, result -> results.of(result).with("rule", rule));
  }

  @Override
  public Head head() {
    return PageHead.of(analysis.window(), analysis.input(), analysis.rule(), toolVersion.get());
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(HeadlineSection.of(analysis.total(), null, analysis.rule(), benchmarks));
    blocks.add(bridge());
    blocks.addAll(SliceTables.ofOneWindow(benchmarks, analysis.rule()).of(analysis.slices()));
    blocks.addAll(NoticeBlocks.diagnoses(analysis.diagnoses()));
    blocks.addAll(NoticeBlocks.notes(analysis.notices()));
    blocks.add(HeadlineSection.facts(facts()));
    return blocks;
  }

  /** From starting to ending revenue. */
  Block.Section bridge() {
    return BridgeSection.of(
        analysis.total(),
        analysis.rule(),
        analysis.input().currency(),
        benchmarks,
        analysis.tieOut());
  }

  /** Under which rule, of what, from where. */
  List<Block.LabelledValue> facts() {
    List<Block.LabelledValue> facts = new ArrayList<>();
    facts.add(new Block.LabelledValue("Rule", RuleFields.words(analysis.rule())));
    facts.addAll(RuleFields.caveat(analysis.rule()));
    facts.add(new Block.LabelledValue("Window", Cell.words(WindowFields.words(analysis.window()))));
    facts.addAll(RuleFields.fiscalYear(analysis.input()));
    facts.addAll(RuleFields.recurring(analysis.input()));
    facts.add(new Block.LabelledValue("Input", InputFields.sentence(analysis.input())));
    if (analysis.tieOut() != null) {
      facts.add(
          new Block.LabelledValue(
              "Tie-out",
              WindowFields.tieOutSentence(analysis.tieOut(), analysis.rule()),
              analysis.tieOut().difference().isZero()));
    }
    return facts;
  }
}
