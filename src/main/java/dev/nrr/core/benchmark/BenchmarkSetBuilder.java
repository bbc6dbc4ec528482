package dev.nrr.core.benchmark;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.BandOverlap.Placed;
import dev.nrr.core.metric.Metric;
import dev.nrr.core.metric.Metrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a benchmark set of lines already split into fields, and says what is wrong with each line
 * that cannot be used. Columns may stand in any order and are found without regard to case.
 *
 * <p>Example: after {@code new BenchmarkSetBuilder("ours", 1, List.of("metric", "from", "to",
 * "label"))} and {@code add(2, List.of("nrr", "100", "", "good"))} there are no problems, and the
 * set calls a ratio of 1.0 or more good. Source: documentation, "Benchmarks".
 */
public final class BenchmarkSetBuilder {

  /** The columns of a benchmark set, in the order they are written. */
  public static final List<String> COLUMNS =
      List.of("metric", "from", "to", "label", "segment", "source", "year", "note");

  /** The further column of a set as the program writes it: there, limits are fractions of one. */
  private static final String SET = "set";

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
  private final Set<String> sets = new LinkedHashSet<>();
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
      if (!COLUMNS.contains(column) && !column.equals(SET)) {
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
    Map<String, String> byColumn = byColumn(fields);
    String set = byColumn.get(SET);
    sets.add(set == null ? "" : set.strip());
    if (sets.size() > 1) {
      lineProblems.add(
          new Problem(line, "another set, '" + set + "', expected one: " + sets.iterator().next()));
    }
    BandFields band = new BandFields(byColumn, set != null);
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

  /** One line of a benchmark set: its fields by column, read into a band or into what is wrong. */
  private static final class BandFields {

    /** Bounded, so that no text can cost more than its length. */
    private static final Pattern PERCENT =
        Pattern.compile("(-?[0-9]{1,9}(?:\\.[0-9]{1,8})?)(?: ?%)?");

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static final Pattern FRACTION = Pattern.compile("-?[0-9]{1,7}(?:\\.[0-9]{1,10})?");

    private final Map<String, String> fields;
    private final boolean fractions;
    private final List<String> problems = new ArrayList<>();

    /**
     * One line.
     *
     * @param fractions whether limits are fractions of one, else percentages
     */
    BandFields(Map<String, String> fields, boolean fractions) {
      this.fields = fields;
      this.fractions = fractions;
    }

    /** The band, or nothing where {@link #problems} says why. */
    Optional<Band> toBand() {
      String metric = metric();
      Ratio from = percent("from");
      Ratio to = percent("to");
      String label = label();
      Integer year = year();
      if (from != null && to != null && from.compareTo(to) >= 0) {
        problems.add(
            "from '" + text("from") + "' is not below to '" + text("to") + "', expected from < to");
      }
      return problems.isEmpty()
          ? Optional.of(
              new Band(
                  metric, from, to, label, find("segment"), find("source"), year, find("note")))
          : Optional.empty();
    }

    /** What was found and what was expected, one entry a fault. */
    List<String> problems() {
      return problems;
    }

    private String metric() {
      String text = text("metric");
      List<String> ids = new ArrayList<>();
      for (Metric metric : Metrics.ALL) {
        if (metric.id().equalsIgnoreCase(text)) {
          return metric.id();
        }
        ids.add(metric.id());
      }
      problems.add(
          "metric is not known: '" + text + "', expected one of " + String.join(", ", ids));
      return text;
    }

    private String label() {
      String label = text("label");
      if (label.isEmpty()) {
        problems.add("label is blank, expected what a ratio in the band is called");
      }
      return label;
    }

    private @Nullable Ratio percent(String column) {
      String text = find(column);
      if (text == null) {
        return null;
      }
      if (fractions && FRACTION.matcher(text).matches()) {
        return Ratio.ofFraction(new BigDecimal(text));
      }
      Matcher percent = PERCENT.matcher(text);
      if (fractions || !percent.matches()) {
        problems.add(
            column
                + (fractions ? " is not a fraction of one: '" : " is not a percentage: '")
                + text
                + "', expected digits such as "
                + (fractions ? "0.925" : "92.5")
                + ", or nothing");
        return null;
      }
      return Ratio.ofPercent(percent.group(1));
    }

    private @Nullable Integer year() {
      String text = find("year");
      if (text == null || YEAR.matcher(text).matches()) {
        return text == null ? null : Integer.valueOf(text);
      }
      problems.add("year is not a year: '" + text + "', expected four digits, or nothing");
      return null;
    }

    private String text(String column) {
      return fields.getOrDefault(column, "").strip();
    }

    private @Nullable String find(String column) {
      String text = text(column);
      return text.isEmpty() ? null : text;
    }
  }
}
