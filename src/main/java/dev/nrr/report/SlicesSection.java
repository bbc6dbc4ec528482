package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.Slice;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Picture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Slices of one window side by side, each from gross to net retention. */
final class SlicesSection {

  /** So many slices are seen at once; the rest are folded. */
  private static final int SEEN = 20;

  private static final Cell BLANK_VALUE = new Cell.Toned(Tone.FAINT, Cell.words("(blank)"));

  private final RetentionResult total;
  private final BenchmarkContext benchmarks;

  private SlicesSection(RetentionResult total, BenchmarkContext benchmarks) {
    this.total = total;
    this.benchmarks = benchmarks;
  }

  /** One section a breakdown; the largest slices first where there are more than 20. */
  static List<Block.Section> of(
      List<RetentionResult> slices, RetentionResult total, BenchmarkContext benchmarks) {
    SlicesSection section = new SlicesSection(total, benchmarks);
    List<Block.Section> sections = new ArrayList<>();
    for (List<RetentionResult> breakdown : breakdowns(slices)) {
      sections.add(section.of(breakdown));
    }
    return sections;
  }

  /** The results of each breakdown by itself, in the order they come. */
  static Collection<List<RetentionResult>> breakdowns(List<RetentionResult> slices) {
    Map<List<String>, List<RetentionResult>> breakdowns = new LinkedHashMap<>();
    for (RetentionResult slice : slices) {
      List<String> columns = List.copyOf(slice.slice().values().keySet());
      breakdowns.putIfAbsent(columns, new ArrayList<>());
      breakdowns.get(columns).add(slice);
    }
    return breakdowns.values();
  }

  /** The columns of one breakdown. */
  static List<String> columns(List<RetentionResult> breakdown) {
    return List.copyOf(breakdown.get(0).slice().values().keySet());
  }

  /** Whether customers of any were counted. */
  static boolean areCounted(List<RetentionResult> slices) {
    for (RetentionResult slice : slices) {
      if (slice.customers() != null) {
        return true;
      }
    }
    return false;
  }

  private Block.Section of(List<RetentionResult> slices) {
    List<String> columns = columns(slices);
    String by = String.join(" and ", columns);
    List<Block> blocks = new ArrayList<>();
    if (slices.size() <= SEEN) {
      blocks.add(table(columns, slices, true));
    } else {
      List<RetentionResult> largest = new ArrayList<>(slices);
      largest.sort(Comparator.comparing(SlicesSection::starting).reversed());
      blocks.add(table(columns, largest.subList(0, SEEN), true));
      List<RetentionResult> rest = largest.subList(SEEN, largest.size());
      blocks.add(
          new Block.Folded(rest.size() + " smaller slices", List.of(table(columns, rest, false))));
    }
    String order = slices.size() <= SEEN ? "" : ", the largest " + SEEN + " first";
    return new Block.Section(
        "slices-" + String.join("-", columns),
        heading(slices, benchmarks),
        Cell.words(
            "Retention by " + by + order + "; the distance between the two marks is expansion"),
        blocks,
        true);
  }

  private static Amount starting(RetentionResult slice) {
    return slice.bridge().starting();
  }

  private Block table(List<String> keys, List<RetentionResult> slices, boolean withTotal) {
    List<Column> columns = new ArrayList<>();
    keys.forEach(key -> columns.add(Column.ofNames(key)));
    columns.add(Column.ofNumbers("Starting").asDetail());
    boolean counted = areCounted(slices);
    if (counted) {
      columns.add(Column.ofNumbers("Customers").asDetail());
    }
    columns.add(Column.ofNumbers("GRR"));
    columns.add(Column.ofNumbers("NRR"));
    List<RetentionResult> shown = new ArrayList<>(slices);
    if (withTotal) {
      shown.add(total);
    }
    List<List<Cell>> rows = shown.stream().map(slice -> row(slice, keys, counted)).toList();
    return new Picture.RangeTable(new Block.Table(columns, rows, true), ranges(shown), null);
  }

  private List<Cell> row(RetentionResult slice, List<String> keys, boolean counted) {
    List<Cell> row = new ArrayList<>();
    if (slice.slice().isTotal()) {
      row.add(new Cell.Toned(Tone.STRONG, Cell.words("Total")));
      keys.stream().skip(1).forEach(key -> row.add(Cell.BLANK));
    } else {
      slice
          .slice()
          .values()
          .values()
          .forEach(value -> row.add(value.isEmpty() ? BLANK_VALUE : new Cell.Name(value)));
    }
    row.add(new Cell.Money(slice.bridge().starting()));
    CustomerCounts counts = slice.customers();
    if (counted) {
      row.add(counts == null ? Cell.BLANK : new Cell.Count(counts.starting()));
    }
    row.add(ratio(slice, Metrics.GRR.id(), benchmarks));
    row.add(ratio(slice, Metrics.NRR.id(), benchmarks));
    return row;
  }

  /** Gross and net retention of each. */
  static List<Picture.Range> ranges(List<RetentionResult> slices) {
    List<Picture.Range> ranges = new ArrayList<>();
    for (RetentionResult slice : slices) {
      ranges.add(range(slice));
    }
    return ranges;
  }

  static Picture.Range range(RetentionResult result) {
    return new Picture.Range(
        result.measure(Metrics.GRR.id()).find(), result.measure(Metrics.NRR.id()).find());
  }

  /** {@code Highest NRR: Enterprise 105.4%, lowest: SMB 90.8%}. */
  static Cell heading(List<RetentionResult> slices, BenchmarkContext benchmarks) {
    RetentionResult highest = null;
    RetentionResult lowest = null;
    for (RetentionResult slice : slices) {
      if (slice.measure(Metrics.NRR.id()).find().isPresent()) {
        highest = highest == null || isAbove(slice, highest) ? slice : highest;
        lowest = lowest == null || isAbove(lowest, slice) ? slice : lowest;
      }
    }
    if (highest == null || lowest == null) {
      return Cell.words("No slice has a net retention");
    }
    if (nrr(highest).equals(nrr(lowest))) {
      return slices.size() == 1
          ? Cell.sentence(
              name(highest), Cell.words(" has an NRR of "), ratio(highest, "nrr", benchmarks))
          : Cell.sentence(
              Cell.words("Every slice has an NRR of "), ratio(highest, "nrr", benchmarks));
    }
    return Cell.sentence(
        Cell.words("Highest NRR: "),
        name(highest),
        Cell.words(" "),
        ratio(highest, "nrr", benchmarks),
        Cell.words(", lowest: "),
        name(lowest),
        Cell.words(" "),
        ratio(lowest, "nrr", benchmarks));
  }

  private static boolean isAbove(RetentionResult one, @Nullable RetentionResult other) {
    return other != null && nrr(one).compareTo(nrr(other)) > 0;
  }

  private static Ratio nrr(RetentionResult slice) {
    return slice.measure(Metrics.NRR.id()).find().orElseThrow();
  }

  private static Cell ratio(RetentionResult slice, String metric, BenchmarkContext benchmarks) {
    return ReportParts.ratio(slice.measure(metric), metric, benchmarks);
  }

  /** Its values, such as {@code SMB, EU}. */
  private static Cell name(RetentionResult result) {
    Slice slice = result.slice();
    List<Cell> parts = new ArrayList<>();
    for (String value : slice.values().values()) {
      if (!parts.isEmpty()) {
        parts.add(Cell.words(", "));
      }
      parts.add(value.isEmpty() ? Cell.words("(blank)") : new Cell.Name(value));
    }
    return new Cell.Sentence(parts);
  }
}
