package dev.nrr.report;

import dev.nrr.core.retention.Analysis;
import dev.nrr.core.retention.Retention;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The answer of {@code calc}: one window, in total and by slice. */
public final class CalcReport implements Report {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.calc/1";

  private final Analysis analysis;
  private final Yardstick yardstick;
  private final Supplier<String> toolVersion;

  CalcReport(Analysis analysis, Yardstick yardstick, Supplier<String> toolVersion) {
    this.analysis = analysis;
    this.yardstick = yardstick;
    this.toolVersion = toolVersion;
  }

  /**
   * The report of an analysis.
   *
   * @param toolVersion of the program that computed it
   */
  public static Report of(Analysis analysis, Yardstick yardstick, Supplier<String> toolVersion) {
    return new CalcReport(analysis, yardstick, toolVersion);
  }

  @Override
  public Fields document() {
    return document(SCHEMA);
  }

  /** The machine document, for schemas that hold all of it too. */
  Fields document(String schema) {
    RetentionFields results = new RetentionFields(yardstick);
    return Documents.begin(schema, toolVersion.get())
        .with("rule", RuleFields.of(analysis))
        .with("input", InputFields.of(analysis.input()))
        .with("total", results.of(analysis.total()))
        .with("slices", Items.of(analysis.slices(), results::of))
        .with("diagnoses", Items.of(analysis.diagnoses(), Findings::fields))
        .with("warnings", Items.of(analysis.notices(), Findings::fields))
        .with("tie_out", TieOutFields.of(analysis.tieOut()));
  }

  @Override
  public List<Fields> rows() {
    RetentionFields results = new RetentionFields(yardstick);
    Fields rule = RuleFields.of(analysis).without("window");
    Stream<Retention> all = Stream.concat(Stream.of(analysis.total()), analysis.slices().stream());
    return all.map(result -> results.of(result).with("rule", rule)).toList();
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Headline(yardstick).of(analysis.total()));
    blocks.add(
        BridgeTable.of(analysis.total(), analysis.rule(), analysis.input().currency(), yardstick));
    blocks.addAll(SliceTables.ofOneWindow(yardstick).of(analysis.slices()));
    blocks.addAll(Findings.diagnoses(analysis.diagnoses()));
    blocks.addAll(Findings.notes(analysis.notices()));
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
