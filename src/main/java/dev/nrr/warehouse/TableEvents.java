package dev.nrr.warehouse;

import dev.nrr.core.amount.Amount;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.shape.book.CountedEvents;
import dev.nrr.input.shape.book.MovementType;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the amounts of a table of events do, by the words that stand beside them. */
final class TableEvents {

  /** So many words are looked at. */
  static final int MOST_WORDS = 500;

  private final EventCases cases;
  private final BigDecimal expected;

  private TableEvents(EventCases cases, BigDecimal expected) {
    this.cases = cases;
    this.expected = expected;
  }

  /**
   * Asks for all words of a table.
   *
   * @param of the table; which of its rows count is known
   * @throws InputException if amounts with some of them are no changes, or may not be
   */
  static TableEvents of(AskedTable asked, SnapshotTable of) throws InputException {
    SqlColumn column = asked.find(Field.TYPE);
    EventCases none = new EventCases(column == null ? null : column.name(), List.of());
    String amount = asked.writer().exact(of.amount(), of.amountType());
    String statement = none.words(of.from(), amount, of.filter(), MOST_WORDS + 1, asked.writer());
    CountedEvents counted = new CountedEvents(asked.request(), asked.match());
    List<String> words = new ArrayList<>();
    List<BigDecimal> totals = new ArrayList<>();
    for (SqlRow each : asked.engine().ask(statement)) {
      ResultRow row = new ResultRow(each);
      String word = row.text();
      words.add(word);
      counted.add(word(word.strip(), row));
      totals.add(row.decimalOrZero());
    }
    if (words.isEmpty()) {
      throw InputException.data(asked.name() + ": no data rows");
    }
    if (words.size() > MOST_WORDS) {
      throw asked.refusal("there are more than " + MOST_WORDS + " different types");
    }
    refuse(asked, counted);
    List<MovementType> types = counted.types();
    List<EventCases.Case> cases = new ArrayList<>();
    BigDecimal expected = BigDecimal.ZERO;
    for (int i = 0; i < words.size(); i++) {
      int factor = counted.factor(types.get(i));
      cases.add(new EventCases.Case(words.get(i), types.get(i), factor));
      expected = expected.add(totals.get(i).multiply(BigDecimal.valueOf(factor)));
    }
    return new TableEvents(none.with(cases), expected);
  }

  private static CountedEvents.Word word(String text, ResultRow row) {
    long rows = row.number();
    long above = row.number();
    long below = row.number();
    long counted = row.number();
    long moving = row.number();
    BigDecimal least = row.decimalOrZero();
    BigDecimal greatest = row.decimalOrZero();
    Amount example = Amount.of(greatest.signum() > 0 ? greatest : least);
    return new CountedEvents.Word(text, rows, above, below, counted, moving, example);
  }

  private static void refuse(AskedTable asked, CountedEvents counted) throws InputException {
    boolean hasAfter = asked.find(Field.AFTER) != null;
    TableProblems problems = new TableProblems(asked.name());
    counted.problems(hasAfter).forEach(problems::add);
    List<Suggestion> ways = new ArrayList<>();
    for (Suggestion way : counted.ways(hasAfter)) {
      ways.add(byRows(way));
    }
    problems.refuse(ways.isEmpty() ? List.of(TableRequest.BY_ROWS) : ways);
  }

  /** A way that leads to another shape is one of rows. */
  private static Suggestion byRows(Suggestion way) {
    if (!way.arguments().contains("--shape")) {
      return way;
    }
    List<String> arguments = new ArrayList<>(way.arguments());
    arguments.addAll(TableRequest.BY_ROWS.arguments());
    return new Suggestion(arguments, way.meaning(), way.replaces());
  }

  /** What each amount does. */
  EventCases cases() {
    return cases;
  }

  /**
   * Holds what the engine adds up against what comes of its words here.
   *
   * @param total of all changes
   */
  void requireExact(BigDecimal total) {
    if (total.compareTo(expected) != 0) {
      throw new EngineFault(
          "all changes come to "
              + total.toPlainString()
              + ", and by their types to "
              + expected.toPlainString());
    }
  }
}
