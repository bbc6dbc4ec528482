package dev.nrr.warehouse;

import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.shape.book.TermAmounts;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the amounts of a table of subscriptions are for, by the words that stand beside them. */
final class TableIntervals {

  /** So many pairs of an interval and a count are looked at. */
  private static final int MOST_CASES = 500;

  /** Larger factors leave no digits for amounts. */
  private static final int MOST_BITS = 20;

  private final BigInteger divisor;
  private final @Nullable IntervalCases cases;
  private final BigDecimal expected;
  private final boolean unused;

  private TableIntervals(
      BigInteger divisor, @Nullable IntervalCases cases, BigDecimal expected, boolean unused) {
    this.divisor = divisor;
    this.cases = cases;
    this.expected = expected;
    this.unused = unused;
  }

  /**
   * Asks for all words of a table.
   *
   * @param filter which rows count; null for all
   * @throws InputException if amounts with some of them are not to be added up
   */
  static TableIntervals of(AskedTable asked, TermAmounts amounts, @Nullable String filter)
      throws InputException {
    SqlColumn column = asked.find(Field.INTERVAL);
    if (column == null) {
      return new TableIntervals(amounts.divisor(List.of()), null, BigDecimal.ZERO, false);
    }
    SqlColumn count = asked.find(Field.INTERVAL_COUNT);
    SqlColumn amount = asked.column(Field.AMOUNT);
    IntervalCases none =
        new IntervalCases(column.name(), count == null ? null : count.name(), List.of());
    List<SqlRow> answer =
        asked
            .engine()
            .ask(
                none.words(
                    asked.from(),
                    asked.writer().exact(amount.name(), asked.amountType(amount)),
                    filter,
                    MOST_CASES + 1,
                    asked.writer()));
    if (answer.size() > MOST_CASES) {
      throw asked.refusal("there are more than " + MOST_CASES + " different intervals");
    }
    List<TermAmounts.Interval> words = new ArrayList<>();
    List<String[]> written = new ArrayList<>();
    List<BigDecimal> sums = new ArrayList<>();
    for (SqlRow each : answer) {
      ResultRow row = new ResultRow(each);
      String[] cells = {row.text(), row.text()};
      TermAmounts.Interval word =
          new TermAmounts.Interval(cells[0].strip(), count == null ? null : cells[1].strip());
      String problem = amounts.problem(word);
      if (problem != null) {
        throw asked.refusal(problem);
      }
      words.add(word);
      written.add(cells);
      sums.add(row.decimalOrZero());
    }
    if (!amounts.areByInterval()) {
      return new TableIntervals(
          amounts.divisor(List.of()), null, BigDecimal.ZERO, !words.isEmpty());
    }
    BigInteger divisor = amounts.divisor(words);
    List<IntervalCases.Case> cases = new ArrayList<>();
    BigDecimal expected = BigDecimal.ZERO;
    for (int i = 0; i < words.size(); i++) {
      BigInteger factor = amounts.factor(words.get(i), divisor);
      if (factor.bitLength() > MOST_BITS) {
        throw asked.refusal("intervals are too different to add up their amounts");
      }
      cases.add(new IntervalCases.Case(written.get(i)[0], written.get(i)[1], factor));
      expected = expected.add(sums.get(i).multiply(new BigDecimal(factor)));
    }
    return new TableIntervals(divisor, none.with(cases), expected, false);
  }

  /** What all amounts are still to be divided by. */
  BigInteger divisor() {
    return divisor;
  }

  /** What each amount is multiplied by; null where none is. */
  @Nullable IntervalCases cases() {
    return cases;
  }

  /** Whether rows say an interval that does not count. */
  boolean areUnused() {
    return unused;
  }

  /**
   * Holds what the engine multiplied against what comes of it here: a type too small for all digits
   * rounds in silence.
   *
   * @param total of all rows
   */
  void requireExact(AskedTable asked, BigDecimal total) throws InputException {
    if (cases != null && total.compareTo(expected) != 0) {
      throw asked.refusal(
          "amounts of different intervals add up to "
              + total.toPlainString()
              + " in the engine, and exactly to "
              + expected.toPlainString()
              + " (column "
              + MessageText.quoted(asked.column(Field.AMOUNT).name())
              + " is "
              + asked.column(Field.AMOUNT).type()
              + ")");
    }
  }
}
