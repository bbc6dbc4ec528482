package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.MessageText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each subscription of a customer, or the customer, pays from each day on, as a book. Where
 * the rows also say what was paid before, each must begin with what the one before it left.
 */
final class Levels {

  // codes of a pending row
  static final int DATE_CODE = 0;
  static final int TYPE_CODE = 1;
  static final int TIME_CODE = 2;
  static final int SUBSCRIPTION_CODE = 3;
  static final int CODES = 4;

  /** Which amount of a row is what was paid before it, and how many there are. */
  static final int BEFORE_AMOUNT = 1;

  static final int AMOUNTS = 2;

  private final BookRowCollector rows;
  private final PendingRows pending;
  private final CustomerDays order;
  private final List<@Nullable MovementType> types;
  private final boolean hasBefore;
  private final BookDates.DayIndex days;
  private final String beforeHeader;
  private final Map<Integer, Level> open = new LinkedHashMap<>();
  private final MutableAmount cell = new MutableAmount();
  private final ExactSum earlierAmount = new ExactSum();
  private final LocalDate lastDay;
  private long earlier;
  private int earlierPlace;
  private int earlierCustomer;
  private int flatPlace;
  private boolean absentAtEnd;
  private boolean unordered;
  private boolean contradicted;

  /** What is paid from a day on. */
  private record Level(BigDecimal amount, LocalDate from, int[] attributes, int place) {}

  /** Customers, or subscriptions, that paid before their first row. */
  record Earlier(long count, Amount amount, String customer, int place) {}

  /**
   * Levels to be read.
   *
   * @param types the movement behind each type code; null where it says nothing
   * @param match the columns, of which one may say what was paid before each row
   */
  Levels(
      BookRowCollector rows,
      PendingRows pending,
      CustomerDays order,
      List<@Nullable MovementType> types,
      BookDates.Sampled sampled,
      HeaderMatch match) {
    this.rows = rows;
    this.pending = pending;
    this.order = order;
    this.types = types;
    this.hasBefore = match.has(Field.BEFORE);
    this.days = sampled.byDay();
    this.beforeHeader = match.header(Field.BEFORE);
    this.lastDay = order.lastDay();
  }

  /** Adds what every customer pays on every day looked at. */
  void writeBook() {
    order.forEach(this::visit);
  }

  private void visit(int from, int to, boolean first, boolean last) {
    if (first) {
      open.clear();
    }
    int customer = pending.customer(order.row(from));
    Map<Integer, List<Integer>> ofSubscription = new LinkedHashMap<>();
    for (int at = from; at < to; at++) {
      int row = order.row(at);
      ofSubscription
          .computeIfAbsent(pending.code(SUBSCRIPTION_CODE, row), code -> new ArrayList<>())
          .add(row);
    }
    LocalDate day = order.day(from);
    ofSubscription.forEach((code, list) -> change(customer, code, day, list));
    if (last) {
      for (Level level : open.values()) {
        write(customer, level, LocalDate.MAX);
        absentAtEnd |= level.amount().signum() > 0 && level.from().isBefore(lastDay);
      }
    }
  }

  /** One subscription's rows of one day. */
  private void change(int customer, int subscription, LocalDate day, List<Integer> list) {
    Level current = open.get(subscription);
    BigDecimal level = current == null ? BigDecimal.ZERO : current.amount();
    list.sort(Comparator.comparingInt(row -> pending.code(TIME_CODE, row)));
    int last = isOrdered(list) ? list.get(list.size() - 1) : lastOfChain(level, list);
    if (last < 0) {
      refuseUnordered(customer, day, list);
      return;
    }
    if (isOrdered(list)) {
      check(customer, current, list);
    }
    int[] attributes = new int[rows.attributeCodes().length];
    pending.readAttributes(last, attributes);
    if (current != null) {
      write(customer, current, day);
    } else if (hasBefore && pending.amount(BEFORE_AMOUNT, list.get(0)).signum() != 0) {
      paidEarlier(customer, list.get(0), attributes, day);
    }
    open.put(subscription, new Level(pending.amount(last), day, attributes, pending.place(last)));
  }

  /** Whether a time of day, or one level for all, says what holds at the end of the day. */
  private boolean isOrdered(List<Integer> list) {
    boolean same = true;
    boolean timed = true;
    for (int i = 1; i < list.size(); i++) {
      same &= pending.amount(list.get(i)).compareTo(pending.amount(list.get(0))) == 0;
      int time = pending.code(TIME_CODE, list.get(i - 1));
      timed &= time != TimeOfDay.NONE && time != pending.code(TIME_CODE, list.get(i));
    }
    return same || timed;
  }

  /** The row that the chain of before and after ends with; -1 where there is none, or several. */
  private int lastOfChain(BigDecimal level, List<Integer> list) {
    if (!hasBefore) {
      return -1;
    }
    BigDecimal end = level;
    List<BigDecimal> entered = new ArrayList<>(List.of(level.stripTrailingZeros()));
    List<BigDecimal> left = new ArrayList<>();
    for (int row : list) {
      end = end.add(pending.amount(row)).subtract(pending.amount(BEFORE_AMOUNT, row));
      entered.add(pending.amount(row).stripTrailingZeros());
      left.add(pending.amount(BEFORE_AMOUNT, row).stripTrailingZeros());
    }
    left.add(end.stripTrailingZeros());
    entered.sort(Comparator.naturalOrder());
    left.sort(Comparator.naturalOrder());
    for (int row : list) {
      if (entered.equals(left) && pending.amount(row).compareTo(end) == 0) {
        return row;
      }
    }
    return -1;
  }

  private void refuseUnordered(int customer, LocalDate day, List<Integer> list) {
    unordered = true;
    rows.refuse(
        pending.place(list.get(list.size() - 1)),
        "customer "
            + MessageText.quoted(name(customer))
            + " has "
            + list.size()
            + " rows of different amounts on "
            + day
            + ", and no time of day says which is the last");
  }

  private void check(int customer, @Nullable Level current, List<Integer> list) {
    BigDecimal level = current == null ? null : current.amount();
    for (int row : list) {
      BigDecimal amount = pending.amount(row);
      if (hasBefore) {
        if (level != null && pending.amount(BEFORE_AMOUNT, row).compareTo(level) != 0) {
          refuse(
              row,
              customer,
              beforeHeader
                  + " is "
                  + Amount.of(pending.amount(BEFORE_AMOUNT, row))
                  + ", but the row before left "
                  + Amount.of(level));
        }
        flatPlace =
            pending.amount(BEFORE_AMOUNT, row).compareTo(amount) == 0 && amount.signum() != 0
                ? pending.place(row)
                : flatPlace;
      }
      MovementType type = types.get(pending.code(TYPE_CODE, row));
      if (level != null && isAgainst(type, amount.compareTo(level))) {
        contradicted = true;
        refuse(
            row,
            customer,
            type.word()
                + " from "
                + Amount.of(level)
                + " to "
                + Amount.of(amount)
                + ": the amount may be a change");
      }
      level = amount;
    }
  }

  private static boolean isAgainst(@Nullable MovementType type, int direction) {
    return (type == MovementType.EXPANSION && direction < 0)
        || (type == MovementType.CONTRACTION && direction > 0);
  }

  private void refuse(int row, int customer, String what) {
    rows.refuse(pending.place(row), "customer " + MessageText.quoted(name(customer)) + ": " + what);
  }

  private void paidEarlier(int customer, int row, int[] attributes, LocalDate day) {
    cell.set(pending.amount(BEFORE_AMOUNT, row));
    earlierAmount.add(cell);
    if (earlier++ == 0) {
      earlierPlace = pending.place(row);
      earlierCustomer = customer;
    }
    write(
        customer,
        new Level(
            pending.amount(BEFORE_AMOUNT, row), LocalDate.MIN, attributes, pending.place(row)),
        day);
  }

  private String name(int customer) {
    return rows.builder().customers().text(customer);
  }

  private void write(int customer, Level level, LocalDate until) {
    BookRowCollector.set(cell, level.amount());
    int from = days.from(level.from().toEpochDay());
    int to = days.from(until.toEpochDay());
    rows.addAll(customer, from, to, cell, level.attributes(), level.place());
  }

  /** What was paid before first rows. */
  Earlier earlier() {
    return new Earlier(
        earlier, earlierAmount.toAmount(), earlier == 0 ? "" : name(earlierCustomer), earlierPlace);
  }

  /** Whether a day was refused whose rows nothing orders. */
  boolean hasUnordered() {
    return unordered;
  }

  /** Whether a type was refused that says another direction than its amounts. */
  boolean hasContradictions() {
    return contradicted;
  }

  /** Whether rows may stand for periods, with none for a customer who left. */
  boolean mayBePeriods() {
    return flatPlace != 0 && absentAtEnd;
  }

  /** Where a row stands that changes nothing. */
  int flatPlace() {
    return flatPlace;
  }
}
