package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.MutableAmount;
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
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.shape.SignConvention;
import dev.nrr.input.shape.book.MovementType.Direction;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ledger of changes to what customers pay. Example header: {@code date,customer,type,mrr_change}.
 * Without a type column it is taken for one only where the header of the amounts says that they are
 * changes.
 */
public final class EventsShape extends Shape {

  /** What is wrong with amounts that are no changes. */
  static final String LOSES_NOTHING =
      "every loss is 0: the amounts are what a customer pays after each event, no changes";

  private static final int DATE = BookRowCollector.OWN;
  private static final int TYPE = BookRowCollector.OWN + 1;
  private static final int AMOUNT = BookRowCollector.OWN + 2;

  /**
   * What is paid after the event; where there is no other amount, it may be the change after all.
   */
  private static final int AFTER = BookRowCollector.OWN + 3;

  private static final List<FieldSpec> FIELDS =
      BookRowCollector.fields(
          FieldSpec.key(Field.DATE, HeaderSynonyms.EVENT_DATE),
          FieldSpec.key(Field.TYPE, HeaderSynonyms.TYPE),
          FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.CHANGE),
          FieldSpec.amount(Field.AFTER, HeaderSynonyms.AFTER));

  public EventsShape() {
    super(
        "events",
        RowMeaning.CHANGE,
        FIELDS,
        List.of(Field.CUSTOMER, Field.DATE, Field.TYPE, Field.AMOUNT),
        "date, customer, type, change",
        Trait.SIGNED,
        Trait.ADDS_UP_ROWS);
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER)
        && match.has(Field.DATE)
        && (match.has(Field.TYPE)
            ? match.has(Field.AMOUNT) || match.has(Field.AFTER)
            : HeaderText.normalised(match.header(Field.AMOUNT)).matches(".*(change|delta).*"));
  }

  @Override
  public List<RowMeaning> yieldsTo() {
    return List.of(RowMeaning.TERM, RowMeaning.AMOUNT_FROM_DATE);
  }

  @Override
  public String called(Field field) {
    return field == Field.AMOUNT ? "change" : field.word();
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
      throws InputException {
    return new Events(request, slots, match, problems);
  }

  /** Whether the header of the amounts can only mean changes. */
  static boolean isOnlyChange(HeaderMatch match) {
    return HeaderText.fits(
        FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.ONLY_CHANGE), match.header(Field.AMOUNT));
  }

  /** The way out for amounts that are no changes. */
  static Suggestion levels(HeaderMatch match, Field field) {
    return Suggestion.of(
        MessageText.quoted(match.header(field)) + " is what the customer pays from then on",
        "--shape",
        "levels");
  }

  /** Rows of a ledger becoming a book. */
  private static final class Events extends PendingBuilder {

    /** What is paid after each event, the second amount of a row, where both are stated. */
    private static final int AFTER_AMOUNT = 1;

    private final RowTypes types;
    private final EventTypes meanings;
    private final SignConvention losses = new SignConvention();

    /** The slot of the amounts that may be changes. */
    private final int changes;

    /** Whether what is paid after each event is stated beside the change. */
    private final boolean hasAfter;

    /** The first loss above zero in words, and the column it stands in. */
    private String positive = "";

    private int positiveColumn;

    Events(InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
        throws InputException {
      super(request, slots, match, problems, Ledger.CODES, 2);
      this.types = new RowTypes(request, TYPE);
      this.meanings = new EventTypes(request, TYPE);
      this.changes = match.has(Field.AMOUNT) ? AMOUNT : AFTER;
      this.hasAfter = match.has(Field.AMOUNT) && match.has(Field.AFTER);
    }

    @Override
    PendingBuilder empty(Problems ofPart) throws InputException {
      return new Events(request, slots, match, ofPart);
    }

    @Override
    int[][] mergeCodes(PendingBuilder part, int[] dateHere) {
      Events other = (Events) part;
      int[] typeHere = types.mergeFrom(other.types);
      meanings.mergeFrom(other.meanings, typeHere, problems);
      losses.mergeFrom(other.losses);
      int[][] here = new int[Ledger.CODES][];
      here[Ledger.DATE_CODE] = dateHere;
      here[Ledger.TYPE_CODE] = typeHere;
      return here;
    }

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      int type = types.code(row);
      if (!types.takes(type)) {
        row.intern(BookRowCollector.CUSTOMER, rows.builder().customers());
        return null;
      }
      MovementType movement = meanings.of(row, type);
      if (movement == null) {
        meanings.unclear(row, null, row.amount(changes));
        return null;
      }
      Fault fault = contradiction(row, movement);
      if (fault != null) {
        return fault;
      }
      int date = dates.code(row, DATE);
      if (rows.open(row, BookRowCollector.EVERY_DATE)) {
        pending().add(rows, row, row.amount(changes));
        pending().setCode(Ledger.DATE_CODE, date);
        pending().setCode(Ledger.TYPE_CODE, type);
        if (hasAfter) {
          pending().setAmount(AFTER_AMOUNT, row.amount(AFTER));
        }
      }
      return null;
    }

    @Override
    public @Nullable Fault acceptAll(RowBatch batch) throws IOException {
      int[] typeOf = types.codes(batch);
      boolean plain = true;
      for (int index = 0; plain && index < batch.size(); index++) {
        plain = isPlain(batch, index, typeOf[index]);
      }
      if (!plain) {
        return super.acceptAll(batch);
      }
      rows.openAll(batch);
      pending().addAll(rows, batch, changes);
      pending().setCodes(Ledger.DATE_CODE, dates.codes(batch, DATE));
      pending().setCodes(Ledger.TYPE_CODE, typeOf);
      if (hasAfter) {
        pending().setAmounts(AFTER_AMOUNT, batch, AFTER);
      }
      return null;
    }

    /** Whether there is nothing to be said of a row but what it changes. */
    private boolean isPlain(RowBatch batch, int index, int type) {
      MovementType movement = types.areTaken(type) ? meanings.known(type) : null;
      if (movement == null) {
        return false;
      }
      long units = batch.units(index, changes);
      return movement.direction() == Direction.LOSS
          ? units == 0 || !losses.isNew(units > 0 ? 1 : -1)
          : movement.allows(Long.signum(units));
    }

    private @Nullable Fault contradiction(Row row, MovementType movement) {
      MutableAmount amount = row.amount(changes);
      if (movement.direction() == Direction.LOSS) {
        observeLoss(row, amount);
      }
      if (movement.allows(amount.signum())) {
        return null;
      }
      if (movement.direction() == Direction.GAIN) {
        return new Fault(
            changes,
            MessageText.quoted(row.text(TYPE)) + " of " + amount.toAmount() + ", expected a gain");
      }
      if (changes == AMOUNT && meanings.isGiven(row)) {
        amount.clear();
      } else if (changes == AMOUNT) {
        meanings.unclear(row, movement, amount);
      }
      return null;
    }

    @Override
    Outcome write(RecordRows read) throws InputException {
      List<Notice> notices = new ArrayList<>(types.finish());
      if (meanings.isClear() || changes == AMOUNT) {
        refuseBothSigns();
      }
      List<@Nullable PeriodDate> decided = dates.decide(request, problems);
      problems.check(read.rows());
      List<PeriodDate> found = decided.stream().map(Objects::requireNonNull).toList();
      PendingRows pending = pending();
      CustomerDays order = new CustomerDays(pending, Ledger.DATE_CODE, found);
      refuseLevels(order);
      meanings.refuse(problems, losses);
      problems.check(read.rows());
      BookDates.Sampled sampled =
          BookDates.Sampled.of(
              request, found, pending.late(request.dates().asOf(), Ledger.DATE_CODE, found));
      Ledger ledger =
          new Ledger(rows, pending, order, meanings.byCode(), sampled, losses.isNegative());
      ledger.writeBook();
      notices.addAll(ledger.notices());
      Outcome outcome = rows.finish(read, sampled.dates(), sampled.codes(), BigInteger.ONE);
      notices.addAll(outcome.notices());
      return new Outcome(outcome.content(), outcome.customers(), notices);
    }

    /** Refuses amounts that are, or may be, what a customer pays after an event. */
    private void refuseLevels(CustomerDays order) {
      List<@Nullable MovementType> byCode = meanings.byCode();
      if (changes == AFTER) {
        refuseOnlyAfter(LedgerEvidence.of(pending(), order, byCode, losses.isNegative()));
      } else if (hasAfter && pending().size() > 0) {
        refuseOtherAfter(order);
      } else if (meanings.isClear()
          && !isOnlyChange(match)
          && LedgerEvidence.losesNothing(pending(), byCode)) {
        problems.refuse(wholeColumn(Field.AMOUNT, LOSES_NOTHING));
        problems.suggest(levels(match, Field.AMOUNT));
      }
    }

    private void refuseOnlyAfter(LedgerEvidence evidence) {
      boolean changesOnly = evidence.canBeChanges() && !evidence.canBeLevels();
      boolean same = evidence.canBeChanges() && !evidence.differs();
      if (meanings.isClear() && (changesOnly || same)) {
        return;
      }
      String header = MessageText.quoted(match.header(Field.AFTER));
      problems.refuse(
          wholeColumn(
              Field.AFTER,
              header
                  + (evidence.canBeChanges()
                      ? " may be what a customer pays after each event, or what the event changes"
                      : " is what a customer pays after each event, no change")));
      for (String other : match.headers()) {
        if (isUnusedChange(other)) {
          problems.suggest(
              Suggestion.of(
                  MessageText.quoted(other) + " is what each event changes",
                  "--map",
                  "amount=" + other));
        }
      }
      if (evidence.canBeLevels() || !evidence.canBeChanges()) {
        problems.suggest(levels(match, Field.AFTER));
      }
      if (evidence.canBeChanges()) {
        problems.suggest(
            Suggestion.of(
                header + " is what each event changes",
                "--map",
                "amount=" + match.header(Field.AFTER)));
      }
    }

    private boolean isUnusedChange(String header) {
      return !match.columns().containsValue(match.headers().indexOf(header))
          && HeaderText.normalised(header).matches(".*(change|delta|added|movement).*");
    }

    private Problem wholeColumn(Field field, String message) {
      return problems.at(0, 1, 1 + match.headers().indexOf(match.header(field)), message);
    }

    /** Refuses changes that do not come to what is stated beside them. */
    private void refuseOtherAfter(CustomerDays order) {
      PendingRows pending = pending();
      BalanceCheck check = new BalanceCheck(pending, order, this::signedChange, AFTER_AMOUNT);
      int row = check.firstDifference();
      if (row >= 0) {
        rows.refuse(
            pending.place(row),
            "customer "
                + MessageText.quoted(rows.builder().customers().text(pending.customer(row)))
                + " pays "
                + Amount.of(pending.amount(AFTER_AMOUNT, row))
                + " by "
                + MessageText.quoted(match.header(Field.AFTER))
                + ", but the changes in "
                + MessageText.quoted(match.header(Field.AMOUNT))
                + " come to "
                + Amount.of(check.balance()));
        problems.suggest(
            Suggestion.of(
                MessageText.quoted(match.header(Field.AFTER))
                    + " is what the customer pays from then on",
                "--shape",
                "levels",
                "--map",
                "amount=" + match.header(Field.AFTER)));
        problems.suggest(
            Suggestion.of(
                MessageText.quoted(match.header(Field.AFTER))
                    + " does not matter, "
                    + MessageText.quoted(match.header(Field.AMOUNT))
                    + " is what each event changes",
                "--ignore",
                match.header(Field.AFTER)));
      }
    }

    private BigDecimal signedChange(int row) {
      BigDecimal amount = pending().amount(row);
      MovementType type =
          Objects.requireNonNull(meanings.byCode().get(pending().code(Ledger.TYPE_CODE, row)));
      return type.takesAway(losses.isNegative()) ? amount.negate() : amount;
    }

    private void observeLoss(Row row, MutableAmount amount) {
      int sign = amount.signum();
      if (losses.observe(sign, RowPlace.of(row.source(), row.line())) && sign > 0) {
        positiveColumn = row.column(changes) + 1;
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
  }
}
