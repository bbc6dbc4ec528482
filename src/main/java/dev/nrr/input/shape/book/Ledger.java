package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.AttributeColumn;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.shape.book.MovementType.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a ledger, by customer and day, as the balances they leave. Changes of one day are
 * one: only what is left at the end of a day must not be below zero, so the order of rows does not
 * matter. Attributes are those of the customer's latest day with a change.
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
  private final List<LocalDate> days;
  private final BookDates.Sampled sampled;
  private final boolean lossesNegative;
  private final int[] dayOf;
  private final int[] attributes;
  private final MutableAmount cell = new MutableAmount();

  private BigDecimal balance = BigDecimal.ZERO;
  private int place;
  private int emptied;
  private final Set<MovementType> ofDay = EnumSet.noneOf(MovementType.class);
  private final ExactSum fromNothing = new ExactSum();
  private final ExactSum leftOver = new ExactSum();
  private long startsFromNothing;
  private long leftovers;

  /**
   * A ledger to be read.
   *
   * @param types the type behind each type code
   * @param dates the date behind each date code
   * @param lossesNegative whether losses are below zero as they stand
   */
  Ledger(
      BookRowCollector rows,
      PendingRows changes,
      List<@Nullable MovementType> types,
      List<PeriodDate> dates,
      BookDates.Sampled sampled,
      boolean lossesNegative) {
    this.rows = rows;
    this.changes = changes;
    this.types = types;
    this.sampled = sampled;
    this.lossesNegative = lossesNegative;
    this.days = List.copyOf(new TreeSet<>(dates.stream().map(PeriodDate::firstDay).toList()));
    int[] dayOfDate =
        dates.stream().mapToInt(date -> Collections.binarySearch(days, date.firstDay())).toArray();
    this.dayOf =
        IntStream.range(0, changes.size())
            .map(row -> dayOfDate[changes.code(DATE_CODE, row)])
            .toArray();
    this.attributes = new int[rows.attributeCodes().length];
  }

  /** Adds every customer's balance on every day looked at. */
  void writeBook() {
    int[] order = IntStream.range(0, changes.size()).toArray();
    order = PendingRows.sorted(dayOf, days.size(), order);
    int[] customers = IntStream.range(0, changes.size()).map(changes::customer).toArray();
    order = PendingRows.sorted(customers, rows.builder().customers().size(), order);
    int from = 0;
    while (from < order.length) {
      int to = from + 1;
      while (to < order.length && customers[order[to]] == customers[order[from]]) {
        to++;
      }
      write(order, from, to);
      from = to;
    }
  }

  /** One customer's changes, in order of their days. */
  private void write(int[] order, int from, int to) {
    balance = BigDecimal.ZERO;
    int at = from;
    while (at < to) {
      int day = dayOf[order[at]];
      int next = at;
      while (next < to && dayOf[order[next]] == day) {
        next++;
      }
      close(order, at, next);
      LocalDate until = next == to ? LocalDate.MAX : days.get(dayOf[order[next]]);
      write(changes.customer(order[at]), days.get(day), until);
      at = next;
    }
  }

  /** The changes of one customer and day. */
  private void close(int[] order, int from, int to) {
    changes.readAttributes(order[from], attributes);
    place = 0;
    emptied = 0;
    ofDay.clear();
    BigDecimal before = balance;
    for (int i = from; i < to; i++) {
      int row = order[i];
      balance = balance.add(change(row));
      place = Math.max(place, changes.place(row));
      mixAttributes(row);
    }
    check(changes.customer(order[from]));
    note(before);
  }

  /** Counts what is no error but may be a ledger without its beginning, or less than it says. */
  private void note(BigDecimal before) {
    cell.set(balance);
    boolean gained = ofDay.contains(MovementType.NEW) || ofDay.contains(MovementType.REACTIVATION);
    if (before.signum() == 0 && ofDay.contains(MovementType.EXPANSION) && !gained) {
      startsFromNothing++;
      fromNothing.add(cell);
    }
    if (balance.signum() > 0 && ofDay.equals(EnumSet.of(MovementType.CHURN))) {
      leftovers++;
      leftOver.add(cell);
    }
  }

  /** What was counted. */
  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    if (startsFromNothing > 0) {
      notices.add(
          new Notice(
              "expansion-from-zero",
              MessageText.count(startsFromNothing, "expansion")
                  + " of customers who paid nothing before: the ledger may lack what came before it",
              startsFromNothing,
              fromNothing.toAmount()));
    }
    if (leftovers > 0) {
      notices.add(
          new Notice(
              "churn-leaves-revenue",
              MessageText.count(leftovers, "churn") + " after which the customer still pays",
              leftovers,
              leftOver.toAmount()));
    }
    return notices;
  }

  private BigDecimal change(int row) {
    BigDecimal amount = changes.amount(row);
    MovementType type = Objects.requireNonNull(types.get(changes.code(TYPE_CODE, row)));
    ofDay.add(type);
    if (type == MovementType.CHURN && amount.signum() == 0) {
      emptied = changes.place(row);
    }
    return type.direction() == Direction.LOSS && !lossesNegative ? amount.negate() : amount;
  }

  private void mixAttributes(int row) {
    for (int i = 0; i < attributes.length; i++) {
      if (attributes[i] != changes.attribute(i, row)) {
        attributes[i] = AttributeColumn.MIXED;
      }
    }
  }

  private void check(int customer) {
    if (balance.signum() < 0) {
      rows.negative(name(customer), place, Amount.of(balance), "goes");
      balance = BigDecimal.ZERO;
    } else if (emptied != 0 && balance.signum() > 0) {
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
    cell.set(balance);
    int to = sampled.indexFrom(until);
    for (int date = sampled.indexFrom(from); date < to; date++) {
      rows.add(customer, date, cell, attributes, place);
    }
  }
}
