package dev.nrr.core.benchmark;

import dev.nrr.core.benchmark.BandOverlap.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a benchmark set of lines already split into fields, and says what is wrong with each line
 * that cannot be used. Columns may stand in any order and are found without regard to case.
 *
 * <p>Example: after {@code new BenchmarkSetBuilder("ours", 1, List.of("metric", "from", "to",
 * "label"))} and {@code add(2, List.of("nrr", "100", "", "good"))} there are no problems, and the
 * set calls a ratio of 1.0 or more good. Source: definitions, section 7.
 */
public final class BenchmarkSetBuilder {

  /** The columns of a benchmark set, in the order they are written. */
  public static final List<String> COLUMNS =
      List.of("metric", "from", "to", "label", "segment", "source", "year", "note");

  private static final List<String> REQUIRED = COLUMNS.subList(0, 4);

  /**
   * Why a line cannot be used.
   *
   * @param line the line as the reader counts
   * @param message what was found and what was expected, without a full stop
   */
  public record Problem(long line, String message) {}

  private final String name;
  private final long headerLine;
  private final List<String> header = new ArrayList<>();
  private final List<Placed> bands = new ArrayList<>();
  private final List<Problem> headerProblems = new ArrayList<>();
  private final List<Problem> lineProblems = new ArrayList<>();

  /**
   * Begins a set.
   *
   * @param name what the set is called in outputs
   * @param headerLine the line the header stands on
   * @param header the names of the columns, in the order of the fields
   */
  public BenchmarkSetBuilder(String name, long headerLine, List<String> header) {
    this.name = name;
    this.headerLine = headerLine;
    for (String column : header) {
      this.header.add(column.strip().toLowerCase(Locale.ROOT));
    }
    checkHeader();
  }

  private void checkHeader() {
    for (String column : REQUIRED) {
      if (!header.contains(column)) {
        headerProblem("no column '" + column + "'; found: " + String.join(", ", header));
      }
    }
    for (String column : header) {
      if (!COLUMNS.contains(column)) {
        headerProblem("unknown column '" + column + "', expected " + String.join(", ", COLUMNS));
      }
    }
    for (String column : COLUMNS) {
      if (header.indexOf(column) != header.lastIndexOf(column)) {
        headerProblem("column '" + column + "' stands there twice");
      }
    }
  }

  private void headerProblem(String message) {
    headerProblems.add(new Problem(headerLine, message));
  }

  /** Takes one line; under a header that cannot be used, lines are not looked at. */
  public void add(long line, List<String> fields) {
    if (!headerProblems.isEmpty()) {
      return;
    }
    if (fields.size() != header.size()) {
      lineProblems.add(new Problem(line, fields.size() + " fields, header has " + header.size()));
      return;
    }
    BandFields band = new BandFields(byColumn(fields));
    Optional<Band> valid = band.toBand();
    if (valid.isPresent()) {
      bands.add(new Placed(line, valid.get()));
    }
    for (String problem : band.problems()) {
      lineProblems.add(new Problem(line, problem));
    }
  }

  private Map<String, String> byColumn(List<String> fields) {
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      byColumn.put(header.get(i), fields.get(i));
    }
    return byColumn;
  }

  /** Everything that is wrong with the lines taken so far, by line; empty where the set is good. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(headerProblems);
    problems.addAll(lineProblems);
    for (BandOverlap overlap : BandOverlap.among(bands)) {
      problems.add(problem(overlap));
    }
    if (problems.isEmpty() && bands.isEmpty()) {
      problems.add(
          new Problem(headerLine, "no bands, expected at least one line below the header"));
    }
    problems.sort(Comparator.comparingLong(Problem::line));
    return problems;
  }

  private static Problem problem(BandOverlap overlap) {
    return new Problem(
        overlap.later().line(), overlap.finding() + " on line " + overlap.earlier().line());
  }

  /**
   * The set, bands in the order of their lines.
   *
   * @throws IllegalStateException if there are problems: ask first
   */
  public BenchmarkSet build() {
    List<Problem> problems = problems();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(name + ": " + problems);
    }
    List<Band> valid = new ArrayList<>();
    for (Placed placed : bands) {
      valid.add(placed.band());
    }
    return new BenchmarkSet(name, valid);
  }
}
