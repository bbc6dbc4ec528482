package dev.nrr.report;

import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.report.model.ArrayNode;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.ObjectNode;
import dev.nrr.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The answer of {@code calc}: one window, in total and by slice. */
public final class CalcReport implements Report {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.calc/1";

  private final Analysis analysis;
  private final BenchmarkContext yardstick;
  private final Supplier<String> toolVersion;

  CalcReport(Analysis analysis, BenchmarkContext yardstick, Supplier<String> toolVersion) {
    this.analysis = analysis;
    this.yardstick = yardstick;
    this.toolVersion = toolVersion;
  }

  /**
   * The report of an analysis.
   *
   * @param toolVersion of the program that computed it
   */
  public static Report of(
      Analysis analysis, BenchmarkContext yardstick, Supplier<String> toolVersion) {
    return new CalcReport(analysis, yardstick, toolVersion);
  }

  @Override
  public ObjectNode document() {
    return document(SCHEMA);
  }

  /** The machine document, for schemas that hold all of it too. */
  ObjectNode document(String schema) {
    RetentionFields results = new RetentionFields(yardstick);
    return Documents.begin(schema, toolVersion.get())
        .with("rule", RuleFields.of(analysis))
        .with("input", InputFields.of(analysis.input()))
        .with("total", results.of(analysis.total()))
        .with("slices", ArrayNode.of(analysis.slices(), results::of))
        .with("diagnoses", ArrayNode.of(analysis.diagnoses(), NoticeBlocks::fields))
        .with("warnings", ArrayNode.of(analysis.notices(), NoticeBlocks::fields))
        .with("tie_out", TieOutFields.of(analysis.tieOut()));
  }

  @Override
  public List<ObjectNode> rows() {
    RetentionFields results = new RetentionFields(yardstick);
    ObjectNode rule = RuleFields.of(analysis).without("window");
    Stream<RetentionResult> all =
        Stream.concat(Stream.of(analysis.total()), analysis.slices().stream());
    return all.map(result -> results.of(result).with("rule", rule)).toList();
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new MetricsTable(yardstick).of(analysis.total()));
    blocks.add(
        BridgeTable.of(analysis.total(), analysis.rule(), analysis.input().currency(), yardstick));
    blocks.addAll(SliceTables.ofOneWindow(yardstick).of(analysis.slices()));
    blocks.addAll(NoticeBlocks.diagnoses(analysis.diagnoses()));
    blocks.addAll(NoticeBlocks.notes(analysis.notices()));
    blocks.add(new Block.Facts(facts()));
    return blocks;
  }

  /** Under which rule, of what, from where. */
  List<Block.Fact> facts() {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Rule", RuleFields.words(analysis.rule())));
    facts.addAll(RuleFields.caveat(analysis.rule()));
    facts.add(new Block.Fact("Window", Cell.words(WindowFields.words(analysis.window()))));
    facts.add(new Block.Fact("Input", InputFields.sentence(analysis.input())));
    if (analysis.tieOut() != null) {
      facts.add(new Block.Fact("Tie-out", TieOutFields.sentence(analysis.tieOut())));
    }
    return facts;
  }
}
