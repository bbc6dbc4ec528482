package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.shape.book.MovementType.Direction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of a ledger becoming a book. */
final class EventsReading implements ShapeBuilder {

  /** Codes of a pending row. */
  static final int DATE = 0;

  static final int TYPE = 1;

  private final InputRequest request;
  private final Problems problems;
  private final BookRowCollector rows;
  private final RowTypes types;
  private final DateCodes dates;
  private final List<@Nullable MovementType> movements = new ArrayList<>();
  private final LossConvention losses;
  private final PendingRows pending;

  EventsReading(InputRequest request, RowLayout slots, Problems problems) {
    this.request = request;
    this.problems = problems;
    this.rows = new BookRowCollector(request, slots, problems, BookRowCollector.Repeats.ADD_UP);
    this.types = new RowTypes(request, EventsShape.TYPE);
    this.dates = new DateCodes(request, new TextDictionary());
    this.losses = new LossConvention(problems);
    this.pending = new PendingRows(2, slots.attributes().size());
  }

  @Override
  public @Nullable Fault accept(Row row) throws IOException {
    int type = types.code(row);
    if (!types.takes(type)) {
      row.intern(BookColumns.CUSTOMER, rows.builder().customers());
      return null;
    }
    MovementType movement = movement(row, type);
    Fault fault = movement == null ? unknown(row) : contradiction(row, movement);
    if (fault != null) {
      return fault;
    }
    int date = dates.code(row, EventsShape.DATE);
    if (rows.open(row, BookRowCollector.EVERY_DATE)) {
      pending.add(rows, row, row.amount(EventsShape.AMOUNT));
      pending.setCode(DATE, date);
      pending.setCode(TYPE, type);
    }
    return null;
  }

  private @Nullable MovementType movement(Row row, int type) {
    while (movements.size() <= type) {
      String text = types.text(movements.size());
      movements.add(
          row.has(EventsShape.TYPE) ? MovementType.find(text).orElse(null) : MovementType.CHANGE);
    }
    return movements.get(type);
  }

  private static Fault unknown(Row row) {
    return new Fault(
        EventsShape.TYPE,
        "unknown movement "
            + MessageText.quoted(row.text(EventsShape.TYPE))
            + ", expected one such as new, expansion, contraction, churn, reactivation"
            + " (--exclude-type leaves a type out; --shape snapshots if these are no movements)");
  }

  private @Nullable Fault contradiction(Row row, MovementType movement) {
    MutableAmount amount = row.amount(EventsShape.AMOUNT);
    if (movement.direction() == Direction.GAIN && amount.signum() < 0) {
      return new Fault(
          EventsShape.AMOUNT,
          MessageText.quoted(row.text(EventsShape.TYPE))
              + " of "
              + amount.toAmount()
              + ", expected a gain");
    }
    if (movement.direction() == Direction.LOSS) {
      losses.see(row, amount);
    }
    return null;
  }

  @Override
  public Outcome finish(RecordRows feed) throws InputException {
    List<Notice> notices = new ArrayList<>(types.finish());
    losses.finish();
    List<@Nullable PeriodDate> decided = dates.decide(request, problems);
    problems.check(feed.rows());
    List<PeriodDate> found = decided.stream().map(Objects::requireNonNull).toList();
    SampledDates sampled = SampledDates.of(request, found, late(found));
    Ledger ledger = new Ledger(rows, pending, movements, found, sampled, losses.areNegative());
    ledger.writeBook();
    notices.addAll(ledger.notices());
    Outcome outcome = rows.finish(feed, sampled.dates(), sampled.codes(), 1);
    notices.addAll(outcome.notices());
    return new Outcome(outcome.content(), outcome.customers(), notices);
  }

  private long late(List<PeriodDate> found) {
    DateOption asOf = request.dates().asOf();
    return asOf == null
        ? 0
        : IntStream.range(0, pending.size())
            .mapToObj(row -> found.get(pending.code(DATE, row)).firstDay())
            .filter(day -> day.isAfter(asOf.label().day()))
            .count();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
