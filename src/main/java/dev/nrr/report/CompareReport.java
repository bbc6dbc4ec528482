package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.RuleComparison;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Picture;
import dev.nrr.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer of {@code compare}: one window under every rule, and why they differ. */
public final class CompareReport {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.compare/1";

  /**
   * What is compared.
   *
   * @param window null where the input states none
   * @param notices what the user must know
   */
  public record Compared(
      RuleComparison comparison, @Nullable Window window, Provenance input, List<Notice> notices) {

    public Compared {
      notices = List.copyOf(notices);
    }
  }

  private final Compared compared;
  private final BenchmarkContext benchmarks;

  CompareReport(Compared compared, BenchmarkContext benchmarks) {
    this.compared = compared;
    this.benchmarks = benchmarks;
  }

  /**
   * The report of a comparison.
   *
   * @param toolVersion of the program that computed it
   */
  public static Report of(Compared compared, BenchmarkContext benchmarks, String toolVersion) {
    CompareReport report = new CompareReport(compared, benchmarks);
    return Report.of(
        report.document(toolVersion),
        report.rows(),
        report.blocks(),
        PageHead.of("Retention by rule", compared.input(), null, toolVersion));
  }

  private List<RuleComparison.Row> compared() {
    return compared.comparison().rows();
  }

  private ObjectNode document(String toolVersion) {
    return ReportParts.begin(SCHEMA, toolVersion)
        .with("rule", rule())
        .with("input", InputFields.of(compared.input()))
        .with("methods", ArrayNode.of(compared(), this::method))
        .with("warnings", ArrayNode.of(compared.notices(), NoticeBlocks::fields));
  }

  /** What all rules share. */
  private ObjectNode rule() {
    return ObjectNode.NONE
        .with("min_start", RuleFields.minStart(compared().get(0).rule().minStart()))
        .with("customer", RuleFields.customer(compared.input()))
        .with("currency", RuleFields.currency(compared.input()))
        .with("window", WindowFields.of(compared.window()))
        .with("where", RuleFields.where(compared.input()))
        .with("fiscal_year_start", RuleFields.fiscalYearStart(compared.input()))
        .with("amount_per", RuleFields.amountPer(compared.input()))
        .with("grace", RuleFields.grace(compared.input()))
        .with("paying", RuleFields.paying(compared.input()));
  }

  private ObjectNode method(RuleComparison.Row row) {
    return flat(row).with("reasons", ArrayNode.of(row.reasons(), CompareReport::reason));
  }

  private ObjectNode flat(RuleComparison.Row row) {
    ObjectNode result = new RetentionFields(benchmarks, row.rule()).of(row.total());
    ObjectNode fields = switches(row.rule());
    for (String name :
        List.of(Metrics.NRR.id(), Metrics.GRR.id(), "undefined", Metrics.LOGO_RETENTION.id())) {
      fields = fields.with(name, result.child(name));
    }
    fields = fields.with("note", Cell.words(row.note()));
    for (String name : List.of("starting", "expansion", "contraction", "churn", "ending")) {
      fields = fields.with(name, result.child(name));
    }
    return fields;
  }

  private static ObjectNode switches(RetentionRule rule) {
    return ObjectNode.NONE
        .with("method", RuleFields.choice(rule.method()))
        .with("scope", RuleFields.choice(rule.scope()))
        .with("reactivation", RuleFields.choice(rule.reactivation()))
        .with("interrupted", RuleFields.choice(rule.interrupted()))
        .with("weighting", RuleFields.choice(rule.weighting()));
  }

  private static ObjectNode reason(RuleComparison.Reason reason) {
    return ObjectNode.NONE
        .with("message", Cell.words(reason.words()))
        .with("amount", Cell.orAbsent(reason.amount(), "not about money", Cell.Money::new));
  }

  private List<ObjectNode> rows() {
    return compared().stream().map(row -> flat(row).with("rule", rule())).toList();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(section());
    blocks.addAll(NoticeBlocks.notes(compared.notices()));
    blocks.add(HeadlineSection.facts(facts()));
    return blocks;
  }

  /** Every rule side by side, and why they differ. */
  Block.Section section() {
    List<Block> blocks = new ArrayList<>();
    List<RetentionResult> totals = compared().stream().map(RuleComparison.Row::total).toList();
    Ratio first = totals.get(0).measure(Metrics.NRR.id()).find().orElse(null);
    blocks.add(new Picture.RangeTable(table(), SlicesSection.ranges(totals), first));
    blocks.addAll(new RuleEffects(compared()).blocks());
    return new Block.Section(
        "methods",
        heading(),
        Cell.words("One window under every rule; averages are rates of one step"),
        blocks,
        false);
  }

  /** {@code The same data give an NRR of 93.3% to 103.6%, by the rule chosen}. */
  Cell heading() {
    List<Ratio> ratios =
        compared().stream()
            .filter(row -> row.rule().method() != RetentionRule.Method.AVERAGE)
            .flatMap(row -> row.total().measure(Metrics.NRR.id()).find().stream())
            .sorted()
            .toList();
    if (ratios.isEmpty()) {
      return Cell.words("Retention cannot be measured by any rule");
    }
    Ratio lowest = ratios.get(0);
    Ratio highest = ratios.get(ratios.size() - 1);
    return lowest.equals(highest)
        ? Cell.sentence(
            Cell.words("The same data give an NRR of "),
            share(lowest),
            Cell.words(" by every rule"))
        : Cell.sentence(
            Cell.words("The same data give an NRR of "),
            share(lowest),
            Cell.words(" to "),
            share(highest),
            Cell.words(", by the rule chosen"));
  }

  private Cell share(Ratio ratio) {
    return new Cell.Share(ratio, benchmarks.boundaries(Metrics.NRR.id()));
  }

  private Block.Table table() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Rule"));
    Metrics.ALL.forEach(metric -> columns.add(Column.ofNumbers(title(metric))));
    List<List<Cell>> rows = new ArrayList<>();
    for (RuleComparison.Row row : compared()) {
      rows.add(row(rows.size() + 1, row));
    }
    return new Block.Table(columns, rows, true);
  }

  private static String title(Metric metric) {
    return metric == Metrics.LOGO_RETENTION ? "Logo" : metric.id().toUpperCase(Locale.ROOT);
  }

  private List<Cell> row(int number, RuleComparison.Row row) {
    MetricsTable metricsTable = new MetricsTable(benchmarks, row.rule());
    RetentionResult total = row.total();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.words(number + ". " + name(row.rule())));
    Metrics.ALL.forEach(metric -> cells.add(metricsTable.ratio(metric, total)));
    return cells;
  }

  /** The rule by what it does not share with the usual one. */
  static String name(RetentionRule rule) {
    StringBuilder name = new StringBuilder(rule.method().word());
    if (rule.scope() != null) {
      name.append(", scope ").append(rule.scope().word());
    }
    if (rule.weighting() != null) {
      name.append(", weighting ").append(rule.weighting().word());
    }
    if (rule.reactivation() != RetentionRule.Reactivation.SEPARATE) {
      name.append(", reactivation ").append(rule.reactivation().word());
    }
    if (rule.interrupted() == RetentionRule.Interrupted.CHURNED) {
      name.append(", interrupted churned");
    }
    return name.toString();
  }

  private List<Block.LabelledValue> facts() {
    List<Block.LabelledValue> facts = new ArrayList<>();
    facts.add(new Block.LabelledValue("Window", Cell.words(WindowFields.words(compared.window()))));
    facts.addAll(RuleFields.fiscalYear(compared.input()));
    facts.addAll(RuleFields.recurring(compared.input()));
    facts.add(new Block.LabelledValue("Input", InputFields.sentence(compared.input())));
    return facts;
  }
}
