package dev.nrr.input;

import dev.nrr.input.prepare.NothingWords;
import dev.nrr.input.prepare.RepeatedKeys;
import dev.nrr.input.prepare.TotalRows;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.source.Source;
import dev.nrr.input.survey.ColumnRole;
import dev.nrr.input.survey.TellingColumns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What in an input is not accounted for, and the lines that account for all of it at once: each
 * kind of doubt has its answers, and a line takes one of each.
 */
final class SurveyRefusal {

  private static final int MOST_LINES = 6;
  private static final int MOST_FILTERS = 4;
  private static final String NO_CUSTOMERS = "these rows are no customers";
  private static final List<String> KEEP = List.of("--totals", "keep");

  private final List<Problem> problems = new ArrayList<>();
  private final List<List<Suggestion>> answers = new ArrayList<>();
  private final List<Problem> totalRows = new ArrayList<>();
  private boolean totals;
  private boolean words;
  private boolean scenarios;

  /** Columns that could change a figure and are not used. */
  void columns(Source source, List<ColumnRole> roles) {
    List<ColumnRole> telling = new ArrayList<>();
    for (ColumnRole role : roles) {
      if (role.role() == ColumnRole.Role.TELLING) {
        telling.add(role);
        scenarios |= role.tellsScenarios();
        String header =
            role.header().isEmpty() ? "a column without a header" : "column " + quoted(role);
        problems.add(new Problem(source, 1, 0, header + " " + role.reason()).by("telling-column"));
      }
    }
    if (telling.isEmpty()) {
      return;
    }
    List<ColumnRole.Remedy> lines = TellingColumns.lines(roles);
    if (lines.isEmpty()) {
      lines = telling.stream().flatMap(role -> role.remedies().stream()).toList();
    }
    List<Suggestion> ways = new ArrayList<>();
    lines.forEach(line -> ways.add(new Suggestion(line.arguments(), line.meaning())));
    answers.add(ways);
  }

  private static String quoted(ColumnRole role) {
    return MessageText.quoted(role.header());
  }

  /**
   * Rows that are totals, or named like them.
   *
   * @param headers of the columns
   * @param skip whether totals are to be left out, so that these could not be proven
   */
  void totals(Source source, List<TotalRows.Found> found, List<String> headers, boolean skip) {
    for (TotalRows.Found row : found) {
      Problem total = new Problem(source, row.line(), 0, message(row)).by("total-row");
      problems.add(total);
      totalRows.add(total);
    }
    if (!found.isEmpty() && !totals) {
      totals = true;
      List<Suggestion> ways = new ArrayList<>();
      boolean proven = found.stream().allMatch(row -> row.evidence() != TotalRows.Evidence.NAME);
      if (!skip && proven) {
        ways.add(Suggestion.of("these rows are totals of others", "--totals", "skip"));
      }
      if (!proven) {
        leaveOut(ways, found, headers, skip);
      }
      if (!skip && found.stream().allMatch(row -> row.column() >= 0)) {
        ways.add(Suggestion.of("these rows are customers", "--totals", "keep"));
      }
      answers.add(ways);
    }
  }

  /** Rows named like totals are left out by their names, where these are few. */
  private static void leaveOut(
      List<Suggestion> ways, List<TotalRows.Found> found, List<String> headers, boolean skip) {
    Set<List<String>> filters = new LinkedHashSet<>();
    for (TotalRows.Found row : found) {
      if (row.evidence() == TotalRows.Evidence.NAME) {
        filters.add(List.of("--where", headers.get(row.column()) + "!=" + row.name()));
      }
    }
    if (filters.size() <= MOST_FILTERS) {
      List<String> arguments = new ArrayList<>();
      filters.forEach(arguments::addAll);
      if (!skip && found.stream().anyMatch(row -> row.evidence() != TotalRows.Evidence.NAME)) {
        arguments.addAll(List.of("--totals", "skip"));
      }
      ways.add(new Suggestion(arguments, NO_CUSTOMERS));
    }
  }

  private static String message(TotalRows.Found row) {
    if (row.column() < 0) {
      return "a row without a customer, whose amounts are the sums of rows above";
    }
    return switch (row.evidence()) {
      case NAME_AND_SUM -> MessageText.quoted(row.name()) + " is the total of other rows";
      case SUM ->
          "the amounts of " + MessageText.quoted(row.name()) + " are the sums of the rows above";
      case NAME ->
          MessageText.quoted(row.name())
              + " is named like a total, and its amounts are no sum of other rows";
    };
  }

  /**
   * Rows that stand twice, or several of one key, which the shape itself refuses where it does not
   * add them up.
   */
  void repeated(List<Source> sources, List<String> headers, RepeatedKeys found, boolean addsUp) {
    if (found.keys() == 0) {
      return;
    }
    if (scenarios) {
      answers.forEach(SurveyRefusal::withoutAll);
      return;
    }
    List<Suggestion> ways = new ArrayList<>();
    for (RepeatedKeys.Choice choice : found.fitting(headers)) {
      ways.add(suggestion(headers, choice));
    }
    answers.add(ways);
    RepeatedKeys.Example example = found.example(true);
    if (addsUp && example != null) {
      problems.add(twice(sources, example, found.surplus()).by("duplicate-key"));
    }
  }

  /** Takes out what has the rows of every scenario count, which stand there twice. */
  private static void withoutAll(List<Suggestion> ways) {
    if (ways.stream().anyMatch(way -> way.arguments().contains("--where"))) {
      ways.removeIf(way -> !way.arguments().contains("--where"));
    }
  }

  private static Problem twice(List<Source> sources, RepeatedKeys.Example example, long rows) {
    Source second = sources.get(RowPlace.source(example.second()));
    Source first = sources.get(RowPlace.source(example.first()));
    String where =
        (first.equals(second) ? "" : first.name() + ":") + RowPlace.line(example.first());
    String more = rows > 1 ? "; " + rows + " such rows in all" : "";
    return new Problem(
        second, RowPlace.line(example.second()), 0, "the same row as on line " + where + more);
  }

  private static Suggestion suggestion(List<String> headers, RepeatedKeys.Choice choice) {
    return switch (choice.policy()) {
      case SAME -> Suggestion.of("identical rows count once", "--duplicates", "same");
      case SUM -> Suggestion.of("every row counts, amounts add up", "--duplicates", "sum");
      case FIRST -> Suggestion.of("the first row counts", "--duplicates", "first");
      case LAST -> Suggestion.of("the last row counts", "--duplicates", "last");
      case LAST_BY -> {
        String header = headers.get(choice.column());
        yield Suggestion.of(
            "the row with the latest " + header + " counts", "--duplicates", "last:" + header);
      }
    };
  }

  /** Rows without a customer, each of which the reading refuses by its place. */
  void blankCustomers(String header) {
    answers.add(
        new ArrayList<>(
            List.of(Suggestion.of("a blank cell is the customer above", "--fill-down", header))));
  }

  /** Words that stand for amounts, each of which the reading refuses by its place. */
  void words(List<NothingWords.Tally> undecided) {
    if (undecided.isEmpty()) {
      return;
    }
    List<String> zeros = new ArrayList<>();
    List<String> blanks = new ArrayList<>();
    for (NothingWords.Tally word : undecided) {
      zeros.addAll(List.of("--zero", word.word()));
      blanks.addAll(List.of("--null", word.word()));
    }
    String first = MessageText.quoted(undecided.get(0).word());
    answers.add(
        new ArrayList<>(
            List.of(
                new Suggestion(zeros, first + " is an amount of 0"),
                new Suggestion(blanks, first + " is a blank cell"))));
    words = true;
  }

  /** Whether nothing was found. */
  boolean isEmpty() {
    return problems.isEmpty() && answers.isEmpty();
  }

  /**
   * Ends here if anything is not accounted for, though every row can be used.
   *
   * @param skip whether rows that cannot be used were left out, those with a word for an amount too
   */
  void check(boolean skip) throws InputException {
    if (!problems.isEmpty() || (words && skip)) {
      throw refusal();
    }
  }

  private InputException refusal() {
    return new InputException(InputException.Cause.DATA, problems, "nothing computed")
        .suggesting(List.copyOf(lines()));
  }

  /** A refusal of the reading, with what is not accounted for and all ways out. */
  InputException with(InputException refused) {
    if (refused.cause() == InputException.Cause.OPTION) {
      return refused;
    }
    if (scenarios) {
      return refusal(); // rows of one date and several scenarios are told by these
    }
    List<Problem> all = new ArrayList<>(refused.problems());
    if (all.stream().anyMatch(this::isOfTotal)) {
      Suggestion skip =
          Suggestion.of(
              "rows named like totals, which cannot be used, are left out",
              "--bad-rows",
              "skip",
              "--totals",
              "keep");
      boolean onlyTotals = all.stream().allMatch(this::isOfTotal);
      for (List<Suggestion> ways : answers) {
        // a filter does not spare the cells of the rows it leaves out
        ways.removeIf(way -> way.meaning().equals(NO_CUSTOMERS));
        boolean kept = ways.removeIf(way -> way.arguments().equals(KEEP));
        if (kept && ways.isEmpty() && onlyTotals) {
          ways.add(skip);
        }
      }
    }
    problems.stream().filter(problem -> !all.contains(problem)).forEach(all::add);
    Collections.sort(all);
    String summary = answers.isEmpty() ? refused.summary() : Problems.withoutAdvice(refused);
    return new InputException(refused.cause(), all, summary)
        .suggesting(List.copyOf(lines()))
        .suggesting(refused.suggestions());
  }

  /** Whether a row that cannot be used is a total, which then is no customer. */
  private boolean isOfTotal(Problem problem) {
    return totalRows.stream()
        .anyMatch(row -> row.source() == problem.source() && row.line() == problem.line());
  }

  /** One answer of each kind of doubt a line: the likeliest of all, then each other in turn. */
  private Set<Suggestion> lines() {
    Set<Suggestion> lines = new LinkedHashSet<>();
    for (List<Suggestion> ways : answers) {
      if (ways.isEmpty()) {
        return Set.of();
      }
    }
    for (int kind = 0; kind < answers.size(); kind++) {
      for (Suggestion other : answers.get(kind)) {
        if (lines.size() < MOST_LINES) {
          lines.add(line(kind, other));
        }
      }
    }
    return lines;
  }

  private Suggestion line(int kind, Suggestion other) {
    List<String> arguments = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    for (int each = 0; each < answers.size(); each++) {
      Suggestion way = each == kind ? other : answers.get(each).get(0);
      arguments.addAll(way.arguments());
      meanings.add(way.meaning());
    }
    return new Suggestion(arguments, String.join("; ", meanings));
  }
}
