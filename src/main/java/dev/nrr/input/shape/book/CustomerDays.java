package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Rows by customer, then by day, as ledgers and levels are read. Rows of one customer and day keep
 * the order of the input.
 */
final class CustomerDays {

  private final PendingRows rows;
  private final List<LocalDate> days;

  /** By the code of a date, the number of its day, and by row its code. */
  private final int[] dayOf;

  private final int[] codes;
  private final int[] order;

  /** Takes the rows of one customer and day after another. */
  interface Visitor {

    /**
     * One customer's rows of one day; {@link CustomerDays#row} gives them.
     *
     * @param from of the first row
     * @param to behind the last row
     * @param first whether it is the customer's first day
     * @param last whether it is the last; else the row behind these is of the next
     */
    void visit(int from, int to, boolean first, boolean last);
  }

  /**
   * The rows in order.
   *
   * @param dateCode which code of a row is its date
   * @param dates the date behind each date code
   */
  CustomerDays(PendingRows rows, int dateCode, List<PeriodDate> dates) {
    this.rows = rows;
    this.days = List.copyOf(new TreeSet<>(dates.stream().map(PeriodDate::firstDay).toList()));
    this.dayOf =
        dates.stream().mapToInt(date -> Collections.binarySearch(days, date.firstDay())).toArray();
    this.codes = rows.codes(dateCode);
    this.order =
        RowOrder.by(RowOrder.asTheyAre(rows.size()), rows.customers(), row -> dayOf[codes[row]]);
  }

  /** Visits every customer's days, the earliest first. */
  void forEach(Visitor visitor) {
    forEach(0, Integer.MAX_VALUE, visitor);
  }

  /**
   * The same by several visitors, each in a thread of its own and of some customers.
   *
   * @param visitors makes them
   * @return all that were made
   */
  <V extends Visitor> List<V> visitAll(Supplier<V> visitors) {
    return RowOrder.eachGroups(
        order,
        rows.customers(),
        (from, to) -> {
          V visitor = visitors.get();
          visit(from, to, visitor);
          return visitor;
        });
  }

  /** Visits the days at some places of the order, which are all of their customers. */
  private void visit(int first, int end, Visitor visitor) {
    int from = first;
    boolean begins = true;
    while (from < end) {
      int to = from + 1;
      while (to < end && isSameDay(from, to)) {
        to++;
      }
      boolean ends = to == end || !isSameCustomer(from, to);
      visitor.visit(from, to, begins, ends);
      begins = ends;
      from = to;
    }
  }

  /**
   * Visits the days of some customers.
   *
   * @param first the code of the first customer
   * @param end behind the code of the last
   */
  void forEach(int first, int end, Visitor visitor) {
    int[] customers = rows.customers();
    int at = 0;
    while (at < order.length) {
      int from = at;
      while (at < order.length && isAmong(customers[order[at]], first, end)) {
        at++;
      }
      visit(from, at, visitor);
      while (at < order.length && !isAmong(customers[order[at]], first, end)) {
        at++;
      }
    }
  }

  private static boolean isAmong(int customer, int first, int end) {
    return customer >= first && customer < end;
  }

  private boolean isSameDay(int one, int other) {
    return isSameCustomer(one, other) && number(one) == number(other);
  }

  private boolean isSameCustomer(int one, int other) {
    return rows.customer(order[one]) == rows.customer(order[other]);
  }

  /** The last day of all rows. */
  LocalDate lastDay() {
    return days.get(days.size() - 1);
  }

  /** The row at a place of the order. */
  int row(int at) {
    return order[at];
  }

  /** The day of the row at a place. */
  LocalDate day(int at) {
    return days.get(number(at));
  }

  /** The number of the day of the row at a place, among those of all rows. */
  int number(int at) {
    return dayOf[codes[order[at]]];
  }

  /**
   * By the number of a day, the first of the days looked at that is not before it; the last number
   * is that of the end of time.
   */
  int[] indexes(BookDates.DayIndex looked) {
    int[] indexes = new int[days.size() + 1];
    for (int day = 0; day < indexes.length; day++) {
      LocalDate date = day < days.size() ? days.get(day) : LocalDate.MAX;
      indexes[day] = looked.from(date.toEpochDay());
    }
    return indexes;
  }
}
