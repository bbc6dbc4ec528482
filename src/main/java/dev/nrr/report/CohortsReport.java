package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.CohortTriangle;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Node;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer of {@code cohorts}: customers by when they first paid, and what became of each. */
public final class CohortsReport {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.cohorts/1";

  private static final Cell NOT_REACHED = Cell.BLANK;
  private static final String FIRST_PAYERS =
      "paying at the first date of the data already, so they may be older";

  /**
   * What is shown.
   *
   * @param every how long a bucket is
   * @param names of each row's bucket, in the order of the triangle
   * @param notices what the user must know
   * @param view which part people are shown
   */
  public record Cohorts(
      CohortTriangle triangle,
      Grain every,
      List<PeriodDate> names,
      Provenance input,
      List<Notice> notices,
      View view) {

    public Cohorts {
      names = List.copyOf(names);
      notices = List.copyOf(notices);
    }

    /** The same with another part for people. */
    public Cohorts showing(View other) {
      return new Cohorts(triangle, every, names, input, notices, other);
    }

    /** Every age that any cohort has reached, from young to old. */
    public List<Integer> ages() {
      return triangle.rows().stream()
          .flatMap(row -> row.cells().stream().map(CohortTriangle.Cell::age))
          .distinct()
          .sorted()
          .toList();
    }
  }

  /** The ratios of a cohort. */
  public enum Measure {
    NET("Net", CohortTriangle.Cell::nrr),
    GROSS("Gross", CohortTriangle.Cell::grr),
    LOGO("Logo", CohortTriangle.Cell::logoRetention);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // functions of cells alone
    private final Function<CohortTriangle.Cell, Ratio> ratio;

    Measure(String title, Function<CohortTriangle.Cell, Ratio> ratio) {
      this.title = title;
      this.ratio = ratio;
    }
  }

  /**
   * Which part of the triangle people are shown; machines get all of it.
   *
   * @param measure the one that is shown; null for all
   * @param ages those that are shown; empty for all
   */
  public record View(@Nullable Measure measure, List<Integer> ages) {

    /** All of it. */
    public static final View ALL = new View(null, List.of());

    public View {
      ages = List.copyOf(ages);
    }
  }

  private final Cohorts cohorts;
  private final List<CohortTriangle.Row> triangle;

  CohortsReport(Cohorts cohorts) {
    this.cohorts = cohorts;
    this.triangle = cohorts.triangle().rows();
  }

  /**
   * The report of a triangle.
   *
   * @param toolVersion of the program that computed it
   */
  public static Report of(Cohorts cohorts, String toolVersion) {
    CohortsReport report = new CohortsReport(cohorts);
    return Report.of(
        report.document(toolVersion),
        report.rows(),
        report.blocks(),
        PageHead.of("Retention by cohort", cohorts.input(), null, toolVersion),
        report::sheets);
  }

  private ObjectNode document(String toolVersion) {
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < triangle.size(); i++) {
      items.add(
          cohort(i).with("cells", ArrayNode.of(triangle.get(i).cells(), CohortsReport::cell)));
    }
    return ReportParts.begin(SCHEMA, toolVersion)
        .with("rule", rule())
        .with("input", InputFields.of(cohorts.input()))
        .with("cohorts", new ArrayNode(items))
        .with("warnings", ArrayNode.of(cohorts.notices(), NoticeBlocks::fields));
  }

  private ObjectNode rule() {
    return ObjectNode.NONE
        .with("every", Cell.words(cohorts.every().toString()))
        .with("customer", RuleFields.customer(cohorts.input()))
        .with("currency", RuleFields.currency(cohorts.input()))
        .with("where", RuleFields.where(cohorts.input()))
        .with("fiscal_year_start", RuleFields.fiscalYearStart(cohorts.input()))
        .with("amount_per", RuleFields.amountPer(cohorts.input()))
        .with("grace", RuleFields.grace(cohorts.input()))
        .with("paying", RuleFields.paying(cohorts.input()));
  }

  private ObjectNode cohort(int i) {
    CohortTriangle.Row row = triangle.get(i);
    return ObjectNode.NONE
        .with("cohort", Cell.words(cohorts.names().get(i).toString()))
        .with("customers", new Cell.Count(row.customers()))
        .with("starting", new Cell.Money(row.starting()))
        .with("paying_at_first_date", new Cell.Flag(row.payingAtFirstDate()));
  }

  private static ObjectNode cell(CohortTriangle.Cell cell) {
    return ObjectNode.NONE
        .with("age", new Cell.Count(cell.age()))
        .with(Metrics.NRR.id(), share(cell.nrr()))
        .with(Metrics.GRR.id(), share(cell.grr()))
        .with(Metrics.LOGO_RETENTION.id(), share(cell.logoRetention()));
  }

  private static Cell share(Ratio ratio) {
    return new Cell.Share(ratio, List.of());
  }

  private List<ObjectNode> rows() {
    List<ObjectNode> rows = new ArrayList<>();
    for (int i = 0; i < triangle.size(); i++) {
      for (CohortTriangle.Cell cell : triangle.get(i).cells()) {
        ObjectNode row = cohort(i);
        for (Map.Entry<String, Node> part : cell(cell).children().entrySet()) {
          row = row.with(part.getKey(), part.getValue());
        }
        rows.add(row.with("rule", rule()));
      }
    }
    return rows;
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(section());
    blocks.addAll(NoticeBlocks.notes(cohorts.notices()));
    blocks.add(HeadlineSection.facts(facts()));
    return blocks;
  }

  private List<Sheet> sheets() {
    List<Block> summary = new ArrayList<>();
    summary.add(new Block.Section("cohorts", heading(), Cell.BLANK, List.of(), true));
    summary.addAll(NoticeBlocks.notes(cohorts.notices()));
    return List.of(new Sheet("Summary", summary), sheet(), SheetParts.rule(facts()));
  }

  /** The three triangles, net first. */
  Block.Section section() {
    return new Block.Section(
        "cohorts",
        heading(),
        Cell.words(
            "Customers by the "
                + cohorts.every()
                + " of their first revenue, which is their base; columns are "
                + cohorts.every()
                + "s since"
                + (hasFirstPayers() ? "; * " + FIRST_PAYERS : "")),
        triangles(),
        false);
  }

  private List<Block> triangles() {
    Measure only = cohorts.view().measure();
    if (only != null) {
      return List.of(triangle(only));
    }
    List<Block> blocks = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      blocks.add(
          measure == Measure.NET
              ? triangle(measure)
              : new Block.Folded(
                  measure.title + " retention by cohort", List.of(triangle(measure))));
    }
    return blocks;
  }

  /** The three triangles under each other as one table, for a workbook. */
  Sheet sheet() {
    List<Integer> ages = cohorts.ages();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Cohort"));
    columns.add(Column.ofWords("Retention"));
    columns.add(Column.ofWords("Paying at the first date"));
    columns.add(Column.ofNumbers("Customers"));
    columns.add(Column.ofNumbers("Starting"));
    ages.forEach(
        age -> columns.add(Column.ofHeat(age + " " + cohorts.every() + (age == 1 ? "" : "s"))));
    List<List<Cell>> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (int i = 0; i < triangle.size(); i++) {
        List<Cell> shown = row(i, ages, measure.ratio);
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Date(cohorts.names().get(i)));
        row.add(Cell.words(measure.title));
        row.add(new Cell.Flag(triangle.get(i).payingAtFirstDate()));
        row.addAll(shown.subList(1, shown.size()));
        rows.add(row);
      }
    }
    return new Sheet("Cohorts", List.of(new Block.Table(columns, rows, true)));
  }

  private boolean hasFirstPayers() {
    return triangle.stream().anyMatch(CohortTriangle.Row::payingAtFirstDate);
  }

  /** {@code 1 of 6 cohorts paid at least as much after 4 quarters as at first}. */
  private Cell heading() {
    int age = Grain.YEAR.months() / Math.max(1, cohorts.every().months());
    List<Ratio> reached = ofAge(age);
    if (reached.isEmpty()) {
      age =
          triangle.stream()
              .flatMap(row -> row.cells().stream())
              .mapToInt(CohortTriangle.Cell::age)
              .max()
              .orElse(0);
      reached = ofAge(age);
    }
    if (age == 0) {
      return Cell.words("No cohort is older than a " + cohorts.every());
    }
    long kept = reached.stream().filter(ratio -> ratio.compareTo(Ratio.ONE) >= 0).count();
    return Cell.sentence(
        new Cell.Count(kept),
        Cell.words(" of "),
        Sentences.count(reached.size(), "cohort"),
        Cell.words(" paid at least as much after "),
        Sentences.count(age, cohorts.every().toString()),
        Cell.words(" as at first"));
  }

  private List<Ratio> ofAge(int age) {
    return triangle.stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.age() == age)
        .map(CohortTriangle.Cell::nrr)
        .toList();
  }

  private Block.Table triangle(Measure measure) {
    List<Integer> wanted = cohorts.view().ages();
    List<Integer> ages =
        cohorts.ages().stream().filter(age -> wanted.isEmpty() || wanted.contains(age)).toList();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords(measure.title));
    columns.add(Column.ofNumbers("Customers").asDetail());
    columns.add(Column.ofNumbers("Starting").asDetail());
    ages.forEach(age -> columns.add(Column.ofHeat(Integer.toString(age))));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < triangle.size(); i++) {
      rows.add(row(i, ages, measure.ratio));
    }
    return new Block.Table(columns, rows, true);
  }

  private List<Cell> row(int i, List<Integer> ages, Function<CohortTriangle.Cell, Ratio> ratio) {
    CohortTriangle.Row row = triangle.get(i);
    Map<Integer, Ratio> byAge =
        row.cells().stream().collect(Collectors.toMap(CohortTriangle.Cell::age, ratio));
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.words(cohorts.names().get(i) + (row.payingAtFirstDate() ? " *" : "")));
    cells.add(new Cell.Count(row.customers()));
    cells.add(new Cell.Money(row.starting()));
    ages.forEach(age -> cells.add(byAge.containsKey(age) ? share(byAge.get(age)) : NOT_REACHED));
    return cells;
  }

  private List<Block.LabelledValue> facts() {
    List<Block.LabelledValue> facts = new ArrayList<>();
    facts.add(
        new Block.LabelledValue(
            "Cohorts",
            Cell.words(
                "customers by the "
                    + cohorts.every()
                    + " of their first revenue, which is their base; columns are "
                    + cohorts.every()
                    + "s since")));
    if (hasFirstPayers()) {
      facts.add(new Block.LabelledValue("*", Cell.words(FIRST_PAYERS)));
    }
    facts.addAll(RuleFields.fiscalYear(cohorts.input()));
    facts.addAll(RuleFields.recurring(cohorts.input()));
    facts.add(new Block.LabelledValue("Input", InputFields.sentence(cohorts.input())));
    return facts;
  }
}
