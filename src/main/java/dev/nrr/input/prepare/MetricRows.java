package dev.nrr.input.prepare;

import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.survey.TotalWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table that lies on its side: metrics one below another by their names in the first column, and
 * beside them their values, one column or one a period. Turned, the names are a header and each
 * column of values is a row.
 */
public final class MetricRows {

  /** A table of more lines is none of metrics. */
  public static final int MOST_LINES = 100;

  private static final int MOST_CHOICES = 6;

  /** For an example, and to see whether a word is a month. */
  private static final String SOME_YEAR = "2024";

  private final Source source;
  private final Headers headers;
  private final List<Lookahead.Line> metrics = new ArrayList<>();
  private final Set<String> used = new LinkedHashSet<>();
  private Lookahead.@Nullable Line header;

  /** What names are, as headers. */
  public interface Headers {

    /** Whether one of the names is one of movements. */
    boolean isKnown(List<String> names) throws InputException;

    /** Whether the names are the header of movements, or begin with what customers paid before. */
    boolean isMovements(List<String> names) throws InputException;

    /** The names that are dates. */
    List<String> dates(List<String> names) throws InputException;
  }

  /**
   * The same table upright.
   *
   * @param names of its columns: the metrics, and {@code period} before them where there are
   * @param rows one a column of values
   * @param lines of each name, 0 where it stands in none
   * @param columns of each row, from 1
   * @param notices what was done
   * @param used names of columns that do not matter and were left out
   */
  public record Turned(
      List<String> names,
      List<String[]> rows,
      List<Long> lines,
      List<Integer> columns,
      List<Notice> notices,
      Set<String> used) {}

  private MetricRows(Source source, Headers headers) {
    this.source = source;
    this.headers = headers;
  }

  /**
   * Turns a table, if it lies on its side.
   *
   * @param headerLine of what stands above the values, as given; 0 for not given
   * @param ignored columns that do not matter
   * @return null if it does not, or is too long to be looked at
   * @throws InputException if it is not said which of several values counts
   */
  public static @Nullable Turned turn(
      Source source, Records records, long headerLine, Set<String> ignored, Headers headers)
      throws InputException, SourceException {
    List<Lookahead.Line> lines = new ArrayList<>();
    while (records.next()) {
      if (lines.size() == MOST_LINES) {
        return null;
      }
      if (records.line() >= headerLine) {
        lines.add(new Lookahead.Line(records.line(), records.fields()));
      }
    }
    MetricRows rows = new MetricRows(source, headers);
    rows.find(lines);
    List<String> names = rows.metrics.stream().map(line -> name(line)).toList();
    return names.size() > 1 && headers.isMovements(names) ? rows.turned(names, ignored) : null;
  }

  private static String name(Lookahead.Line line) {
    return ChangedRecords.cell(line.fields(), 0);
  }

  /** Finds the metrics, and what stands above their values. */
  private void find(List<Lookahead.Line> lines) throws InputException {
    Lookahead.Line before = null;
    for (Lookahead.Line line : lines) {
      boolean metric = !name(line).isEmpty() && hasValue(line);
      if (metric && metrics.isEmpty() && isPeriods(line)) {
        metric = false;
      }
      if (metric) {
        if (metrics.isEmpty()) {
          header = before;
        }
        metrics.add(line);
      } else if (metrics.isEmpty()) {
        before = isAnyBeside(line) ? line : before;
      }
    }
  }

  private static boolean hasValue(Lookahead.Line line) {
    for (int i = 1; i < line.fields().length; i++) {
      if (isValue(line, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValue(Lookahead.Line line, int column) {
    return ChangedRecords.cell(line.fields(), column).chars().anyMatch(Character::isDigit);
  }

  private static boolean isAnyBeside(Lookahead.Line line) {
    for (int i = 1; i < line.fields().length; i++) {
      if (!ChangedRecords.cell(line.fields(), i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cells beside a name are dates, such as years, and the name is no metric's. */
  private boolean isPeriods(Lookahead.Line line) throws InputException {
    List<String> beside = new ArrayList<>();
    for (int i = 1; i < line.fields().length; i++) {
      String cell = ChangedRecords.cell(line.fields(), i);
      if (cell.chars().anyMatch(Character::isDigit)) {
        beside.add(cell);
      }
    }
    return !headers.isKnown(List.of(name(line))) && headers.dates(beside).size() == beside.size();
  }

  private String above(int column) {
    return header == null ? "" : ChangedRecords.cell(header.fields(), column);
  }

  private List<Integer> valueColumns(Set<String> ignored) {
    Set<String> lower = new LinkedHashSet<>();
    ignored.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    List<Integer> columns = new ArrayList<>();
    int width = metrics.stream().mapToInt(line -> line.fields().length).max().orElse(0);
    for (int i = 1; i < width; i++) {
      int column = i;
      String above = above(i);
      if (metrics.stream().anyMatch(line -> isValue(line, column))) {
        if (!above.isEmpty() && lower.contains(above.toLowerCase(Locale.ROOT))) {
          used.add(above);
        } else {
          columns.add(i);
        }
      }
    }
    return columns;
  }

  private Turned turned(List<String> names, Set<String> ignored) throws InputException {
    List<Integer> columns = new ArrayList<>(valueColumns(ignored));
    List<String> dates = headers.dates(columns.stream().map(this::above).toList());
    List<String> totals = new ArrayList<>();
    if (!dates.isEmpty()) {
      for (int column : List.copyOf(columns)) {
        if (!dates.contains(above(column))
            && TotalWords.match(above(column)) == TotalWords.Match.WHOLE) {
          columns.remove(Integer.valueOf(column));
          totals.add(above(column));
        }
      }
    }
    List<String> others =
        columns.stream().map(this::above).filter(above -> !dates.contains(above)).toList();
    boolean periods = !dates.isEmpty();
    if (periods ? !others.isEmpty() : columns.size() > 1) {
      throw several(columns, dates, others);
    }
    return turned(names, columns, periods, totals);
  }

  private InputException several(List<Integer> columns, List<String> dates, List<String> others)
      throws InputException {
    List<String> all = columns.stream().map(this::above).toList();
    boolean months = areMonths(others);
    InputException refused =
        InputException.data(
            source,
            header == null ? metrics.get(0).line() : header.line(),
            0,
            months
                ? "metrics in rows, and months without a year: "
                    + MessageText.list(others)
                    + "; write the year too, as in "
                    + others.get(0)
                    + " "
                    + SOME_YEAR
                : dates.isEmpty()
                    ? "metrics in rows, and several columns of values: "
                        + MessageText.list(all)
                        + "; one can be read, or one a period"
                    : "metrics in rows, and beside the periods other columns of values: "
                        + MessageText.list(others));
    if (months || all.contains("") || (all.size() > MOST_CHOICES && dates.isEmpty())) {
      return refused;
    }
    if (!dates.isEmpty()) {
      return refused.suggesting(ignoring(others, "what is no period does not matter"));
    }
    List<Suggestion> choices = new ArrayList<>();
    for (String one : all) {
      choices.add(
          ignoring(
              all.stream().filter(other -> !other.equals(one)).toList(), one + " is what counts"));
    }
    return refused.suggesting(choices);
  }

  private static Suggestion ignoring(List<String> names, String meaning) {
    List<String> arguments = new ArrayList<>();
    for (String name : names) {
      arguments.add("--ignore");
      arguments.add(name);
    }
    return new Suggestion(arguments, meaning);
  }

  /** Whether every word is a month, and none has a year. */
  private boolean areMonths(List<String> words) throws InputException {
    for (String word : words) {
      if (word.isEmpty()
          || word.chars().anyMatch(Character::isDigit)
          || headers.dates(List.of(word + " " + SOME_YEAR)).isEmpty()) {
        return false;
      }
    }
    return !words.isEmpty();
  }

  private Turned turned(
      List<String> metricNames, List<Integer> columns, boolean periods, List<String> totals) {
    List<String> names = new ArrayList<>();
    List<Long> lines = new ArrayList<>();
    if (periods) {
      names.add("period");
      lines.add(header == null ? 0 : header.line());
    }
    names.addAll(metricNames);
    metrics.forEach(line -> lines.add(line.line()));
    List<String[]> rows = new ArrayList<>();
    for (int column : columns) {
      List<String> row = new ArrayList<>();
      if (periods) {
        row.add(above(column));
      }
      metrics.forEach(line -> row.add(ChangedRecords.cell(line.fields(), column)));
      rows.add(row.toArray(new String[0]));
    }
    return new Turned(
        names,
        rows,
        lines,
        columns.stream().map(column -> column + 1).toList(),
        notices(periods, totals),
        used);
  }

  private static List<Notice> notices(boolean periods, List<String> totals) {
    List<Notice> notices = new ArrayList<>();
    notices.add(
        new Notice(
            "metrics-in-rows",
            periods
                ? "metrics are in rows and periods in columns: read column by column"
                : "metrics are in rows: read as one row of figures",
            1));
    if (!totals.isEmpty()) {
      notices.add(
          new Notice(
              "total-periods",
              "columns that are totals of periods left out: " + MessageText.list(totals),
              totals.size()));
    }
    return notices;
  }
}
