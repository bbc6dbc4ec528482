package dev.nrr.input.shape;

import dev.nrr.core.book.Interner;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.AmountCell;
import dev.nrr.core.value.DateProblem;
import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.Slots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines of orders or invoices becoming a book of what was billed in each period. */
final class TransactionsReading implements ShapeReading {

  private final InputRequest request;
  private final Problems problems;
  private final BookRows rows;
  private final RowTypes types;
  private final DateTexts dates;
  private final PendingRows pending;

  TransactionsReading(InputRequest request, Slots slots, Problems problems) {
    this.request = request;
    this.problems = problems;
    this.rows = new BookRows(request, slots, problems, BookRows.Repeats.ADD_UP);
    this.types = new RowTypes(request, TransactionsShape.TYPE);
    this.dates = new DateTexts(request, new Interner());
    this.pending = new PendingRows(1, slots.attributes().size());
  }

  @Override
  public @Nullable Fault accept(Row row) throws IOException {
    boolean asked = rows.open(row, BookRows.EVERY_DATE);
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
  public Outcome finish(RowFeed feed) throws InputRefused {
    List<Notice> notices = new ArrayList<>(types.finish());
    List<@Nullable GridDate> decided = dates.decide(request, problems);
    problems.check(feed.rows());
    List<GridDate> periods = periods(decided);
    BookDates kept = BookDates.ofPeriods(request, periods, dates::rows);
    int[] index = periods.stream().mapToInt(kept.grid()::indexOf).toArray();
    addAll(index);
    Outcome outcome = rows.finish(feed, kept, SampledDates.identity(kept.grid().dates().size()), 1);
    notices.addAll(outcome.notices());
    return new Outcome(outcome.content(), outcome.customers(), notices);
  }

  /** The period of every date code. */
  private List<GridDate> periods(List<@Nullable GridDate> decided) throws InputRefused {
    try {
      return decided.stream()
          .map(
              date ->
                  Objects.requireNonNull(date)
                      .in(request.dates().every(), request.columns().fiscalYear()))
          .toList();
    } catch (DateProblem problem) {
      throw InputRefused.data("--every: " + problem.getMessage());
    }
  }

  private void addAll(int[] index) {
    AmountCell amount = new AmountCell();
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
