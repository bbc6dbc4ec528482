package dev.nrr.report;

import dev.nrr.core.benchmark.Band;
import dev.nrr.core.benchmark.BenchmarkSet;
import dev.nrr.core.benchmark.BuiltInBenchmarks;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Node;
import dev.nrr.report.model.Node.ArrayNode;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer of {@code benchmarks}: which sets there are, or what is in one. */
public final class BenchmarksReport {

  /** The machine document's name and number. */
  public static final String SCHEMA = "nrr.benchmarks/1";

  private static final String NOT_STATED = "not stated";

  private BenchmarksReport() {}

  /** Every set in one line, with its source. */
  public static Report ofList(List<BenchmarkSet> sets, String toolVersion) {
    List<Block.LabelledValue> facts =
        sets.stream()
            .map(set -> new Block.LabelledValue(set.name(), Cell.words(summary(set))))
            .toList();
    return report(sets, toolVersion, List.of(new Block.LabelledValues(facts)));
  }

  /** One set with every band. */
  public static Report of(BenchmarkSet set, String toolVersion) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(table(set));
    List<Cell> notes =
        set.bands().stream()
            .filter(band -> band.note() != null)
            .map(BenchmarksReport::note)
            .toList();
    if (!notes.isEmpty()) {
      blocks.add(new Block.BulletList("Notes", notes));
    }
    blocks.add(
        new Block.LabelledValues(
            List.of(
                new Block.LabelledValue("Set", Cell.words(name(set))),
                new Block.LabelledValue("Source", Cell.words(sources(set))))));
    return report(List.of(set), toolVersion, blocks);
  }

  private static Report report(List<BenchmarkSet> sets, String toolVersion, List<Block> blocks) {
    List<Node> nodes = sets.stream().<Node>map(BenchmarksReport::fields).toList();
    ObjectNode document = ReportParts.begin(SCHEMA, toolVersion).with("sets", new ArrayNode(nodes));
    return Report.of(
        document,
        sets.stream().flatMap(BenchmarksReport::rows).toList(),
        blocks,
        Report.Head.of(
            "Benchmarks", sets.size() == 1 ? sets.get(0).name() : "Benchmark sets", toolVersion));
  }

  private static ObjectNode fields(BenchmarkSet set) {
    List<Node> bands =
        set.bands().stream().<Node>map(band -> fields(ObjectNode.NONE, band)).toList();
    return ObjectNode.NONE
        .with("name", Cell.words(set.name()))
        .with("default", new Cell.Flag(isDefault(set)))
        .with("bands", new ArrayNode(bands));
  }

  private static Stream<ObjectNode> rows(BenchmarkSet set) {
    ObjectNode first = ObjectNode.NONE.with("set", Cell.words(set.name()));
    return set.bands().stream().map(band -> fields(first, band));
  }

  private static ObjectNode fields(ObjectNode first, Band band) {
    return first
        .with("metric", Cell.words(band.metric()))
        .with("from", ReportParts.limit(band.from()))
        .with("to", ReportParts.limit(band.to()))
        .with("label", Cell.words(band.label()))
        .with("segment", Cell.orAbsent(band.segment(), "any", Cell::words))
        .with("source", Cell.orAbsent(band.source(), NOT_STATED, Cell::words))
        .with("year", Cell.orAbsent(band.year(), NOT_STATED, year -> new Cell.Count(year)))
        .with("note", Cell.orAbsent(band.note(), "none", Cell::words));
  }

  private static Block table(BenchmarkSet set) {
    boolean segmented = !set.segments().isEmpty();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofWords("Metric"));
    if (segmented) {
      columns.add(Column.ofNames("Segment"));
    }
    columns.add(Column.ofNumbers("From"));
    columns.add(Column.ofNumbers("Below"));
    columns.add(Column.ofWords("Band"));
    return new Block.Table(
        columns, set.bands().stream().map(band -> row(band, segmented)).toList(), true);
  }

  private static List<Cell> row(Band band, boolean segmented) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.words(band.metric().toUpperCase(Locale.ROOT)));
    if (segmented) {
      row.add(band.segment() == null ? Cell.BLANK : Cell.words(band.segment()));
    }
    row.add(band.from() == null ? Cell.BLANK : new Cell.Limit(band.from()));
    row.add(band.to() == null ? Cell.BLANK : new Cell.Limit(band.to()));
    row.add(Cell.words(band.label()));
    return row;
  }

  private static Cell note(Band band) {
    return Cell.words(band.label() + ": " + band.note());
  }

  private static String summary(BenchmarkSet set) {
    String metrics =
        distinct(set, Band::metric)
            .map(id -> id.toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    String segments = String.join(", ", set.segments());
    String about = segments.isEmpty() ? metrics : metrics + " by segment: " + segments;
    return about + "; source: " + sources(set) + (isDefault(set) ? " (default)" : "");
  }

  private static String name(BenchmarkSet set) {
    return isDefault(set) ? set.name() + " (default)" : set.name();
  }

  private static boolean isDefault(BenchmarkSet set) {
    return set.name().equals(BuiltInBenchmarks.DEFAULT);
  }

  private static String sources(BenchmarkSet set) {
    String sources = distinct(set, BenchmarksReport::source).collect(Collectors.joining("; "));
    return sources.isEmpty() ? NOT_STATED : sources;
  }

  private static @Nullable String source(Band band) {
    if (band.source() == null) {
      return null;
    }
    return band.source() + ", " + (band.year() == null ? "year not stated" : band.year());
  }

  private static Stream<String> distinct(
      BenchmarkSet set, Function<Band, @Nullable String> property) {
    return set.bands().stream().map(property).flatMap(Stream::ofNullable).distinct();
  }
}
