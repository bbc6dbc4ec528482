package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.date.DateException;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.header.Synonyms;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.AmountPer;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lines of orders or invoices, summed by month, quarter or year. Never guessed, since what was
 * billed is not what recurs. Example header: {@code order_date,customer,sales}.
 */
public final class TransactionsShape extends Shape {

  private static final int DATE = BookRowCollector.OWN;
  private static final int AMOUNT = BookRowCollector.OWN + 1;
  private static final int TYPE = BookRowCollector.OWN + 2;
  private static final int START = BookRowCollector.OWN + 3;
  private static final int END = BookRowCollector.OWN + 4;
  private static final int INTERVAL = BookRowCollector.OWN + 5;
  private static final int INTERVAL_COUNT = BookRowCollector.OWN + 6;

  private static final List<FieldSpec> FIELDS =
      BookRowCollector.fields(
          FieldSpec.key(Field.DATE, HeaderSynonyms.TRANSACTION_DATE),
          FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.BILLED),
          FieldSpec.text(Field.TYPE, HeaderSynonyms.TYPE),
          FieldSpec.text(Field.START, Synonyms.NONE),
          FieldSpec.text(Field.END, Synonyms.NONE),
          FieldSpec.text(Field.INTERVAL, Synonyms.NONE),
          FieldSpec.text(Field.INTERVAL_COUNT, Synonyms.NONE));

  public TransactionsShape() {
    super(
        "transactions",
        RowMeaning.PAYMENT,
        FIELDS,
        List.of(Field.CUSTOMER, Field.DATE, Field.AMOUNT),
        "customer, date, amount billed",
        Trait.SIGNED,
        Trait.ADDS_UP_ROWS,
        Trait.HAS_TERMS,
        Trait.SUMMED_BY_PERIOD);
  }

  @Override
  public List<String> arguments() {
    return List.of("--shape", name(), "--every", "month");
  }

  @Override
  public boolean isGuessed() {
    return false;
  }

  @Override
  public String called(Field field) {
    return field == Field.AMOUNT ? "amount billed" : field.word();
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
      throws InputException {
    boolean told = match.has(Field.START) || match.has(Field.END) || match.has(Field.INTERVAL);
    if (told && request.recurring().amountPer() != AmountPer.TERM) {
      throw InputException.option(
          "--map: start, end and interval of transactions say what an invoice is for, with"
              + " --amount-per term");
    }
    if (match.has(Field.START) != match.has(Field.END)) {
      throw InputException.option("--map: start and end need each other");
    }
    return new Transactions(request, slots, match, problems);
  }

  /** Lines of orders or invoices becoming a book of what was billed in each period. */
  private static final class Transactions extends PendingBuilder {

    // codes of a pending row
    private static final int DATE_CODE = 0;
    private static final int START_CODE = 1;
    private static final int END_CODE = 2;
    private static final int INTERVAL_CODE = 3;

    private static final int CODES = 4;

    private final RowTypes types;
    private final TransactionTypes kinds;
    private final RowIntervals intervals;
    private boolean hasService;
    private boolean hasInterval;

    Transactions(InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
        throws InputException {
      super(request, slots, match, problems, CODES, 1);
      this.types = new RowTypes(request, TYPE);
      this.kinds = new TransactionTypes(request, problems, TYPE, AMOUNT);
      this.intervals = new RowIntervals(match, INTERVAL, INTERVAL_COUNT);
    }

    @Override
    PendingBuilder empty(Problems ofPart) throws InputException {
      return new Transactions(request, slots, match, ofPart);
    }

    @Override
    int[][] mergeCodes(PendingBuilder part, int[] dateHere) {
      Transactions other = (Transactions) part;
      types.mergeFrom(other.types);
      kinds.mergeFrom(other.kinds);
      intervals.mergeFrom(other.intervals);
      hasService |= other.hasService;
      hasInterval |= other.hasInterval;
      int[][] here = new int[CODES][];
      here[DATE_CODE] = dateHere;
      here[START_CODE] = hasService ? dateHere : null;
      here[END_CODE] = hasService ? dateHere : null;
      return here;
    }

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      hasService |= row.has(START);
      hasInterval |= row.has(INTERVAL);
      Cadence cadence = row.has(INTERVAL) ? intervals.cadence(row) : null;
      Fault fault = fault(row, cadence);
      if (fault != null) {
        return fault;
      }
      boolean asked = rows.open(row, BookRowCollector.EVERY_DATE);
      if (!types.takes(types.code(row))) {
        return null;
      }
      if (cadence != null && cadence.unit() == Cadence.Unit.ONE_OFF) {
        if (asked) {
          intervals.leaveOut(row, row.amount(AMOUNT));
        }
        return null;
      }
      if (asked && !kinds.apply(row)) {
        return null;
      }
      int date = dates.code(row, DATE);
      if (asked) {
        PendingRows pending = pending();
        pending.add(rows, row, row.amount(AMOUNT));
        pending.setCode(DATE_CODE, date);
        if (row.has(START)) {
          pending.setCode(START_CODE, dates.code(row, START));
          pending.setCode(END_CODE, dates.code(row, END));
        }
        if (cadence != null) {
          boolean isShort = cadence.unit() == Cadence.Unit.DAYS;
          int months = isShort ? 1 : (int) (cadence.count() * intervals.count(row));
          pending.setCode(INTERVAL_CODE, months);
        }
      }
      return null;
    }

    @Override
    public @Nullable Fault acceptAll(RowBatch batch) throws IOException {
      boolean plain = !batch.has(TYPE) && !batch.has(START) && !batch.has(INTERVAL);
      if (!plain || !types.areTaken(types.code(batch.row(0)))) {
        return super.acceptAll(batch);
      }
      rows.openAll(batch);
      pending().addAll(rows, batch, AMOUNT);
      pending().setCodes(DATE_CODE, dates.codes(batch, DATE));
      return null;
    }

    /** What is wrong with what a row is for. */
    private @Nullable Fault fault(Row row, @Nullable Cadence cadence) {
      if (row.has(START) && (row.text(START).isEmpty() || row.text(END).isEmpty())) {
        return new Fault(START, "the time that the amount is for has no start or no end");
      }
      if (row.has(INTERVAL) && !row.has(START)) {
        if (cadence == null
            || cadence.unit() == Cadence.Unit.UNCLEAR
            || cadence.unit() == Cadence.Unit.TRIAL) {
          return new Fault(INTERVAL, intervals.problem(row, cadence));
        }
        if (intervals.count(row) == 0) {
          return new Fault(INTERVAL_COUNT, "interval-count is no whole number above 0");
        }
      }
      return null;
    }

    @Override
    Outcome write(RecordRows read) throws InputException {
      List<Notice> notices = new ArrayList<>(types.finish());
      List<@Nullable PeriodDate> decided = dates.decide(request, problems);
      kinds.finish(request);
      problems.check(read.rows());
      if (pending().size() == 0) {
        throw InputException.data(request.name() + ": no row is left to compute from");
      }
      List<PeriodDate> periods = periods(decided);
      AmountPer per = request.recurring().amountPer();
      if (per == null) {
        refuseSparse(read, decided);
      }
      Outcome outcome =
          per == null || per == AmountPer.MONTH
              ? byDate(read, periods, decided)
              : spread(read, periods, per, decided);
      notices.addAll(kinds.notices());
      notices.addAll(intervals.notices());
      notices.addAll(outcome.notices());
      return new Outcome(outcome.content(), outcome.customers(), notices);
    }

    private void refuseSparse(RecordRows read, List<@Nullable PeriodDate> decided)
        throws InputException {
      BillingRhythm rhythm = rhythm(InvoiceDays.of(pending(), DATE_CODE, decided));
      if (rhythm.isSparse()) {
        rhythm.refuse(rows, problems);
        problems.check(read.rows());
      }
    }

    private BillingRhythm rhythm(InvoiceDays days) {
      int every = request.dates().every().months();
      return new BillingRhythm(pending(), days, rows.builder().customers().size(), every);
    }

    private static LocalDate day(List<@Nullable PeriodDate> decided, int code) {
      return Objects.requireNonNull(decided.get(code)).firstDay();
    }

    /** What an invoice is for, as told by its own columns, else by the option. */
    private InvoiceSpread.Terms terms(
        AmountPer per, List<@Nullable PeriodDate> decided, InvoiceDays days, BillingRhythm rhythm) {
      boolean inclusive = request.dates().endInclusive();
      if (hasService) {
        refuseBackwards(decided, inclusive);
        return (row, shares) -> {
          LocalDate start = day(decided, pending().code(START_CODE, row));
          LocalDate end = end(decided, row, inclusive);
          InvoiceTerms.between(start, end, inclusive, shares);
        };
      }
      return (row, shares) ->
          InvoiceTerms.ofMonths(days.day(row), months(per, row, rhythm), shares);
    }

    private LocalDate end(List<@Nullable PeriodDate> decided, int row, boolean inclusive) {
      PeriodDate end = Objects.requireNonNull(decided.get(pending().code(END_CODE, row)));
      return inclusive ? end.day().plusDays(1) : end.firstDay();
    }

    private void refuseBackwards(List<@Nullable PeriodDate> decided, boolean inclusive) {
      PendingRows pending = pending();
      for (int row = 0; row < pending.size(); row++) {
        if (!end(decided, row, inclusive).isAfter(day(decided, pending.code(START_CODE, row)))) {
          rows.refuse(
              pending.place(row), "the time that the amount is for ends before it has begun");
        }
      }
    }

    private long months(AmountPer per, int row, BillingRhythm rhythm) {
      return switch (per) {
        case MONTH -> 1;
        case QUARTER -> 3;
        case YEAR -> 12;
        case TERM ->
            hasInterval
                ? pending().code(INTERVAL_CODE, row)
                : rhythm.usual(pending().customer(row));
      };
    }

    private Outcome byDate(
        RecordRows read, List<PeriodDate> periods, List<@Nullable PeriodDate> decided)
        throws InputException {
      BookDates kept = BookDates.ofPeriods(request, periods, dates);
      int[] index = periods.stream().mapToInt(kept.grid()::indexOf).toArray();
      rows.builder().fill((part, first, end) -> addAll(part, index, first, end));
      List<PeriodDate> days = decided.stream().map(Objects::requireNonNull).toList();
      OpenPeriod open = new OpenPeriod(kept.grid().dates(), pending(), index, days);
      return rows.finish(
          read,
          kept.with(open.doubts()),
          RowOrder.asTheyAre(kept.grid().dates().size()),
          BigInteger.ONE);
    }

    private Outcome spread(
        RecordRows read,
        List<PeriodDate> periods,
        AmountPer per,
        List<@Nullable PeriodDate> decided)
        throws InputException {
      InvoiceDays days = InvoiceDays.of(pending(), DATE_CODE, decided);
      InvoiceSpread.Terms terms = terms(per, decided, days, rhythm(days));
      problems.check(read.rows());
      InvoiceSpread spread = new InvoiceSpread(request, pending(), days);
      BookDates kept = spread.dates(terms, periods, DATE_CODE);
      BigInteger divisor = spread.divisor(terms);
      spread.addAll(rows, terms, kept, divisor);
      return rows.finish(read, kept, RowOrder.asTheyAre(kept.grid().dates().size()), divisor);
    }

    /** The period of every date code; of a date that is no row's own, any. */
    private List<PeriodDate> periods(List<@Nullable PeriodDate> decided) throws InputException {
      try {
        return decided.stream()
            .map(
                date ->
                    Objects.requireNonNull(date)
                        .in(request.dates().every(), request.columns().fiscalYear()))
            .toList();
      } catch (DateException problem) {
        throw InputException.data("--every: " + problem.getMessage());
      }
    }

    /** Adds the rows of some customers. */
    private boolean addAll(RevenueBookBuilder part, int[] index, int first, int end) {
      PendingRows pending = pending();
      MutableAmount amount = new MutableAmount();
      int[] attributes = new int[rows.attributeCodes().length];
      for (int row = 0; row < pending.size(); row++) {
        int date = index[pending.code(DATE_CODE, row)];
        int customer = pending.customer(row);
        if (date >= 0 && customer >= first && customer < end) {
          pending.readAmount(row, amount);
          pending.readAttributes(row, attributes);
          BookRowCollector.add(part, customer, date, amount, attributes, pending.place(row));
        }
      }
      return true;
    }
  }
}
