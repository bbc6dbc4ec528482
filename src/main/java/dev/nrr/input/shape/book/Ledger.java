package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.AttributeColumn;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.MessageText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a ledger, by customer and day, as the balances they leave. Changes of one day are
 * one: only what is left at the end of a day must not be below zero, so the order of rows does not
 * matter. Where revenue below zero is taken as zero, that is so at each date; the changes go on
 * from what they come to. Attributes are those of the customer's latest day with a change.
 */
final class Ledger {

  /** The code of a change that is its date. */
  static final int DATE_CODE = 0;

  /** The code of a change that is its type. */
  static final int TYPE_CODE = 1;

  /** How many codes a change has. */
  static final int CODES = 2;

  private final BookRowCollector rows;
  private final PendingRows changes;
  private final List<@Nullable MovementType> types;
  private final CustomerDays order;
  private final long[] days;
  private final boolean lossesNegative;
  private final int[] attributes;
  private final MutableAmount cell = new MutableAmount();

  private BigDecimal balance = BigDecimal.ZERO;
  private int place;
  private int emptied;
  private final LedgerDay day = new LedgerDay();
  private final LedgerNotes notes = new LedgerNotes();

  /**
   * A ledger to be read.
   *
   * @param order its changes by customer and day
   * @param types the type behind each type code
   * @param lossesNegative whether losses are below zero as they stand
   */
  Ledger(
      BookRowCollector rows,
      PendingRows changes,
      CustomerDays order,
      List<@Nullable MovementType> types,
      BookDates.Sampled sampled,
      boolean lossesNegative) {
    this.rows = rows;
    this.changes = changes;
    this.order = order;
    this.types = types;
    this.days = sampled.epochDays();
    this.lossesNegative = lossesNegative;
    this.attributes = new int[rows.attributeCodes().length];
  }

  /** Adds every customer's balance on every day looked at. */
  void writeBook() {
    order.forEach(this::close);
  }

  /** The changes of one customer and day. */
  private void close(int from, int to, boolean first) {
    balance = first ? BigDecimal.ZERO : balance;
    changes.readAttributes(order.row(from), attributes);
    place = 0;
    emptied = 0;
    day.begin(balance.signum());
    for (int i = from; i < to; i++) {
      int row = order.row(i);
      balance = balance.add(change(row));
      place = Math.max(place, changes.place(row));
      mixAttributes(row);
    }
    int customer = changes.customer(order.row(from));
    day.end(balance.signum());
    check(customer);
    cell.set(balance);
    notes.add(day, 1, cell);
    write(customer, order.day(from), order.nextDay(to));
  }

  /** What was counted. */
  List<Notice> notices() {
    return notes.notices();
  }

  private BigDecimal change(int row) {
    BigDecimal amount = changes.amount(row);
    MovementType type = Objects.requireNonNull(types.get(changes.code(TYPE_CODE, row)));
    if (day.add(type, amount.signum())) {
      emptied = changes.place(row);
    }
    return type.takesAway(lossesNegative) ? amount.negate() : amount;
  }

  private void mixAttributes(int row) {
    for (int i = 0; i < attributes.length; i++) {
      if (attributes[i] != changes.attribute(i, row)) {
        attributes[i] = AttributeColumn.MIXED;
      }
    }
  }

  private void check(int customer) {
    if (day.isBelowZero()) {
      rows.negative(name(customer), place, Amount.of(balance), "goes");
    } else if (day.isNotEmptied()) {
      rows.refuse(
          emptied,
          "churn of 0 leaves customer "
              + MessageText.quoted(name(customer))
              + " at "
              + Amount.of(balance)
              + ", expected what was lost");
    }
  }

  private String name(int customer) {
    return rows.builder().customers().text(customer);
  }

  /** The balance stands from a day until before another. */
  private void write(int customer, LocalDate from, LocalDate until) {
    BookRowCollector.set(cell, balance.max(BigDecimal.ZERO));
    int to = BookDates.Sampled.indexFrom(days, until.toEpochDay());
    for (int date = BookDates.Sampled.indexFrom(days, from.toEpochDay()); date < to; date++) {
      rows.add(customer, date, cell, attributes, place);
    }
  }
}
