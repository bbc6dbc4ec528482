package dev.nrr.input.shape;

import dev.nrr.core.book.Interner;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.AmountCell;
import dev.nrr.core.value.DateArgument;
import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.shape.MovementType.Direction;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.Slots;
import dev.nrr.input.table.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of a ledger becoming a book. */
final class EventsReading implements ShapeReading {

  /** Codes of a pending row. */
  static final int DATE = 0;

  static final int TYPE = 1;

  private final InputRequest request;
  private final Problems problems;
  private final BookRows rows;
  private final RowTypes types;
  private final DateTexts dates;
  private final List<@Nullable MovementType> movements = new ArrayList<>();
  private final LossConvention losses;
  private final PendingRows pending;

  EventsReading(InputRequest request, Slots slots, Problems problems) {
    this.request = request;
    this.problems = problems;
    this.rows = new BookRows(request, slots, problems, BookRows.Repeats.ADD_UP);
    this.types = new RowTypes(request, EventsShape.TYPE);
    this.dates = new DateTexts(request, new Interner());
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
    if (rows.open(row, BookRows.EVERY_DATE)) {
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
            + Words.quoted(row.text(EventsShape.TYPE))
            + ", expected one such as new, expansion, contraction, churn, reactivation"
            + " (--exclude-type leaves a type out; --shape snapshots if these are no movements)");
  }

  private @Nullable Fault contradiction(Row row, MovementType movement) {
    AmountCell amount = row.amount(EventsShape.AMOUNT);
    if (movement.direction() == Direction.GAIN && amount.signum() < 0) {
      return new Fault(
          EventsShape.AMOUNT,
          Words.quoted(row.text(EventsShape.TYPE))
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
  public Outcome finish(RowFeed feed) throws InputRefused {
    List<Notice> notices = new ArrayList<>(types.finish());
    losses.finish();
    List<@Nullable GridDate> decided = dates.decide(request, problems);
    problems.check(feed.rows());
    List<GridDate> found = decided.stream().map(Objects::requireNonNull).toList();
    SampledDates sampled = SampledDates.of(request, found, late(found));
    Ledger ledger = new Ledger(rows, pending, movements, found, sampled, losses.areNegative());
    ledger.writeBook();
    notices.addAll(ledger.notices());
    Outcome outcome = rows.finish(feed, sampled.dates(), sampled.codes(), 1);
    notices.addAll(outcome.notices());
    return new Outcome(outcome.content(), outcome.customers(), notices);
  }

  private long late(List<GridDate> found) {
    DateArgument asOf = request.dates().asOf();
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
