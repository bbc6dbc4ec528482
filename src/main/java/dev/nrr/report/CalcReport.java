package dev.nrr.report;

import dev.nrr.core.retention.Analysis;
import dev.nrr.core.retention.Retention;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The answer of {@code calc}: one window, in total and by slice. */
public final class CalcReport {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.calc/1";

  private final Analysis analysis;
  private final Yardstick yardstick;

  CalcReport(Analysis analysis, Yardstick yardstick) {
    this.analysis = analysis;
    this.yardstick = yardstick;
  }

  /**
   * The report of an analysis.
   *
   * @param toolVersion of the program that computed it
   */
  public static Report of(Analysis analysis, Yardstick yardstick, String toolVersion) {
    CalcReport report = new CalcReport(analysis, yardstick);
    return new Report(report.document(SCHEMA, toolVersion), report.rows(), report.blocks());
  }

  /** The machine document, for schemas that hold all of it too. */
  Fields document(String schema, String toolVersion) {
    RetentionFields results = new RetentionFields(yardstick);
    return Documents.begin(schema, toolVersion)
        .with("rule", RuleFields.of(analysis))
        .with("input", InputFields.of(analysis.input()))
        .with("total", results.of(analysis.total()))
        .with("slices", Items.of(analysis.slices(), results::of))
        .with("diagnoses", Items.of(analysis.diagnoses(), Findings::fields))
        .with("warnings", Items.of(analysis.notices(), Findings::fields))
        .with("tie_out", TieOutFields.of(analysis.tieOut()));
  }

  private List<Fields> rows() {
    RetentionFields results = new RetentionFields(yardstick);
    Fields rule = RuleFields.of(analysis).without("window");
    Stream<Retention> all = Stream.concat(Stream.of(analysis.total()), analysis.slices().stream());
    return all.map(result -> results.of(result).with("rule", rule)).toList();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Headline(yardstick).of(analysis.total()));
    blocks.add(
        BridgeTable.of(analysis.total(), analysis.rule(), analysis.input().currency(), yardstick));
    blocks.addAll(SliceTables.ofOneWindow(yardstick).of(analysis.slices()));
    Findings.diagnoses(analysis.diagnoses()).forEach(blocks::add);
    Findings.notes(analysis.notices()).forEach(blocks::add);
    blocks.add(new Block.Facts(facts()));
    return blocks;
  }

  /** Under which rule, of what, from where. */
  List<Block.Fact> facts() {
    List<Block.Fact> facts = new ArrayList<>();
    facts.add(new Block.Fact("Rule", RuleFields.words(analysis.rule())));
    RuleFields.caveat(analysis.rule()).forEach(facts::add);
    facts.add(new Block.Fact("Window", Cell.words(WindowFields.words(analysis.window()))));
    facts.add(new Block.Fact("Input", InputFields.sentence(analysis.input())));
    if (analysis.tieOut() != null) {
      facts.add(new Block.Fact("Tie-out", TieOutFields.sentence(analysis.tieOut())));
    }
    return facts;
  }
}
