package dev.nrr.report;

import dev.nrr.core.analysis.ConcentrationCurve;
import dev.nrr.core.analysis.MoversAnalysis;
import dev.nrr.core.analysis.StepMovements;
import dev.nrr.core.analysis.TrendAnalysis;
import dev.nrr.core.check.CheckResult;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code report}: one window of one input with all that the input can tell of it, for
 * people who decide. For machines it is the answer of {@code calc}.
 */
public final class PageReport implements Report {

  /**
   * What is told beside the window itself; null or empty where the input cannot tell.
   *
   * @param earlier the result of a year before
   * @param trend windows of the same length to each date up to the window's end
   * @param length of those windows, such as {@code 12m}; null where the input's periods are they
   * @param movements from date to date
   * @param cohorts customers by their first revenue
   * @param endsEarly whether cohorts are left out since the data go on after the window
   * @param movers the customers that make the number
   * @param curve how starting revenue adds up
   * @param compared the window under every rule
   * @param checks thresholds that were asked for
   * @param customers every customer, for a workbook; null where nobody asks for them
   */
  public record Parts(
      @Nullable RetentionResult earlier,
      @Nullable TrendAnalysis trend,
      @Nullable String length,
      Movements movements,
      CohortsReport.@Nullable Cohorts cohorts,
      boolean endsEarly,
      @Nullable MoversAnalysis movers,
      ConcentrationCurve curve,
      CompareReport.@Nullable Compared compared,
      @Nullable CheckResult checks,
      @Nullable CustomerRows customers) {

    /** Nothing beside the window, as of plain figures. */
    public static final Parts NONE =
        new Parts(
            null,
            null,
            null,
            new Movements(new StepMovements(List.of()), 0, ""),
            null,
            false,
            null,
            new ConcentrationCurve(List.of()),
            null,
            null,
            null);
  }

  /**
   * Movements and how to speak of them.
   *
   * @param recent how many of the last steps make a year
   * @param noun what a step is called
   */
  public record Movements(StepMovements steps, int recent, String noun) {}

  /**
   * What stands above the page.
   *
   * @param title null for the window
   * @param preparedFor empty for nobody named
   */
  public record Titles(@Nullable String title, String preparedFor) {}

  private final Analysis analysis;
  private final Parts parts;
  private final Titles titles;
  private final BenchmarkContext benchmarks;
  private final Supplier<String> toolVersion;
  private final CalcReport answer;

  private PageReport(
      Analysis analysis,
      Parts parts,
      Titles titles,
      BenchmarkContext benchmarks,
      Supplier<String> toolVersion) {
    this.analysis = analysis;
    this.parts = parts;
    this.titles = titles;
    this.benchmarks = benchmarks;
    this.toolVersion = toolVersion;
    this.answer = new CalcReport(analysis, benchmarks, toolVersion);
  }

  /**
   * The report of a window.
   *
   * @param toolVersion of the program that computed it
   */
  public static Report of(
      Analysis analysis,
      Parts parts,
      Titles titles,
      BenchmarkContext benchmarks,
      Supplier<String> toolVersion) {
    return new PageReport(analysis, parts, titles, benchmarks, toolVersion);
  }

  @Override
  public ObjectNode document() {
    return answer.document();
  }

  @Override
  public List<ObjectNode> rows() {
    return answer.rows();
  }

  @Override
  public Head head() {
    Head head = answer.head();
    String title = titles.title() == null ? head.title() : titles.title();
    return new Head(
        titles.title() == null ? head.kicker() : head.kicker() + ", " + head.title(),
        title,
        head.subtitle(),
        titles.preparedFor(),
        head.version());
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> between = new ArrayList<>();
    TrendAnalysis trend = parts.trend();
    if (trend != null) {
      between.add(ResultsSheet.ofWindows("Trend", trend.points(), analysis.rule(), benchmarks));
    }
    if (parts.cohorts() != null) {
      between.add(new CohortsReport(parts.cohorts()).sheet());
    }
    return new WindowSheets(analysis, parts.earlier(), parts.customers(), benchmarks)
        .of(between, facts());
  }

  @Override
  public List<Block> blocks() {
    List<Block.Section> sections = new ArrayList<>();
    sections.add(
        HeadlineSection.of(analysis.total(), parts.earlier(), analysis.rule(), benchmarks));
    sections.add(answer.bridge());
    addOverTime(sections);
    sections.addAll(SlicesSection.of(analysis.slices(), analysis.total(), benchmarks));
    if (parts.cohorts() != null) {
      sections.add(new CohortsReport(parts.cohorts()).section());
    }
    addCustomers(sections);
    if (parts.compared() != null && isMeasured(parts.compared())) {
      sections.add(MethodsSection.of(parts.compared(), benchmarks));
    }
    if (parts.checks() != null && !parts.checks().checks().isEmpty()) {
      sections.add(CheckReport.section(parts.checks()));
    }
    addDiagnoses(sections);
    sections.add(HeadlineSection.facts(facts()));
    return sections.stream().<Block>map(Block.Section::withHeading).toList();
  }

  /** Whether some rule gives a ratio at all. */
  private static boolean isMeasured(CompareReport.Compared compared) {
    return compared.comparison().rows().stream()
        .anyMatch(row -> row.total().measure(Metrics.NRR.id()).find().isPresent());
  }

  private void addOverTime(List<Block.Section> sections) {
    if (parts.trend() != null) {
      sections.add(
          new TrendReport(parts.trend(), parts.length(), benchmarks, toolVersion).section());
    }
    Movements movements = parts.movements();
    if (movements.steps().steps().size() > 1) {
      sections.add(MovementsSection.of(movements.steps(), movements.recent(), movements.noun()));
    }
  }

  private void addCustomers(List<Block.Section> sections) {
    if (parts.movers() != null && !parts.movers().movers().isEmpty()) {
      sections.add(MoversReport.section(parts.movers(), benchmarks));
    }
    if (!parts.curve().points().isEmpty()) {
      sections.add(ConcentrationSection.of(parts.curve()));
    }
  }

  private void addDiagnoses(List<Block.Section> sections) {
    List<Cell> found = analysis.diagnoses().stream().map(NoticeBlocks::sentence).toList();
    if (found.isEmpty()) {
      return;
    }
    boolean one = found.size() == 1;
    sections.add(
        new Block.Section(
            "diagnoses",
            one
                ? Cell.sentence(Cell.words("What stands out: "), found.get(0))
                : Cell.sentence(new Cell.Count(found.size()), Cell.words(" things stand out")),
            Cell.words("By fixed rules with the limits that are named"),
            one ? List.of() : List.of(new Block.BulletList("", found)),
            true));
  }

  /** Under which rule, of what, from where, and what the figures mean. */
  private List<Block.LabelledValue> facts() {
    List<Block.LabelledValue> facts = new ArrayList<>(answer.facts());
    Provenance input = analysis.input();
    addColumns(facts, "Columns", input.columns(), "=");
    addColumns(facts, "Roles", input.treatment().roles(), ":");
    addDefinitions(facts);
    if (analysis.total().customers() != null) {
      add(
          facts,
          Metrics.LOGO_RETENTION.title(),
          "customers of the start that still pay / customers of the start");
    }
    if (benchmarks.set() != null) {
      add(facts, "Benchmarks", benchmarks.title() + ": for context, no verdict");
    }
    if (parts.endsEarly()) {
      add(facts, "Cohorts", "left out, for the data go on after the window's end");
    }
    List<Notice> notices = analysis.notices();
    for (Notice notice : notices) {
      facts.add(new Block.LabelledValue("Note", NoticeBlocks.sentence(notice)));
    }
    if (notices.isEmpty()) {
      add(facts, "Warnings", "none");
    }
    add(facts, "Version", "nrr " + toolVersion.get());
    return facts;
  }

  private void addDefinitions(List<Block.LabelledValue> facts) {
    RetentionRule rule = analysis.rule();
    String whose =
        rule.scope() == RetentionRule.Scope.ALL
            ? ", of every customer"
            : ", of the customers that paid at the start";
    String gain = rule.reactivation() == RetentionRule.Reactivation.GAIN ? " + reactivation" : "";
    String step = rule.method().isStepByStep() ? "step by step " : "";
    add(
        facts,
        "NRR",
        step + "(starting + expansion" + gain + " - contraction - churn) / starting" + whose);
    add(
        facts,
        "GRR",
        step + "(starting - contraction - churn) / starting, so never above 100% nor above NRR");
  }

  private static void addColumns(
      List<Block.LabelledValue> facts, String label, Map<String, String> columns, String sign) {
    if (columns.isEmpty()) {
      return;
    }
    List<Cell> parts = new ArrayList<>();
    for (Map.Entry<String, String> column : columns.entrySet()) {
      parts.add(Cell.words(parts.isEmpty() ? "" : ", "));
      parts.add(new Cell.Name(column.getKey()));
      parts.add(Cell.words(sign.equals(":") ? ": " : " = "));
      parts.add(new Cell.Name(column.getValue()));
    }
    facts.add(new Block.LabelledValue(label, new Cell.Sentence(parts)));
  }

  private static void add(List<Block.LabelledValue> facts, String label, String words) {
    facts.add(new Block.LabelledValue(label, Cell.words(words)));
  }
}
