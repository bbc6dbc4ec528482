package dev.nrr.report;

import dev.nrr.core.plan.Plan;
import dev.nrr.core.plan.Target;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.RoundingBoundary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code plan}: today, what changes would do, targets, rates and years to come. */
public final class PlanReport {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.plan/1";

  private PlanReport() {}

  /**
   * The report of a plan.
   *
   * @param toolVersion of the program that computed it
   */
  public static Report of(Plan plan, BenchmarkContext benchmarks, String toolVersion) {
    BenchmarkContext context = benchmarks.with(boundaries(plan));
    PlanAssumptions assumptions = new PlanAssumptions(plan);
    PlanCells cells = new PlanCells(plan, context);
    PlanFields fields = new PlanFields(plan, cells);
    return Report.of(
        fields.document(ReportParts.begin(SCHEMA, toolVersion), assumptions),
        fields.rows(),
        blocks(plan, cells, assumptions),
        PageHead.of(
            "Plan of revenue retention",
            plan.analysis().input(),
            plan.analysis().rule(),
            toolVersion));
  }

  /** No ratio is shown on the other side of its target. */
  private static Map<String, List<RoundingBoundary>> boundaries(Plan plan) {
    Map<String, List<RoundingBoundary>> boundaries = new HashMap<>();
    for (Target target : plan.targets()) {
      boundaries.put(
          PlanCells.metric(target.goal()), List.of(RoundingBoundary.from(target.ratio())));
    }
    return boundaries;
  }

  private static List<Block> blocks(Plan plan, PlanCells cells, PlanAssumptions assumptions) {
    PlanSections sections = new PlanSections(plan, cells);
    List<Block> blocks = new ArrayList<>();
    blocks.add(sections.today());
    blocks.addAll(new PlanTargets(plan, cells).blocks());
    blocks.addAll(sections.rates());
    blocks.addAll(new PlanYears(plan, cells).blocks());
    List<Cell> stated = new ArrayList<>(assumptions.sentences());
    stated.add(Cell.words("This is " + PlanAssumptions.STATEMENT));
    blocks.addAll(NoticeBlocks.block("Assumptions", stated));
    blocks.addAll(NoticeBlocks.notes(plan.analysis().notices()));
    blocks.add(HeadlineSection.facts(facts(plan)));
    return blocks;
  }

  private static List<Block.LabelledValue> facts(Plan plan) {
    List<Block.LabelledValue> facts = new ArrayList<>();
    facts.add(new Block.LabelledValue("Rule", RuleFields.words(plan.analysis().rule())));
    facts.addAll(RuleFields.caveat(plan.analysis().rule()));
    facts.add(
        new Block.LabelledValue(
            "Window", Cell.words(WindowFields.words(plan.analysis().window()))));
    facts.addAll(RuleFields.fiscalYear(plan.analysis().input()));
    facts.addAll(RuleFields.recurring(plan.analysis().input()));
    facts.add(new Block.LabelledValue("Input", InputFields.sentence(plan.analysis().input())));
    return facts;
  }
}
