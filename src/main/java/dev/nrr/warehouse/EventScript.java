package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import dev.nrr.input.shape.book.MovementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The statements about a table with a row for each change of what a customer pays. */
final class EventScript implements ScriptShape {

  private static final List<String> CHANGES =
      List.of(
          "Rows are changes of what customers pay. On each day looked at, what a customer's changes",
          "have come to is its snapshot, from its first change on.");

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Asked of(ScriptRequest request) throws InputException {
    EventCases cases = cases(request);
    SnapshotTable table = request.rows("date", null, null).changing(cases);
    return new Asked(table, request.dates(), request.written(), checks(request, table, cases));
  }

  /** What amounts do by the words that somebody says; all are added where nobody says any. */
  private static EventCases cases(ScriptRequest request) throws InputException {
    if (request.types().isEmpty()) {
      return new EventCases(null, List.of(new EventCases.Case("", MovementType.CHANGE, 1)));
    }
    List<EventCases.Case> cases = new ArrayList<>();
    for (Map.Entry<String, String> each : new TreeMap<>(request.types()).entrySet()) {
      MovementType type = MovementType.ofWord(each.getValue());
      cases.add(new EventCases.Case(each.getKey(), type, type.factor(false)));
    }
    return new EventCases(request.column("type"), cases);
  }

  private static List<Check> checks(ScriptRequest request, SnapshotTable table, EventCases cases) {
    SqlWriter sql = new SqlWriter(request.dialect());
    List<Check> checks = new ArrayList<>();
    List<String> profile = new ArrayList<>();
    if (cases.column() == null) {
      profile.addAll(CHANGES);
      profile.add(
          "Amounts are added as they stand: losses are below zero. Where types say which are");
      profile.add("losses, --map-type WORD=TYPE of every word takes away what is above zero.");
    } else {
      List<String> words = new ArrayList<>(CHANGES);
      words.add("Words of types as they are said: losses are above zero, and taken away. With a");
      words.add("connection all words are judged by what is counted here, and what they are not");
      words.add("said to be is refused. What each word holds:");
      String amount = sql.exact(table.amount(), table.amountType());
      String statement =
          cases.words(table.from(), amount, table.filter(), TableEvents.MOST_WORDS + 1, sql);
      checks.add(new Check(words, statement));
      profile.add("Rows with a word that was not said have no amount here, and are refused.");
    }
    profile.add("What each date holds. Rows without a date, a customer or an amount, or of a");
    profile.add("customer that begins or ends in a blank are refused, and rows that are the same");
    profile.add("in every column. Totals up to a day hold every later statement.");
    checks.add(new Check(profile, new TableSql(request.dialect(), table).profile()));
    checks.add(
        Check.of(
            new LedgerSql(sql, table).days(),
            "Customers' days with changes by the signs of what was paid before, b, and is paid after,",
            "p, and by their types: below zero is refused, and a churn of 0 (z) after which something",
            "is left; an expansion of nothing and a churn that leaves something are warnings."));
    checks.add(
        Check.of(
            new CellSql(request.dialect(), table, GridDate.of(request.written())).dates(),
            "What each day looked at holds."));
    return checks;
  }
}
