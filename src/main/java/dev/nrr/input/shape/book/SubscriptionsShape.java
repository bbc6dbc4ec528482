package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.header.HeaderUnits;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.GraceLength;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.survey.Cadence;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions with the amount they are at from a start to an end. Example header: {@code
 * subscription_id,customer_id,start_date,end_date,monthly_amount}.
 */
public final class SubscriptionsShape implements Shape {

  static final int START = BookRowCollector.OWN;
  static final int END = BookRowCollector.OWN + 1;
  static final int AMOUNT = BookRowCollector.OWN + 2;
  private static final int INTERVAL = BookRowCollector.OWN + 3;
  private static final int INTERVAL_COUNT = BookRowCollector.OWN + 4;
  static final int DURATION = BookRowCollector.OWN + 5;
  static final int CHANGED = BookRowCollector.OWN + 6;
  static final int CHANGED_AMOUNT = BookRowCollector.OWN + 7;

  private static final List<FieldSpec> FIELDS =
      BookRowCollector.fields(
          FieldSpec.key(Field.START, HeaderSynonyms.START),
          FieldSpec.text(Field.END, HeaderSynonyms.END),
          FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.AMOUNT),
          FieldSpec.text(Field.INTERVAL, HeaderSynonyms.INTERVAL),
          FieldSpec.text(Field.INTERVAL_COUNT, HeaderSynonyms.INTERVAL_COUNT),
          FieldSpec.text(Field.DURATION, HeaderSynonyms.DURATION),
          FieldSpec.text(Field.CHANGED, List.of()),
          FieldSpec.movement(Field.CHANGED_AMOUNT, List.of()));

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public RowMeaning rows() {
    return RowMeaning.TERM;
  }

  @Override
  public List<FieldSpec> fields() {
    return FIELDS;
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER)
        && match.has(Field.START)
        && (match.has(Field.END) || match.has(Field.DURATION))
        && match.has(Field.AMOUNT);
  }

  @Override
  public boolean addsUpRows() {
    return true;
  }

  @Override
  public boolean hasEnds() {
    return true;
  }

  @Override
  public boolean hasTerms() {
    return true;
  }

  @Override
  public List<Field> required() {
    return List.of(Field.CUSTOMER, Field.START, Field.END, Field.AMOUNT);
  }

  /** A duration may stand for the end. */
  @Override
  public List<Field> missing(HeaderMatch match) {
    List<Field> missing = new ArrayList<>(required());
    missing.removeAll(found(match));
    if (match.has(Field.DURATION)) {
      missing.remove(Field.END);
    }
    return missing;
  }

  @Override
  public String needs() {
    return "customer, start, end, amount a month (or arr, or an interval)";
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
      throws InputException {
    if (match.has(Field.CHANGED) != match.has(Field.CHANGED_AMOUNT)) {
      throw InputException.option(
          "--map: changed and changed-amount need each other: the date of a change and the amount"
              + " from then on");
    }
    return new Subscriptions(request, slots, match, problems);
  }

  /**
   * Subscriptions becoming a book: each adds its amount to every day looked at from its start to
   * its end. Amounts for other periods than a month stay whole numbers of a common part of them, by
   * which the book divides.
   */
  private static final class Subscriptions extends PendingBuilder {

    /** Divisors beyond this size would take more time than anybody waits. */
    private static final int MOST_BITS = 1 << 13;

    private final AmountPeriod period;
    private final RowIntervals intervals;
    private final RowTerms terms;
    private final RepeatedSubscriptions repeated;
    private final String endHeader;
    private final String amountHeader;
    private final boolean mayBeTotals;
    private boolean intervalUnused;

    Subscriptions(InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
      super(request, slots, match, problems, RowTerms.CODES, RowTerms.AMOUNTS);
      this.period = AmountPeriod.of(request, match);
      this.intervals = new RowIntervals(match, INTERVAL, INTERVAL_COUNT);
      this.terms = new RowTerms(request, problems, rows, dates, period, pending());
      this.endHeader = match.has(Field.END) ? match.header(Field.END) : "";
      this.amountHeader = match.header(Field.AMOUNT);
      this.mayBeTotals =
          period == AmountPeriod.MONTH
              && request.recurring().amountPer() == null
              && HeaderUnits.of(amountHeader).period() == HeaderUnits.Period.CONTRACT;
      this.repeated = new RepeatedSubscriptions(request, match, problems, rows);
    }

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      Cadence cadence = row.has(INTERVAL) ? intervals.cadence(row) : null;
      Cadence.Unit unit = cadence == null ? null : cadence.unit();
      boolean recurs = unit != Cadence.Unit.ONE_OFF && unit != Cadence.Unit.TRIAL;
      BillingInterval each = fixedInterval();
      if (period == AmountPeriod.INTERVAL && recurs) {
        if (cadence == null || !cadence.isPeriodic()) {
          return new Fault(INTERVAL, intervals.problem(row, cadence));
        }
        long count = intervals.count(row);
        if (count == 0) {
          return new Fault(
              INTERVAL_COUNT,
              "interval-count is no whole number above 0: "
                  + MessageText.quoted(row.text(INTERVAL_COUNT)));
        }
        each = BillingInterval.of(cadence, count);
      }
      intervalUnused |= period != AmountPeriod.INTERVAL && row.has(INTERVAL) && recurs;
      Fault fault = terms.fault(row);
      if (fault == null && rows.open(row, BookRowCollector.EVERY_DATE)) {
        take(row, unit, each);
      } else if (fault == null && recurs) {
        terms.pass(row);
      }
      return fault;
    }

    @Override
    PendingBuilder empty(Problems ofPart) {
      return new Subscriptions(request, slots, match, ofPart);
    }

    @Override
    int[][] mergeCodes(PendingBuilder part, int[] dateHere) {
      Subscriptions other = (Subscriptions) part;
      intervals.mergeFrom(other.intervals);
      intervalUnused |= other.intervalUnused;
      return terms.mergeFrom(other.terms, dateHere);
    }

    private void take(Row row, Cadence.@Nullable Unit unit, BillingInterval each) {
      MutableAmount amount = row.amount(AMOUNT);
      if (unit == Cadence.Unit.ONE_OFF) {
        intervals.leaveOut(row, amount);
        return;
      }
      if (unit == Cadence.Unit.TRIAL) {
        intervals.addTrial(row, amount);
        amount.clear();
      }
      terms.add(row, each);
    }

    /** What every amount is for, where the rows do not say it. */
    private BillingInterval fixedInterval() {
      return switch (period) {
        case MONTH, INTERVAL, TERM -> BillingInterval.MONTH;
        case QUARTER -> BillingInterval.QUARTER;
        case YEAR -> BillingInterval.YEAR;
      };
    }

    @Override
    Outcome write(RecordRows read) throws InputException {
      List<@Nullable PeriodDate> decided = dates.decide(request, problems);
      problems.check(read.rows());
      terms.decide(pending(), decided);
      problems.check(read.rows());
      if (mayBeTotals && terms.differ()) {
        throw totalsOrRates();
      }
      SubscriptionEnds ends = new SubscriptionEnds(request, terms, endHeader, startingLate());
      BookDates.Sampled sampled = ends.sampled();
      repeated.check(terms);
      problems.check(read.rows());
      List<Notice> notices = new ArrayList<>(intervals.notices());
      notices.addAll(repeated.notices());
      notices.addAll(terms.notices());
      GraceLength grace = request.recurring().grace();
      RenewalBreaks breaks = new RenewalBreaks(terms);
      if (grace != null) {
        breaks.bridge(grace);
      }
      BigInteger divisor = divisor();
      notices.addAll(breaks.notices(sampled, divisor));
      terms.addAll(sampled, divisor);
      BookDates kept = sampled.dates().with(ends.doubts(divisor));
      Outcome outcome = rows.finish(read, kept, sampled.codes(), divisor);
      addPeriod(notices);
      notices.addAll(0, outcome.notices());
      return new Outcome(outcome.content(), outcome.customers(), notices);
    }

    /** A contract's amount may be that of its term, and a longer one's then looks larger. */
    private InputException totalsOrRates() {
      String header = MessageText.quoted(amountHeader);
      return InputException.data(
              request.name()
                  + ": "
                  + header
                  + " may be for a month, a year or all of a contract's term, and terms differ")
          .suggesting(
              List.of(
                  Suggestion.of(
                      amountHeader + " is for all of a row's term", "--amount-per", "term"),
                  Suggestion.of(amountHeader + " is for a year", "--amount-per", "year"),
                  Suggestion.of(amountHeader + " is for a month", "--amount-per", "month")));
    }

    private void addPeriod(List<Notice> notices) {
      if (period == AmountPeriod.TERM && request.recurring().amountPer() == null) {
        notices.add(
            new Notice(
                "amount-per-term",
                "amounts are for all the time from start to end by their header, and spread over it"
                    + " (--amount-per year or month says otherwise)",
                1,
                null));
      }
      if (intervalUnused && period != AmountPeriod.TERM) {
        String because =
            request.recurring().amountPer() == null ? "by their header" : "as --amount-per says";
        notices.add(
            new Notice(
                "interval-not-used",
                "amounts are a "
                    + period.word()
                    + "'s "
                    + because
                    + ", so the interval column was not used (--map interval=COLUMN uses it)",
                1,
                null));
      }
    }

    private long startingLate() {
      DateOption asOf = request.dates().asOf();
      return asOf == null ? 0 : terms.startingAfter(asOf.label().day());
    }

    private BigInteger divisor() throws InputException {
      BigInteger divisor = BigInteger.ONE;
      for (BillingInterval interval : terms.intervals()) {
        divisor = interval.divisorBeside(divisor);
        if (divisor.bitLength() > MOST_BITS) {
          throw InputException.data(
              request.name() + ": too many different intervals to add their amounts up exactly");
        }
      }
      return divisor;
    }
  }
}
