package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.DateException;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lines of orders or invoices, summed by month, quarter or year. Never guessed, since what was
 * billed is not what recurs. Example header: {@code order_date,customer,sales}.
 */
public final class TransactionsShape implements Shape {

  private static final int DATE = BookRowCollector.OWN;
  private static final int AMOUNT = BookRowCollector.OWN + 1;
  private static final int TYPE = BookRowCollector.OWN + 2;

  @Override
  public String name() {
    return "transactions";
  }

  @Override
  public List<FieldSpec> fields() {
    return BookRowCollector.fields(
        FieldSpec.key(Field.DATE, HeaderSynonyms.TRANSACTION_DATE),
        FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.BILLED),
        FieldSpec.text(Field.TYPE, HeaderSynonyms.TYPE));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER) && match.has(Field.DATE) && match.has(Field.AMOUNT);
  }

  @Override
  public boolean isGuessed() {
    return false;
  }

  @Override
  public boolean isSigned() {
    return true;
  }

  @Override
  public boolean addsUpRows() {
    return true;
  }

  @Override
  public List<Field> required() {
    return List.of(Field.CUSTOMER, Field.DATE, Field.AMOUNT);
  }

  @Override
  public String called(Field field) {
    return field == Field.AMOUNT ? "amount billed" : field.word();
  }

  @Override
  public String needs() {
    return "customer, date, amount billed";
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
    return new Transactions(request, slots, problems);
  }

  /** Lines of orders or invoices becoming a book of what was billed in each period. */
  private static final class Transactions implements ShapeBuilder {

    private final InputRequest request;
    private final Problems problems;
    private final BookRowCollector rows;
    private final RowTypes types;
    private final DateCodes dates;
    private final PendingRows pending;

    Transactions(InputRequest request, RowLayout slots, Problems problems) {
      this.request = request;
      this.problems = problems;
      this.rows = new BookRowCollector(request, slots, problems, RepeatedRows.Policy.ADD_UP);
      this.types = new RowTypes(request, TYPE);
      this.dates = new DateCodes(request, new TextDictionary());
      this.pending = new PendingRows(1, slots.attributes().size());
    }

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      boolean asked = rows.open(row, BookRowCollector.EVERY_DATE);
      if (types.takes(types.code(row))) {
        int date = dates.code(row, DATE);
        if (asked) {
          pending.add(rows, row, row.amount(AMOUNT));
          pending.setCode(0, date);
        }
      }
      return null;
    }

    @Override
    public Outcome finish(RecordRows read) throws InputException {
      List<Notice> notices = new ArrayList<>(types.finish());
      List<@Nullable PeriodDate> decided = dates.decide(request, problems);
      problems.check(read.rows());
      List<PeriodDate> periods = periods(decided);
      BookDates kept = BookDates.ofPeriods(request, periods, dates::rows);
      int[] index = periods.stream().mapToInt(kept.grid()::indexOf).toArray();
      addAll(index);
      List<PeriodDate> days = decided.stream().map(Objects::requireNonNull).toList();
      OpenPeriod open = new OpenPeriod(kept.grid().dates(), pending, index, days);
      Outcome outcome =
          rows.finish(
              read,
              kept.with(open.doubts()),
              BookDates.identity(kept.grid().dates().size()),
              BigInteger.ONE);
      notices.addAll(outcome.notices());
      return new Outcome(outcome.content(), outcome.customers(), notices);
    }

    /** The period of every date code. */
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

    private void addAll(int[] index) {
      MutableAmount amount = new MutableAmount();
      int[] attributes = new int[rows.attributeCodes().length];
      for (int row = 0; row < pending.size(); row++) {
        int date = index[pending.code(0, row)];
        if (date >= 0) {
          pending.readAmount(row, amount);
          pending.readAttributes(row, attributes);
          rows.add(pending.customer(row), date, amount, attributes, pending.place(row));
        }
      }
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
