package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.DateException;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.ShapeBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines of orders or invoices becoming a book of what was billed in each period. */
final class TransactionsReading implements ShapeBuilder {

  private final InputRequest request;
  private final Problems problems;
  private final BookRowCollector rows;
  private final RowTypes types;
  private final DateCodes dates;
  private final PendingRows pending;

  TransactionsReading(InputRequest request, RowLayout slots, Problems problems) {
    this.request = request;
    this.problems = problems;
    this.rows = new BookRowCollector(request, slots, problems, BookRowCollector.Repeats.ADD_UP);
    this.types = new RowTypes(request, TransactionsShape.TYPE);
    this.dates = new DateCodes(request, new TextDictionary());
    this.pending = new PendingRows(1, slots.attributes().size());
  }

  @Override
  public @Nullable Fault accept(Row row) throws IOException {
    boolean asked = rows.open(row, BookRowCollector.EVERY_DATE);
    if (types.takes(types.code(row))) {
      int date = dates.code(row, TransactionsShape.DATE);
      if (asked) {
        pending.add(rows, row, row.amount(TransactionsShape.AMOUNT));
        pending.setCode(0, date);
      }
    }
    return null;
  }

  @Override
  public Outcome finish(RecordRows feed) throws InputException {
    List<Notice> notices = new ArrayList<>(types.finish());
    List<@Nullable PeriodDate> decided = dates.decide(request, problems);
    problems.check(feed.rows());
    List<PeriodDate> periods = periods(decided);
    BookDates kept = BookDates.ofPeriods(request, periods, dates::rows);
    int[] index = periods.stream().mapToInt(kept.grid()::indexOf).toArray();
    addAll(index);
    Outcome outcome = rows.finish(feed, kept, SampledDates.identity(kept.grid().dates().size()), 1);
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
