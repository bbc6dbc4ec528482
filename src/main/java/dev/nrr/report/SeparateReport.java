package dev.nrr.report;

import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Picture;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The answer of {@code calc --separate}: companies side by side, each by itself. There is no figure
 * of all of them.
 */
public final class SeparateReport implements Report {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.separate/1";

  private static final List<Metric> BANDED = List.of(Metrics.NRR, Metrics.GRR);

  private final String column;
  private final List<Company> companies;
  private final Analysis first;
  private final BenchmarkContext benchmarks;
  private final Supplier<String> toolVersion;

  /**
   * The report of companies over one window.
   *
   * @param column the header that tells them apart
   * @param companies one at least, in the order they are shown
   * @param toolVersion of the program that computed them
   */
  public SeparateReport(
      String column,
      List<Company> companies,
      BenchmarkContext benchmarks,
      Supplier<String> toolVersion) {
    this.column = column;
    this.companies = List.copyOf(companies);
    this.first = companies.get(0).analysis();
    this.benchmarks = benchmarks;
    this.toolVersion = toolVersion;
  }

  @Override
  public ObjectNode document() {
    return ReportParts.begin(SCHEMA, toolVersion.get())
        .with("column", Cell.words(column))
        .with("companies", ArrayNode.of(companies, this::fields));
  }

  /** What {@code calc} says of the company alone, behind its name. */
  private ObjectNode fields(Company company) {
    ObjectNode alone =
        new CalcReport(company.analysis(), benchmarks, toolVersion).document(CalcReport.SCHEMA);
    ObjectNode fields = ObjectNode.NONE.with("company", Cell.words(company.value()));
    for (var field : alone.without("schema").without("tool").children().entrySet()) {
      fields = fields.with(field.getKey(), field.getValue());
    }
    return fields;
  }

  @Override
  public List<ObjectNode> rows() {
    List<ObjectNode> rows = new ArrayList<>();
    for (Company company : companies) {
      ObjectNode name = ObjectNode.NONE.with(column, Cell.words(company.value()));
      for (ObjectNode row : new CalcReport(company.analysis(), benchmarks, toolVersion).rows()) {
        ObjectNode named = ObjectNode.NONE.with("separate", name);
        for (var field : row.children().entrySet()) {
          named = named.with(field.getKey(), field.getValue());
        }
        rows.add(named);
      }
    }
    return rows;
  }

  @Override
  public Head head() {
    return PageHead.ofCompanies(
        "Companies by " + column, first.input(), first.rule(), toolVersion.get());
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<RetentionResult> totals = companies.stream().map(Company::total).toList();
    blocks.add(
        new Block.Section(
            "companies",
            SlicesSection.heading(totals, benchmarks),
            Cell.words("Each value of " + column + " as a company of its own; there is no total"),
            List.of(new Picture.RangeTable(table(), SlicesSection.ranges(totals), null)),
            false));
    List<RetentionResult> slices = new ArrayList<>();
    companies.forEach(company -> slices.addAll(company.slices()));
    blocks.addAll(SliceTables.ofOneWindow(benchmarks, first.rule()).of(slices));
    blocks.addAll(said());
    blocks.add(HeadlineSection.facts(facts()));
    return blocks;
  }

  @Override
  public List<Sheet> sheets() {
    List<RetentionResult> results = new ArrayList<>();
    for (Company company : companies) {
      results.add(company.total());
      results.addAll(company.slices());
    }
    List<Block> summary = new ArrayList<>();
    summary.add(table());
    summary.addAll(said());
    return List.of(
        new Sheet("Summary", summary),
        ResultsSheet.ofSlices("Companies", results, first.rule(), benchmarks),
        SheetParts.rule(facts()));
  }

  /** A row a company: its bridge, its ratios, and their bands in words. */
  private Block.Table table() {
    boolean counted = companies.stream().anyMatch(company -> company.total().customers() != null);
    boolean mixed = isCurrencyAmong();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofNames(column));
    if (mixed) {
      columns.add(Column.ofWords("Currency"));
    }
    columns.add(Column.ofNumbers("Starting").asDetail());
    for (String title : List.of("Ending", "Expansion", "Contraction", "Churn")) {
      columns.add(Column.ofNumbers(title).asDetail());
    }
    if (counted) {
      columns.add(Column.ofNumbers("Customers").asDetail());
    }
    for (Metric metric : BANDED) {
      columns.add(Column.ofNumbers(metric.id().toUpperCase(Locale.ROOT)));
      if (isBanded(metric)) {
        columns.add(Column.ofWords("Band"));
      }
    }
    if (counted) {
      columns.add(Column.ofNumbers("Logo"));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Company company : companies) {
      rows.add(row(company, mixed, counted));
    }
    return new Block.Table(columns, rows, true);
  }

  private boolean isBanded(Metric metric) {
    return benchmarks.covers(metric.id())
        && RatioLength.noBand(first.rule(), first.window()) == null;
  }

  private List<Cell> row(Company company, boolean mixed, boolean counted) {
    RetentionResult total = company.total();
    MetricsTable metrics = new MetricsTable(benchmarks, company.analysis().rule());
    List<Cell> row = new ArrayList<>();
    row.add(
        company.value().isEmpty()
            ? new Cell.Toned(Cell.Tone.FAINT, Cell.words(company.words()))
            : new Cell.Name(company.value()));
    if (mixed) {
      row.add(RuleFields.currency(company.analysis().input()));
    }
    RevenueBridge bridge = total.bridge();
    row.add(new Cell.Money(bridge.starting()));
    row.add(new Cell.Money(bridge.ending()));
    row.add(new Cell.Money(bridge.expansion()));
    row.add(new Cell.Money(bridge.contraction()));
    row.add(new Cell.Money(bridge.churn()));
    if (counted) {
      CustomerCounts counts = total.customers();
      row.add(counts == null ? Cell.BLANK : new Cell.Count(counts.starting()));
    }
    for (Metric metric : BANDED) {
      row.add(metrics.ratio(metric, total));
      if (isBanded(metric)) {
        row.add(metrics.label(metric, total));
      }
    }
    if (counted) {
      row.add(metrics.ratio(Metrics.LOGO_RETENTION, total));
    }
    return row;
  }

  /** Whether amounts are of several currencies, which the names of companies do not say. */
  private boolean isCurrencyAmong() {
    boolean named = true;
    Set<String> currencies = new HashSet<>();
    for (Company company : companies) {
      String currency = String.valueOf(company.analysis().input().currency());
      currencies.add(currency);
      named &= currency.equals(company.value());
    }
    return currencies.size() > 1 && !named;
  }

  /** What stands out and what must be known, each behind the company it is of. */
  private List<Block> said() {
    List<Cell> diagnoses = new ArrayList<>();
    List<Cell> notes = new ArrayList<>();
    for (Company company : companies) {
      Cell name = new Cell.Name(company.words());
      company
          .analysis()
          .diagnoses()
          .forEach(found -> diagnoses.add(of(name, NoticeBlocks.sentence(found))));
      company
          .analysis()
          .notices()
          .forEach(notice -> notes.add(of(name, NoticeBlocks.sentence(notice))));
    }
    List<Block> blocks = new ArrayList<>(NoticeBlocks.block("Diagnoses", diagnoses));
    blocks.addAll(NoticeBlocks.block("Notes", notes));
    return blocks;
  }

  private static Cell of(Cell name, Cell sentence) {
    return Cell.sentence(name, Cell.words(": "), sentence);
  }

  private List<Block.LabelledValue> facts() {
    List<Block.LabelledValue> facts = new ArrayList<>();
    facts.add(new Block.LabelledValue("Rule", RuleFields.words(first.rule())));
    facts.addAll(RuleFields.caveat(first.rule()));
    facts.add(new Block.LabelledValue("Window", Cell.words(WindowFields.words(first.window()))));
    String noBand = RatioLength.noBand(first.rule(), first.window());
    if (benchmarks.set() != null) {
      facts.add(
          new Block.LabelledValue(
              "Bands", Cell.words(noBand == null ? benchmarks.title() : "none: " + noBand)));
    }
    facts.addAll(RuleFields.fiscalYear(first.input()));
    facts.addAll(RuleFields.recurring(first.input()));
    facts.add(
        new Block.LabelledValue(
            "Input", InputFields.sentence(first.input(), companies.size(), column)));
    return facts;
  }
}
