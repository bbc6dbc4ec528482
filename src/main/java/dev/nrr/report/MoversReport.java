package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.Movers;
import dev.nrr.core.analysis.MoversAnalysis;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.MetricValue;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.BridgePart;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Picture;
import dev.nrr.report.model.Report;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answer of {@code movers}: the customers that make the figures of one window. */
public final class MoversReport {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.movers/1";

  private static final String NO_ROW = "no row at this date";

  /** The column before which the bars of changes stand. */
  private static final int AFTER_CHANGE = 2;

  private final MoversAnalysis leaders;
  private final Analysis analysis;
  private final RowPlaces places;
  private final BenchmarkContext benchmarks;

  private MoversReport(MoversAnalysis leaders, RowPlaces places, BenchmarkContext benchmarks) {
    this.leaders = leaders;
    this.places = places;
    this.analysis = leaders.analysis();
    this.benchmarks = benchmarks;
  }

  /**
   * The report of movers.
   *
   * @param places what the lines of customers say
   * @param toolVersion of the program that computed it
   */
  public static Report of(
      MoversAnalysis leaders, RowPlaces places, BenchmarkContext benchmarks, String toolVersion) {
    return of(leaders, places, benchmarks, toolVersion, null);
  }

  /**
   * The report of movers with every customer for a workbook.
   *
   * @param customers null where nobody asks for them
   */
  public static Report of(
      MoversAnalysis leaders,
      RowPlaces places,
      BenchmarkContext benchmarks,
      String toolVersion,
      @Nullable CustomerRows customers) {
    MoversReport report = new MoversReport(leaders, places, benchmarks);
    return Report.of(
        report.document(toolVersion),
        report.rows(),
        report.blocks(),
        PageHead.of(
            leaders.analysis().window(),
            leaders.analysis().input(),
            leaders.analysis().rule(),
            toolVersion),
        () -> report.sheets(customers));
  }

  private List<Sheet> sheets(@Nullable CustomerRows customers) {
    Block.Table movers = ((Picture.BarTable) movers()).table();
    return new WindowSheets(analysis, null, customers, benchmarks)
        .of(List.of(new Sheet("Movers", List.of(movers))), facts());
  }

  private ObjectNode document(String toolVersion) {
    List<Movers.Line> customers = leaders.customers();
    return ReportParts.begin(SCHEMA, toolVersion)
        .with("rule", RuleFields.of(analysis))
        .with("input", InputFields.of(analysis.input()))
        .with("total", new RetentionFields(benchmarks, analysis.rule()).of(analysis.total()))
        .with("movers", ArrayNode.of(leaders.movers(), this::fields))
        .with("concentration", fields(leaders.concentration()))
        .with(
            "customers",
            customers == null
                ? new Cell.Absent("--all lists every customer")
                : ArrayNode.of(customers, this::fields))
        .with("diagnoses", ArrayNode.of(analysis.diagnoses(), NoticeBlocks::fields))
        .with("warnings", ArrayNode.of(analysis.notices(), NoticeBlocks::fields))
        .with("tie_out", WindowFields.tieOut(analysis.tieOut()));
  }

  private ObjectNode fields(Movers.Mover mover) {
    return ObjectNode.NONE
        .with("customer", Cell.words(mover.customer()))
        .with("class", Cell.words(mover.kind().word()))
        .with("starting", new Cell.Money(mover.starting()))
        .with("ending", new Cell.Money(mover.ending()))
        .with("change", new Cell.Money(mover.change()))
        .with("share_of_class", share(mover))
        .with("points", new Cell.Points(points(mover), List.of()))
        .with("nrr_without", ReportParts.ratio(mover.nrrWithout(), Metrics.NRR.id(), benchmarks))
        .with("nrr_without_undefined", ReportParts.reason(mover.nrrWithout()));
  }

  /** Its part of all change of its class. */
  private Cell share(Movers.Mover mover) {
    return total(mover.kind())
        .<Cell>map(all -> new Cell.Share(Ratio.between(mover.change().abs(), all), List.of()))
        .orElse(new Cell.Absent("unchanged"));
  }

  private Optional<Amount> total(CustomerClass kind) {
    return switch (kind) {
      case EXPANSION -> Optional.of(leaders.changes().expansion());
      case CONTRACTION -> Optional.of(leaders.changes().contraction());
      case CHURN -> Optional.of(leaders.changes().churn());
      case UNCHANGED, NEW, REACTIVATION, ABSENT -> Optional.empty();
    };
  }

  /** What it adds to point-to-point NRR or takes from it: its change over all starting revenue. */
  private Ratio points(Movers.Mover mover) {
    return Ratio.between(mover.change(), leaders.changes().starting());
  }

  private static ObjectNode fields(TopShares shares) {
    return ObjectNode.NONE
        .with("top1", share(shares.top1()))
        .with("top5", share(shares.top5()))
        .with("top10", share(shares.top10()))
        .with("undefined", ReportParts.reason(shares.top1()));
  }

  private static Cell share(MetricValue measure) {
    return measure.fold(ratio -> new Cell.Share(ratio, List.of()), Cell.Absent::new);
  }

  private ObjectNode fields(Movers.Line line) {
    return ObjectNode.NONE
        .with("customer", Cell.words(line.customer()))
        .with("class", Cell.words(line.kind().word()))
        .with("starting", new Cell.Money(line.starting()))
        .with("ending", new Cell.Money(line.ending()))
        .with("start_file", file(line.startLine()))
        .with("start_line", line(line.startLine()))
        .with("end_file", file(line.endLine()))
        .with("end_line", line(line.endLine()))
        .with("below_min_start", new Cell.Flag(line.leftOut()));
  }

  private Cell file(int place) {
    return place == 0 ? new Cell.Absent(NO_ROW) : Cell.words(places.file(place));
  }

  private Cell line(int place) {
    return place == 0 ? new Cell.Absent(NO_ROW) : new Cell.Count(places.line(place));
  }

  private List<ObjectNode> rows() {
    List<Movers.Line> customers = leaders.customers();
    ObjectNode rule = RuleFields.of(analysis);
    return customers == null
        ? leaders.movers().stream().map(mover -> fields(mover).with("rule", rule)).toList()
        : customers.stream().map(line -> fields(line).with("rule", rule)).toList();
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(HeadlineSection.of(analysis.total(), null, analysis.rule(), benchmarks));
    blocks.add(section());
    if (leaders.customers() != null) {
      blocks.add(new Block.Folded("Every customer", List.of(customers(leaders.customers()))));
    }
    blocks.addAll(NoticeBlocks.diagnoses(analysis.diagnoses()));
    blocks.addAll(NoticeBlocks.notes(analysis.notices()));
    blocks.add(HeadlineSection.facts(facts()));
    return blocks;
  }

  /** The same for a page of more than movers, which lists no lines of files. */
  static Block.Section section(MoversAnalysis leaders, BenchmarkContext benchmarks) {
    return new MoversReport(leaders, new NoPlaces(), benchmarks).section();
  }

  /** Lines of files that nobody asked for. */
  private record NoPlaces() implements RowPlaces {
    @Override
    public String file(int place) {
      return "";
    }

    @Override
    public long line(int place) {
      return place;
    }
  }

  /** The customers with the largest changes. */
  private Block.Section section() {
    return new Block.Section(
        "movers",
        heading(),
        Cell.words("The customers that make the number: what each did to NRR, and NRR without it"),
        List.of(movers()),
        false);
  }

  /** {@code Yarrow Health alone cost 2.7 points of NRR}. */
  private Cell heading() {
    if (leaders.movers().isEmpty()) {
      return Cell.words("No customer paid at the start");
    }
    Movers.Mover first = leaders.movers().get(0);
    if (first.change().isZero()) {
      return Cell.words("No customer pays another amount than at the start");
    }
    Ratio points = Ratio.between(first.change(), leaders.changes().starting());
    return Cell.sentence(
        new Cell.Name(first.customer()),
        Cell.words(points.isNegative() ? " alone cost " : " alone added "),
        Sentences.size(points),
        Cell.words(points.isNegative() ? " of NRR" : " to NRR"));
  }

  private Block movers() {
    List<Column> columns =
        List.of(
            Column.ofNames("Mover"),
            Column.ofNumbers("Change"),
            Column.ofNumbers("Points").asDetail(),
            Column.ofNumbers("NRR without"),
            Column.ofWords("Class").asDetail(),
            Column.ofNumbers("Starting").asDetail(),
            Column.ofNumbers("Ending").asDetail(),
            Column.ofNumbers("Of class").asDetail());
    return new Picture.BarTable(
        new Block.Table(columns, leaders.movers().stream().map(this::row).toList(), true),
        AFTER_CHANGE,
        leaders.movers().stream().map(MoversReport::bar).toList());
  }

  private static Picture.Bar bar(Movers.Mover mover) {
    BridgePart part =
        switch (mover.kind()) {
          case EXPANSION -> BridgePart.EXPANSION;
          case CONTRACTION -> BridgePart.CONTRACTION;
          case CHURN -> BridgePart.CHURN;
          case UNCHANGED, NEW, REACTIVATION, ABSENT -> BridgePart.UNCHANGED;
        };
    return new Picture.Bar(part, mover.change());
  }

  private List<Cell> row(Movers.Mover mover) {
    return List.of(
        Cell.words(mover.customer()),
        new Cell.Money(mover.change()),
        new Cell.BarePoints(points(mover)),
        ReportParts.ratio(mover.nrrWithout(), Metrics.NRR.id(), benchmarks),
        Cell.words(mover.kind().word()),
        new Cell.Money(mover.starting()),
        new Cell.Money(mover.ending()),
        share(mover));
  }

  private Block customers(List<Movers.Line> lines) {
    List<Column> columns =
        List.of(
            Column.ofNames("Customer"),
            Column.ofWords("Class"),
            Column.ofNumbers("Starting"),
            Column.ofNumbers("Ending"),
            Column.ofWords("Line at start"),
            Column.ofWords("Line at end"));
    return new Block.Table(columns, lines.stream().map(this::row).toList(), true);
  }

  private List<Cell> row(Movers.Line line) {
    String left = line.leftOut() ? " (below --min-start)" : "";
    return List.of(
        Cell.words(line.customer()),
        Cell.words(line.kind().word() + left),
        new Cell.Money(line.starting()),
        new Cell.Money(line.ending()),
        place(line.startLine()),
        place(line.endLine()));
  }

  private Cell place(int place) {
    return place == 0 ? Cell.BLANK : Cell.words(places.file(place) + ":" + places.line(place));
  }

  private List<Block.LabelledValue> facts() {
    TopShares shares = leaders.concentration();
    List<Block.LabelledValue> facts = new ArrayList<>();
    facts.add(
        new Block.LabelledValue(
            "Concentration",
            Cell.sentence(
                Cell.words("of starting revenue, the largest customer has "),
                share(shares.top1()),
                Cell.words(", the 5 largest "),
                share(shares.top5()),
                Cell.words(", the 10 largest "),
                share(shares.top10()))));
    facts.add(new Block.LabelledValue("Rule", RuleFields.words(analysis.rule())));
    facts.addAll(RuleFields.caveat(analysis.rule()));
    facts.add(new Block.LabelledValue("Window", Cell.words(WindowFields.words(analysis.window()))));
    facts.addAll(RuleFields.fiscalYear(analysis.input()));
    facts.addAll(RuleFields.recurring(analysis.input()));
    facts.add(new Block.LabelledValue("Input", InputFields.sentence(analysis.input())));
    return facts;
  }
}
