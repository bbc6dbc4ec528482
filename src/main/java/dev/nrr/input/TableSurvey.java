package dev.nrr.input;

import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.survey.ColumnRole;
import dev.nrr.input.survey.ColumnRole.Remedy;
import dev.nrr.input.survey.ColumnRole.Role;
import dev.nrr.input.survey.TableColumns;
import dev.nrr.input.survey.TableFacts;
import dev.nrr.input.survey.TellingColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at a table that is not read row by row: what each column is, by its name and by its
 * distinct values. What could change a figure and is not accounted for is refused, as with files.
 */
public final class TableSurvey {

  private static final String ANY_DAY = "2000-01-01";

  private final InputRequest request;
  private final Shapes.Recognised recognised;
  private final TableColumns columns;
  private final TableFacts facts;

  private TableSurvey(InputRequest request, Shapes.Recognised recognised) throws InputException {
    this.request = request;
    this.recognised = recognised;
    this.columns = InputSurvey.columns(request, recognised);
    this.facts = TableFacts.ofValues(columns);
  }

  /**
   * The survey of a table with these columns.
   *
   * @throws InputException if no shape fits, or an option does not fit the columns
   */
  public static TableSurvey of(InputRequest request, List<String> headers) throws InputException {
    Shapes.Recognised recognised = Shapes.recognise(request, request.sources().get(0), headers);
    recognised.refuseIdle(request);
    return new TableSurvey(request, recognised);
  }

  /** The shape, and the columns it takes. */
  public Shapes.Recognised recognised() {
    return recognised;
  }

  /** Headers of amounts that may be in cents or the like. */
  public Set<String> minorHeaders() {
    return MinorHeaders.of(recognised);
  }

  /** The columns that nothing is known of, by number. */
  public List<Integer> unused() {
    List<Integer> unused = new ArrayList<>();
    for (int i = 0; i < columns.headers().size(); i++) {
      if (facts.column(i) != null) {
        unused.add(i);
      }
    }
    return unused;
  }

  /**
   * Takes note of a value that a column has.
   *
   * @param money whether it is that of a row with an amount other than 0
   * @param ended whether it is that of a row with an end
   */
  public void observe(int column, String value, boolean money, boolean ended) {
    String[] cells = new String[columns.headers().size()];
    Arrays.fill(cells, "");
    put(cells, Field.AMOUNT, money ? "1" : "0");
    put(cells, Field.END, ended ? ANY_DAY : "");
    cells[column] = value;
    facts.observe(cells, 0);
  }

  private void put(String[] cells, Field field, String value) {
    Integer column = recognised.match().columns().get(field);
    if (column != null) {
      cells[column] = value;
    }
  }

  /**
   * The role of each column by its header.
   *
   * @throws InputException if one could change a figure and nobody has said that it does not matter
   */
  public Map<String, String> roles() throws InputException {
    Map<String, String> roles = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    for (ColumnRole role : TellingColumns.roles(facts)) {
      roles.putIfAbsent(role.header(), role.word());
      if (role.role() == Role.TELLING || role.taken() != null) {
        problems.add(
            new Problem(
                    0,
                    request.name(),
                    0,
                    0,
                    "column " + MessageText.quoted(role.header()) + " " + role.reason())
                .by("telling-column"));
        for (Remedy remedy : role.remedies()) {
          if (remedy.arguments().equals(List.of("--ignore", role.header()))) {
            ignored.addAll(remedy.arguments());
            meanings.add(remedy.meaning());
          }
        }
      }
    }
    if (problems.isEmpty()) {
      return roles;
    }
    InputException refusal =
        new InputException(
            InputException.Cause.DATA,
            problems,
            "nothing computed; a SELECT in --query FILE can leave out the rows that do not count");
    boolean all = ignored.size() == 2 * problems.size();
    throw all
        ? refusal.suggesting(
            new Suggestion(ignored, String.join("; ", meanings.stream().distinct().toList())))
        : refusal;
  }
}
