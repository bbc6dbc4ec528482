package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.shape.SignConvention;
import dev.nrr.input.shape.book.MovementType.Direction;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A ledger of changes to what customers pay. Example header: {@code date,customer,type,mrr_change}.
 * Without a type column it is taken for one only where the header of the amounts says that they are
 * changes.
 */
public final class EventsShape implements Shape {

  private static final int DATE = BookRowCollector.OWN;
  private static final int TYPE = BookRowCollector.OWN + 1;
  private static final int AMOUNT = BookRowCollector.OWN + 2;

  @Override
  public String name() {
    return "events";
  }

  @Override
  public List<FieldSpec> fields() {
    return BookRowCollector.fields(
        FieldSpec.key(Field.DATE, HeaderSynonyms.EVENT_DATE),
        FieldSpec.key(Field.TYPE, HeaderSynonyms.TYPE),
        FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.CHANGE));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER)
        && match.has(Field.DATE)
        && match.has(Field.AMOUNT)
        && (match.has(Field.TYPE)
            || HeaderText.normalised(match.header(Field.AMOUNT)).matches(".*(change|delta).*"));
  }

  @Override
  public List<String> yieldsTo() {
    return List.of("subscriptions");
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
    return List.of(Field.CUSTOMER, Field.DATE, Field.TYPE, Field.AMOUNT);
  }

  @Override
  public String called(Field field) {
    return field == Field.AMOUNT ? "change" : field.word();
  }

  @Override
  public String needs() {
    return "date, customer, type, change";
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
    return new Events(request, slots, problems);
  }

  /** Rows of a ledger becoming a book. */
  private static final class Events implements ShapeBuilder {

    private final InputRequest request;
    private final Problems problems;
    private final BookRowCollector rows;
    private final RowTypes types;
    private final DateCodes dates;
    private final List<@Nullable MovementType> movements = new ArrayList<>();
    private final SignConvention losses = new SignConvention();

    /** The first loss above zero in words, and the column it stands in. */
    private String positive = "";

    private int positiveColumn;
    private final PendingRows pending;

    Events(InputRequest request, RowLayout slots, Problems problems) {
      this.request = request;
      this.problems = problems;
      this.rows = new BookRowCollector(request, slots, problems, RepeatedRows.Policy.ADD_UP);
      this.types = new RowTypes(request, TYPE);
      this.dates = new DateCodes(request, new TextDictionary());
      this.pending = new PendingRows(Ledger.CODES, slots.attributes().size());
    }

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      int type = types.code(row);
      if (!types.takes(type)) {
        row.intern(BookRowCollector.CUSTOMER, rows.builder().customers());
        return null;
      }
      MovementType movement = movement(row, type);
      Fault fault = movement == null ? unknown(row) : contradiction(row, movement);
      if (fault != null) {
        return fault;
      }
      int date = dates.code(row, DATE);
      if (rows.open(row, BookRowCollector.EVERY_DATE)) {
        pending.add(rows, row, row.amount(AMOUNT));
        pending.setCode(Ledger.DATE_CODE, date);
        pending.setCode(Ledger.TYPE_CODE, type);
      }
      return null;
    }

    private @Nullable MovementType movement(Row row, int type) {
      while (movements.size() <= type) {
        String text = types.text(movements.size());
        movements.add(row.has(TYPE) ? MovementType.find(text).orElse(null) : MovementType.CHANGE);
      }
      return movements.get(type);
    }

    private static Fault unknown(Row row) {
      return new Fault(
          TYPE,
          "unknown movement "
              + MessageText.quoted(row.text(TYPE))
              + ", expected one such as new, expansion, contraction, churn, reactivation"
              + " (--exclude-type leaves a type out; --shape snapshots if these are no movements)");
    }

    private @Nullable Fault contradiction(Row row, MovementType movement) {
      MutableAmount amount = row.amount(AMOUNT);
      if (movement.direction() == Direction.GAIN && amount.signum() < 0) {
        return new Fault(
            AMOUNT,
            MessageText.quoted(row.text(TYPE)) + " of " + amount.toAmount() + ", expected a gain");
      }
      if (movement.direction() == Direction.LOSS) {
        observeLoss(row, amount);
      }
      return null;
    }

    @Override
    public Outcome finish(RecordRows read) throws InputException {
      List<Notice> notices = new ArrayList<>(types.finish());
      refuseBothSigns();
      List<@Nullable PeriodDate> decided = dates.decide(request, problems);
      problems.check(read.rows());
      List<PeriodDate> found = decided.stream().map(Objects::requireNonNull).toList();
      BookDates.Sampled sampled = BookDates.Sampled.of(request, found, late(found));
      Ledger ledger = new Ledger(rows, pending, movements, found, sampled, losses.isNegative());
      ledger.writeBook();
      notices.addAll(ledger.notices());
      Outcome outcome = rows.finish(read, sampled.dates(), sampled.codes(), BigInteger.ONE);
      notices.addAll(outcome.notices());
      return new Outcome(outcome.content(), outcome.customers(), notices);
    }

    private void observeLoss(Row row, MutableAmount amount) {
      int sign = amount.signum();
      if (losses.observe(sign, RowPlace.of(row.source(), row.line())) && sign > 0) {
        positiveColumn = row.column(AMOUNT) + 1;
        positive = MessageText.quoted(row.text(TYPE)) + " of " + amount.toAmount();
      }
    }

    private void refuseBothSigns() {
      if (losses.isMixed()) {
        problems.refuse(
            problems.at(
                RowPlace.source(losses.firstPositive()),
                RowPlace.line(losses.firstPositive()),
                positiveColumn,
                positive
                    + " is above zero, but losses are below zero on line "
                    + RowPlace.line(losses.firstNegative())
                    + ", expected one or the other throughout"));
      }
    }

    private long late(List<PeriodDate> found) {
      DateOption asOf = request.dates().asOf();
      return asOf == null
          ? 0
          : IntStream.range(0, pending.size())
              .mapToObj(row -> found.get(pending.code(Ledger.DATE_CODE, row)).firstDay())
              .filter(day -> day.isAfter(asOf.label().day()))
              .count();
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
