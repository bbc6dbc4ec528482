package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Subscriptions with the amount they are at from a start to an end. Example header: {@code
 * subscription_id,customer_id,start_date,end_date,monthly_amount}.
 */
public final class SubscriptionsShape implements Shape {

  private static final int START = BookRowCollector.OWN;
  private static final int END = BookRowCollector.OWN + 1;
  private static final int AMOUNT = BookRowCollector.OWN + 2;
  private static final int INTERVAL = BookRowCollector.OWN + 3;

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public List<FieldSpec> fields() {
    return BookRowCollector.fields(
        FieldSpec.key(Field.START, HeaderSynonyms.START),
        FieldSpec.text(Field.END, HeaderSynonyms.END),
        FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.AMOUNT),
        FieldSpec.text(Field.INTERVAL, HeaderSynonyms.INTERVAL));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER)
        && match.has(Field.START)
        && match.has(Field.END)
        && match.has(Field.AMOUNT);
  }

  @Override
  public boolean addsUpRows() {
    return true;
  }

  @Override
  public String needs() {
    return "customer, start, end, amount a month (or arr, or an interval)";
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
    return new Subscriptions(
        request, slots, problems, BillingInterval.AmountPeriod.of(request.columns(), match));
  }

  /**
   * Subscriptions becoming a book: each adds its amount to every day looked at from its start to
   * its end. Amounts for other periods than a month stay whole numbers of a common part of them, by
   * which the book divides.
   */
  private static final class Subscriptions implements ShapeBuilder {

    /** An end in this year or later says that there is none: 2099-12-31, 9999-12-31. */
    private static final int NO_END = 2099;

    // codes of a pending row
    private static final int START_CODE = 0;
    private static final int END_CODE = 1;
    private static final int INTERVAL_CODE = 2;

    private final InputRequest request;
    private final Problems problems;
    private final BillingInterval.AmountPeriod period;
    private final BookRowCollector rows;
    private final DateCodes dates;
    private final TextDictionary dateTexts = new TextDictionary();
    private final TextDictionary intervalTexts = new TextDictionary();

    /** The interval of each code; null where nobody knows it, and no row with it is taken. */
    private final List<@Nullable BillingInterval> intervals = new ArrayList<>();

    private final PendingRows pending;
    private boolean intervalUnused;

    Subscriptions(
        InputRequest request,
        RowLayout slots,
        Problems problems,
        BillingInterval.AmountPeriod period) {
      this.request = request;
      this.problems = problems;
      this.period = period;
      this.rows = new BookRowCollector(request, slots, problems, RepeatedRows.Policy.ADD_UP);
      this.dates = new DateCodes(request, dateTexts);
      this.pending = new PendingRows(3, slots.attributes().size());
    }

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      int interval = intervalCode(row);
      if (intervals.get(interval) == null) {
        return new Fault(
            INTERVAL,
            "unknown interval "
                + MessageText.quoted(row.text(INTERVAL))
                + ", expected one such as month, quarter, year, week, day or 3 months");
      }
      int start = dates.code(row, START);
      int end = dates.code(row, END);
      if (rows.open(row, BookRowCollector.EVERY_DATE)) {
        pending.add(rows, row, row.amount(AMOUNT));
        pending.setCode(START_CODE, start);
        pending.setCode(END_CODE, end);
        pending.setCode(INTERVAL_CODE, interval);
      }
      return null;
    }

    private int intervalCode(Row row) {
      intervalUnused |= period != BillingInterval.AmountPeriod.INTERVAL && row.has(INTERVAL);
      int code =
          period == BillingInterval.AmountPeriod.INTERVAL ? row.intern(INTERVAL, intervalTexts) : 0;
      if (code == intervals.size()) {
        intervals.add(
            switch (period) {
              case MONTH -> BillingInterval.MONTH;
              case YEAR -> BillingInterval.YEAR;
              case INTERVAL -> BillingInterval.find(intervalTexts.text(code)).orElse(null);
            });
      }
      return code;
    }

    @Override
    public Outcome finish(RecordRows read) throws InputException {
      List<@Nullable PeriodDate> decided = dates.decide(request, problems);
      problems.check(read.rows());
      BookDates.Sampled sampled =
          BookDates.Sampled.of(
              request,
              decided.stream().filter(date -> date != null && !isNoEnd(date)).toList(),
              startingLate(decided));
      long divisor = divisor();
      Terms terms = new Terms(decided, sampled, factors(divisor));
      for (int row = 0; row < pending.size(); row++) {
        terms.add(row);
      }
      Outcome outcome = rows.finish(read, sampled.dates(), sampled.codes(), divisor);
      return new Outcome(outcome.content(), outcome.customers(), notices(outcome.notices()));
    }

    private List<Notice> notices(List<Notice> found) {
      List<Notice> notices = new ArrayList<>(found);
      if (intervalUnused) {
        notices.add(
            new Notice(
                "interval-not-used",
                "amounts are a "
                    + (period == BillingInterval.AmountPeriod.YEAR ? "year" : "month")
                    + "'s by their header, so the interval column was not used"
                    + " (--map interval=COLUMN uses it)",
                1,
                null));
      }
      return notices;
    }

    private static boolean isNoEnd(PeriodDate date) {
      return date.day().getYear() >= NO_END;
    }

    private long startingLate(List<@Nullable PeriodDate> decided) {
      DateOption asOf = request.dates().asOf();
      return asOf == null
          ? 0
          : IntStream.range(0, pending.size())
              .mapToObj(row -> start(decided, row))
              .filter(start -> start.isAfter(asOf.label().day()))
              .count();
    }

    private LocalDate start(List<@Nullable PeriodDate> decided, int row) {
      return Objects.requireNonNull(decided.get(pending.code(START_CODE, row))).firstDay();
    }

    private long divisor() throws InputException {
      long divisor = 1;
      for (BillingInterval interval : intervals) {
        divisor = interval == null ? divisor : interval.divisorBeside(divisor);
        if (divisor > Integer.MAX_VALUE) {
          throw InputException.data(
              request.name() + ": too many different intervals to add their amounts up exactly");
        }
      }
      return divisor;
    }

    private long[] factors(long divisor) {
      return intervals.stream()
          .mapToLong(interval -> interval == null ? 0 : interval.factor(divisor))
          .toArray();
    }

    /** The terms of the subscriptions, as days of the book. */
    private final class Terms {
      private final List<@Nullable PeriodDate> decided;
      private final BookDates.Sampled sampled;
      private final long[] factors;
      private final int[] attributes;
      private final MutableAmount amount = new MutableAmount();

      Terms(List<@Nullable PeriodDate> decided, BookDates.Sampled sampled, long[] factors) {
        this.decided = decided;
        this.sampled = sampled;
        this.factors = factors;
        this.attributes = new int[rows.attributeCodes().length];
      }

      void add(int row) {
        LocalDate start = start(decided, row);
        LocalDate end = end(decided.get(pending.code(END_CODE, row)));
        if (start.getYear() >= NO_END) {
          refuse(row, "starts on " + start + ", expected a day before " + NO_END);
        } else if (end.isBefore(start)) {
          refuse(row, "ends before it starts on " + start);
        }
        readAmount(row);
        pending.readAttributes(row, attributes);
        int to = sampled.indexFrom(end);
        for (int date = sampled.indexFrom(start); date < to; date++) {
          rows.add(pending.customer(row), date, amount, attributes, pending.place(row));
        }
      }

      /** The first day that is not paid any more. */
      private LocalDate end(@Nullable PeriodDate end) {
        if (end == null || isNoEnd(end)) {
          return LocalDate.MAX;
        }
        return request.dates().endInclusive() ? end.day().plusDays(1) : end.firstDay();
      }

      private void readAmount(int row) {
        pending.readAmount(row, amount);
        amount.multiplyBy(factors[pending.code(INTERVAL_CODE, row)], 0);
      }

      private void refuse(int row, String what) {
        rows.refuse(
            pending.place(row),
            "this subscription of customer "
                + MessageText.quoted(rows.builder().customers().text(pending.customer(row)))
                + " "
                + what);
      }
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
