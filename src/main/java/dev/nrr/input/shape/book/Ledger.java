package dev.nrr.input.shape.book;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.AttributeColumn;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.MessageText;
import java.util.ArrayList;
import java.util.Collections;
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

  /** By the number of a day, the index of the first date looked at from then on. */
  private final int[] dates;

  private final boolean lossesNegative;
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
    this.dates = order.indexes(sampled.byDay());
    this.lossesNegative = lossesNegative;
  }

  /**
   * Adds every customer's balance on every day looked at. Where there is something to be said of a
   * customer, all of them are gone through again one after another, to say it in their order.
   */
  void writeBook() {
    List<Page> pages = Collections.synchronizedList(new ArrayList<>());
    RevenueBookBuilder book = rows.builder();
    boolean kept =
        book.fill(
            (part, from, to) -> {
              Page page = new Page(part, part == book);
              pages.add(page);
              return page.write(from, to);
            });
    if (!kept) {
      Page whole = new Page(book, true);
      whole.write(0, book.customers().size());
      pages.clear();
      pages.add(whole);
    }
    pages.forEach(page -> notes.addAll(page.notes));
  }

  /** What was counted. */
  List<Notice> notices() {
    return notes.notices();
  }

  /** Some customers of the ledger. */
  private final class Page {

    private final RevenueBookBuilder part;
    private final boolean tells;
    private final int[] attributes = new int[rows.attributeCodes().length];
    private final MutableAmount cell = new MutableAmount();
    private final ExactSum balance = new ExactSum();
    private int place;
    private int emptied;
    private final LedgerDay day = new LedgerDay();
    private final LedgerNotes notes = new LedgerNotes();
    private boolean silent = true;

    /**
     * No customers yet.
     *
     * @param tells whether something may be said of them
     */
    Page(RevenueBookBuilder part, boolean tells) {
      this.part = part;
      this.tells = tells;
    }

    /** Adds the balances of some customers; false if something was to be said and was not. */
    boolean write(int first, int end) {
      order.forEach(first, end, this::close);
      return tells || silent;
    }

    /** The changes of one customer and day. */
    private void close(int from, int to, boolean first, boolean last) {
      if (first) {
        balance.clear();
      }
      changes.readAttributes(order.row(from), attributes);
      place = 0;
      emptied = 0;
      day.begin(balance.signum());
      for (int i = from; i < to; i++) {
        int row = order.row(i);
        add(row);
        place = Math.max(place, changes.place(row));
        mixAttributes(row);
      }
      int customer = changes.customer(order.row(from));
      day.end(balance.signum());
      check(customer);
      balance.copyTo(cell);
      notes.add(day, 1, cell);
      write(customer, dates[order.number(from)], dates[last ? dates.length - 1 : order.number(to)]);
    }

    private void add(int row) {
      changes.readAmount(row, cell);
      MovementType type = Objects.requireNonNull(types.get(changes.code(TYPE_CODE, row)));
      if (day.add(type, cell.signum())) {
        emptied = changes.place(row);
      }
      if (type.takesAway(lossesNegative)) {
        cell.negate();
      }
      balance.add(cell);
    }

    private void mixAttributes(int row) {
      for (int i = 0; i < attributes.length; i++) {
        if (attributes[i] != changes.attribute(i, row)) {
          attributes[i] = AttributeColumn.MIXED;
        }
      }
    }

    private void check(int customer) {
      silent &= !day.isBelowZero() && !day.isNotEmptied();
      if (tells && day.isBelowZero()) {
        rows.negative(name(customer), place, balance.toAmount(), "goes");
      } else if (tells && day.isNotEmptied()) {
        rows.refuse(
            emptied,
            "churn of 0 leaves customer "
                + MessageText.quoted(name(customer))
                + " at "
                + balance.toAmount()
                + ", expected what was lost");
      }
    }

    private String name(int customer) {
      return part.customers().text(customer);
    }

    /** The balance stands at these dates; where it is below zero, nothing does. */
    private void write(int customer, int from, int to) {
      if (balance.signum() < 0) {
        cell.clear();
      }
      BookRowCollector.addAll(part, customer, from, to, cell, attributes, place);
    }
  }
}
