package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.header.Synonyms;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.GraceLength;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
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
public final class SubscriptionsShape extends Shape {

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
          FieldSpec.text(Field.CHANGED, Synonyms.NONE),
          FieldSpec.movement(Field.CHANGED_AMOUNT, Synonyms.NONE));

  public SubscriptionsShape() {
    super(
        "subscriptions",
        RowMeaning.TERM,
        FIELDS,
        List.of(Field.CUSTOMER, Field.START, Field.END, Field.AMOUNT),
        "customer, start, end, amount a month (or arr, or an interval)",
        Trait.ADDS_UP_ROWS,
        Trait.HAS_ENDS,
        Trait.HAS_TERMS);
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER)
        && match.has(Field.START)
        && (match.has(Field.END) || match.has(Field.DURATION))
        && match.has(Field.AMOUNT);
  }

  /** A duration may stand for the end. */
  @Override
  public List<Field> missing(HeaderMatch match) {
    List<Field> missing = super.missing(match);
    if (match.has(Field.DURATION)) {
      missing.remove(Field.END);
    }
    return missing;
  }

  /** Whether a column says by its header which rows are of one subscription. */
  public static boolean identifies(HeaderMatch match) {
    return RepeatedSubscriptions.identifies(match);
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
   * its end.
   */
  private static final class Subscriptions extends PendingBuilder {

    private final TermAmounts amounts;
    private final AmountPeriod period;
    private final RowIntervals intervals;
    private final RowTerms terms;
    private final RepeatedSubscriptions repeated;
    private final String endHeader;
    private boolean intervalUnused;

    Subscriptions(InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
      super(request, slots, match, problems, RowTerms.CODES, RowTerms.AMOUNTS);
      this.amounts = new TermAmounts(request, match);
      this.period = amounts.period();
      this.intervals = new RowIntervals(match, INTERVAL, INTERVAL_COUNT);
      this.terms = new RowTerms(request, problems, rows, dates, period, pending());
      this.endHeader = match.has(Field.END) ? match.header(Field.END) : "";
      this.repeated = new RepeatedSubscriptions(request, match, problems, rows);
    }

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      Cadence cadence = row.has(INTERVAL) ? intervals.cadence(row) : null;
      Cadence.Unit unit = cadence == null ? null : cadence.unit();
      boolean recurs = unit != Cadence.Unit.ONE_OFF && unit != Cadence.Unit.TRIAL;
      BillingInterval each = amounts.fixed();
      if (period == AmountPeriod.INTERVAL && recurs) {
        if (cadence == null || !cadence.isPeriodic()) {
          return new Fault(INTERVAL, intervals.problem(row, cadence));
        }
        long count = intervals.count(row);
        if (count == 0) {
          return new Fault(INTERVAL_COUNT, IntervalWords.countProblem(row.text(INTERVAL_COUNT)));
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

    /** Rows of nothing but a start, an end and an amount are taken by their columns. */
    @Override
    public @Nullable Fault acceptAll(RowBatch batch) throws IOException {
      boolean plain =
          period != AmountPeriod.INTERVAL
              && period != AmountPeriod.TERM
              && !batch.has(INTERVAL)
              && !batch.has(DURATION)
              && !batch.has(CHANGED);
      return plain ? terms.addAll(batch, amounts.fixed()) : super.acceptAll(batch);
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

    @Override
    Outcome write(RecordRows read) throws InputException {
      List<@Nullable PeriodDate> decided = dates.decide(request, problems);
      problems.check(read.rows());
      terms.decide(decided);
      problems.check(read.rows());
      if (amounts.mayBeTotals() && terms.differ()) {
        throw amounts.totalsOrRates(List.of(amounts.asTotals()));
      }
      RowTermFacts facts = new RowTermFacts(terms, rows);
      SubscriptionEnds ends = new SubscriptionEnds(request, facts, endHeader, startingLate());
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
      BigInteger divisor = amounts.divisorOf(terms.intervals());
      notices.addAll(breaks.notices(sampled, divisor));
      facts.writeBook(sampled, ends.lastStartDay(), divisor);
      BookDates kept = sampled.dates().with(ends.doubts(divisor));
      Outcome outcome = rows.finish(read, kept, sampled.codes(), divisor);
      notices.addAll(amounts.notices(intervalUnused));
      notices.addAll(0, outcome.notices());
      return new Outcome(outcome.content(), outcome.customers(), notices);
    }

    private long startingLate() {
      DateOption asOf = request.dates().asOf();
      return asOf == null ? 0 : terms.startingAfter(asOf.label().day());
    }
  }
}
