package dev.nrr.warehouse;

import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest.Totals;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.survey.TotalWords;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that are named like totals of others. A name that says nothing else refuses the
 * table, as it does a file. What only begins or ends so, {@code Alder Total} or {@code Total
 * Energies}, is judged by its amounts: a table has no order that would tell which rows stand above
 * it, so they are held against all others of its date, and against every group of them that a
 * column or the name tells.
 */
final class TableTotals {

  /** So many names of totals are judged. */
  private static final int MOST_NAMES = 200;

  /** So many rows with such a name are judged. */
  private static final int MOST_ROWS = 2000;

  /** So many groups of rows are added up. */
  private static final int MOST_GROUPS = 100;

  /** So many names are told in a line to try. */
  private static final int MOST_FILTERS = 4;

  private final AskedTable asked;
  private final TellingNames names;
  private final List<String> amounts;
  private final @Nullable String key;

  /**
   * Rows to be judged.
   *
   * @param key the column of the date or period whose rows a total adds up; null for all rows
   * @param amounts of a row {@code t}
   */
  TableTotals(AskedTable asked, TellingNames names, @Nullable String key, List<String> amounts) {
    this.asked = asked;
    this.names = names;
    this.key = key;
    this.amounts = List.copyOf(amounts);
  }

  /** Whether the user has said that such rows are customers. */
  static boolean areKept(AskedTable asked) {
    return asked.request().table().totals() == Totals.KEEP;
  }

  /**
   * Refuses totals.
   *
   * @return what is to be said of names that are kept as customers
   * @throws InputException if a row is a total, or may be and cannot be judged
   */
  List<Notice> judge() throws InputException {
    if (areKept(asked) || names.totals().isEmpty()) {
      return List.of();
    }
    Map<String, Set<String>> whole = new LinkedHashMap<>();
    Set<String> parts = new TreeSet<>();
    for (Map.Entry<Integer, Set<String>> some : names.totals().entrySet()) {
      String header = names.columns().get(some.getKey());
      for (String text : some.getValue()) {
        String name = text.strip();
        if (isLeftOut(header, name)) {
          continue;
        }
        if (TotalWords.match(name) == TotalWords.Match.WHOLE) {
          whole.computeIfAbsent(header, h -> new LinkedHashSet<>()).add(name);
        } else {
          parts.add(name);
        }
      }
    }
    if (!whole.isEmpty()) {
      throw refusal(asked, whole);
    }
    List<String> open = parts.isEmpty() ? List.of() : List.copyOf(ofParts(parts));
    return open.isEmpty()
        ? List.of()
        : List.of(
            new Notice(
                "total-name",
                MessageText.count(open.size(), "name")
                    + (open.size() == 1 ? " begins or ends" : " begin or end")
                    + " like a total's, and no sum of other rows that a column or the name tells"
                    + " is its amount, so it counts as any other (--read rows also knows which"
                    + " rows stand above it)"
                    + (open.size() == 1 ? ": " : ", such as ")
                    + MessageText.quoted(open.get(0)),
                open.size()));
  }

  /** Whether a filter of the column that names a row leaves it out: then it is no customer. */
  private boolean isLeftOut(String column, String name) throws InputException {
    for (RowFilter filter : asked.slices().where()) {
      if (filter.column().equals(column) && !filter.admits(name)) {
        return true;
      }
    }
    return false;
  }

  /** Judges names by amounts: those of which the rows do not tell all. */
  private Set<String> ofParts(Set<String> parts) throws InputException {
    TotalSql sql = new TotalSql(asked.engine().dialect(), rows(), names.totals());
    List<SqlRow> answer =
        parts.size() > MOST_NAMES ? List.of() : asked.engine().ask(sql.candidates(MOST_ROWS + 1));
    if (parts.size() > MOST_NAMES || answer.size() > MOST_ROWS) {
      throw doubt(
          "more rows are named like totals than are judged, such as "
              + MessageText.quoted(parts.iterator().next()));
    }
    TotalCandidates candidates =
        new TotalCandidates(names.columns().size(), amounts.size(), answer, names.totals(), parts);
    List<TotalSql.Group> groups = candidates.groups();
    if (groups.size() > MOST_GROUPS) {
      throw doubt(
          "rows named like totals, such as "
              + MessageText.quoted(parts.iterator().next())
              + ", may add up more groups of rows than are looked at");
    }
    candidates.addOthers(asked.engine().ask(sql.others(groups)), groups.size());
    TotalCandidates.Row total = candidates.findTotal();
    if (total == null && candidates.isSmall()) {
      candidates.addAmounts(asked.engine().ask(sql.amounts()));
      total = candidates.findSum();
    }
    if (total != null) {
      String header = names.columns().get(total.column());
      throw refusal(asked, Map.of(header, Set.of(total.name().strip())));
    }
    return candidates.isSmall() ? Set.of() : candidates.paying();
  }

  private TotalSql.Rows rows() {
    return new TotalSql.Rows(asked.from(), key, names.columns(), amounts);
  }

  private InputException doubt(String message) {
    return InputException.data(asked.name() + ": " + message)
        .suggesting(kept())
        .suggesting(TableRequest.BY_ROWS);
  }

  private static Suggestion kept() {
    return Suggestion.of("these rows are customers", "--totals", "keep");
  }

  /**
   * The refusal of rows that are totals, or named like one.
   *
   * @param names by the header of their column
   */
  static InputException refusal(AskedTable asked, Map<String, Set<String>> names) {
    List<String> filters = new ArrayList<>();
    names.forEach(
        (header, texts) ->
            texts.forEach(text -> filters.addAll(List.of("--where", header + "!=" + text))));
    String first = names.values().iterator().next().iterator().next();
    InputException refusal =
        InputException.data(
            asked.name()
                + ": "
                + (first.isEmpty() ? "a row" : MessageText.quoted(first))
                + " is a total of other rows, or named like one");
    if (filters.size() <= 2 * MOST_FILTERS && !first.isEmpty()) {
      refusal = refusal.suggesting(new Suggestion(filters, "these rows are no customers"));
    }
    return refusal.suggesting(kept());
  }
}
