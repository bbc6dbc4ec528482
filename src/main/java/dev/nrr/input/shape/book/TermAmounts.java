package dev.nrr.input.shape.book;

import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderUnits;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.survey.Cadence;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts of subscriptions are for, by their header, the interval column and what the user
 * says. Amounts for other periods than a month stay whole numbers of a common part of them, by
 * which all are divided in the end.
 */
public final class TermAmounts {

  /** Divisors beyond this size would take more time than anybody waits. */
  private static final int MOST_BITS = 1 << 13;

  private final InputRequest request;
  private final String header;
  private final AmountPeriod period;
  private final IntervalWords words;

  /**
   * The words of a row that say what its amount is for.
   *
   * @param interval what stands in the interval column
   * @param count what stands in the column of how many of it; null without one
   */
  public record Interval(String interval, @Nullable String count) {}

  /** The amounts of a header. */
  public TermAmounts(InputRequest request, HeaderMatch match) {
    this.request = request;
    this.header = match.header(Field.AMOUNT);
    this.period = AmountPeriod.of(request, match);
    this.words = new IntervalWords(match);
  }

  AmountPeriod period() {
    return period;
  }

  /** Whether each row says in an interval of its own what its amount is for. */
  public boolean areByInterval() {
    return period == AmountPeriod.INTERVAL;
  }

  /** Whether they are for all the time from start to end. */
  public boolean areOfTerms() {
    return period == AmountPeriod.TERM;
  }

  /** Whether the header may mean all of a term as well, and nobody has said what it does. */
  public boolean mayBeTotals() {
    return period == AmountPeriod.MONTH
        && request.recurring().amountPer() == null
        && HeaderUnits.period(header) == HeaderUnits.Period.CONTRACT;
  }

  /** What every amount is for, where the rows do not say it. */
  BillingInterval fixed() {
    return switch (period) {
      case MONTH, INTERVAL, TERM -> BillingInterval.MONTH;
      case QUARTER -> BillingInterval.QUARTER;
      case YEAR -> BillingInterval.YEAR;
    };
  }

  /** Why rows with these words are not to be added up in SQL; null where they are. */
  public @Nullable String problem(Interval of) {
    Cadence cadence = words.cadence(of.interval());
    Cadence.Unit unit = cadence == null ? null : cadence.unit();
    if (unit == Cadence.Unit.ONE_OFF || unit == Cadence.Unit.TRIAL) {
      return "rows of " + MessageText.quoted(of.interval()) + " do not recur";
    }
    if (period != AmountPeriod.INTERVAL) {
      return null;
    }
    if (cadence == null || !cadence.isPeriodic()) {
      return IntervalWords.problem(of.interval(), cadence);
    }
    String count = of.count();
    return count == null || IntervalWords.count(count) > 0
        ? null
        : IntervalWords.countProblem(count);
  }

  private BillingInterval interval(Interval of) {
    Cadence cadence = words.cadence(of.interval());
    String count = of.count();
    return period == AmountPeriod.INTERVAL && cadence != null
        ? BillingInterval.of(cadence, count == null ? 1 : IntervalWords.count(count))
        : fixed();
  }

  /**
   * What all amounts are still to be divided by.
   *
   * @param of the words of the rows, none with a {@link #problem}; empty where they say nothing
   * @throws InputException if they are too many
   */
  public BigInteger divisor(List<Interval> of) throws InputException {
    List<BillingInterval> intervals = new ArrayList<>();
    of.forEach(each -> intervals.add(interval(each)));
    return divisorOf(intervals.isEmpty() ? List.of(fixed()) : intervals);
  }

  /** What an amount with these words is multiplied by, before all are divided. */
  public BigInteger factor(Interval of, BigInteger divisor) {
    return interval(of).factor(divisor);
  }

  /** The smallest number that makes all of these whole. */
  BigInteger divisorOf(Iterable<BillingInterval> intervals) throws InputException {
    BigInteger divisor = BigInteger.ONE;
    for (BillingInterval interval : intervals) {
      divisor = interval.divisorBeside(divisor);
      if (divisor.bitLength() > MOST_BITS) {
        throw InputException.data(
            request.name() + ": too many different intervals to add their amounts up exactly");
      }
    }
    return divisor;
  }

  /**
   * A contract's amount may be that of its term, and a longer one's then looks larger.
   *
   * @param first what else is to be tried, before a year and a month
   */
  public InputException totalsOrRates(List<Suggestion> first) {
    List<Suggestion> ways = new ArrayList<>(first);
    ways.add(Suggestion.of(header + " is for a year", "--amount-per", "year"));
    ways.add(Suggestion.of(header + " is for a month", "--amount-per", "month"));
    return InputException.data(
            request.name()
                + ": "
                + MessageText.quoted(header)
                + " may be for a month, a year or all of a contract's term, and terms differ")
        .suggesting(ways);
  }

  /** The way out where it is for all of a row's term. */
  Suggestion asTotals() {
    return Suggestion.of(header + " is for all of a row's term", "--amount-per", "term");
  }

  /**
   * What the user must know of what amounts are for.
   *
   * @param intervalUnused whether rows say an interval that does not count
   */
  public List<Notice> notices(boolean intervalUnused) {
    List<Notice> notices = new ArrayList<>();
    boolean said = request.recurring().amountPer() != null;
    if (period == AmountPeriod.TERM && !said) {
      notices.add(
          new Notice(
              "amount-per-term",
              "amounts are for all the time from start to end by their header, and spread over it"
                  + " (--amount-per year or month says otherwise)",
              1));
    }
    if (intervalUnused && period != AmountPeriod.TERM) {
      notices.add(
          new Notice(
              "interval-not-used",
              "amounts are a "
                  + period.word()
                  + "'s "
                  + (said ? "as --amount-per says" : "by their header")
                  + ", so the interval column was not used (--map interval=COLUMN uses it)",
              1));
    }
    return notices;
  }
}
