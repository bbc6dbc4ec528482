package dev.nrr.core.book;

import dev.nrr.core.amount.ScaledLong;
import dev.nrr.core.book.RevenueBookBuilder.CellListener;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The cells of a book being built: a column for each date code, all at one scale that grows. */
final class RevenueCells {

  /** Units beyond this many decimals are kept as decimals, so that all others stay in units. */
  private static final int GREATEST_SCALE = 14;

  private final RevenueBookBuilder.Keeping keeping;
  private final List<RevenueColumn> columns = new ArrayList<>();
  private int scale;

  /** No units of any cell are greater: what decides whether the scale can grow. */
  private long greatest;

  RevenueCells(RevenueBookBuilder.Keeping keeping) {
    this.keeping = keeping;
  }

  /** The number of decimals of all units. */
  int scale() {
    return scale;
  }

  /** How many date codes there are columns for. */
  int size() {
    return columns.size();
  }

  /** See the builder. */
  int add(int customer, int date, long units, int unitsScale, int[] attributeCodes, int line) {
    RevenueColumn column = column(date);
    int first = open(column, customer, attributeCodes, line);
    if (isTaken(first)) {
      add(column, customer, units, unitsScale);
    }
    return first;
  }

  int add(int customer, int date, BigDecimal revenue, int[] attributeCodes, int line) {
    RevenueColumn column = column(date);
    int first = open(column, customer, attributeCodes, line);
    if (isTaken(first)) {
      note(column.add(customer, revenue, scale));
    }
    return first;
  }

  private boolean isTaken(int first) {
    return first == RevenueBookBuilder.FREE || keeping.sums();
  }

  RevenueColumn column(int date) {
    while (columns.size() <= date) {
      columns.add(newColumn());
    }
    return columns.get(date);
  }

  RevenueColumn newColumn() {
    return new RevenueColumn(keeping.attributes().size(), keeping.lines());
  }

  private int open(RevenueColumn column, int customer, int[] attributeCodes, int line) {
    if (!column.has(customer)) {
      column.open(customer, attributeCodes, line);
      return RevenueBookBuilder.FREE;
    }
    if (keeping.sums()) {
      column.reopen(customer, attributeCodes);
    }
    return column.line(customer);
  }

  private void add(RevenueColumn column, int customer, long units, int unitsScale) {
    long scaled = unitsScale == scale ? units : scaled(units, unitsScale);
    note(
        scaled == ScaledLong.WIDE
            ? column.add(customer, BigDecimal.valueOf(units, unitsScale), scale)
            : column.add(customer, scaled, scale));
  }

  private void note(long units) {
    greatest = Math.max(greatest, units < 0 ? -units : units);
  }

  private long scaled(long units, int unitsScale) {
    long least = units;
    int leastScale = unitsScale;
    while (leastScale > scale && least % 10 == 0) {
      least /= 10;
      leastScale--;
    }
    if (leastScale > scale) {
      growScale(leastScale);
    }
    return leastScale > scale ? ScaledLong.WIDE : ScaledLong.shifted(least, scale - leastScale);
  }

  private void growScale(int wanted) {
    long shifted = ScaledLong.shifted(greatest, wanted - scale);
    if (wanted <= GREATEST_SCALE && shifted != ScaledLong.WIDE) {
      columns.forEach(column -> column.shift(wanted - scale));
      greatest = shifted;
      scale = wanted;
    }
  }

  /** A column to be taken in, with what its codes are here; null where they are the same. */
  record Source(
      RevenueColumn column,
      int scale,
      int @Nullable [] customerHere,
      int @Nullable [][] codeHere,
      int lineOffset) {

    int customer(int customer) {
      return customerHere == null ? customer : customerHere[customer];
    }

    void readAttributes(int customer, int[] codes) {
      for (int i = 0; i < codes.length; i++) {
        int code = column.attribute(i, customer);
        codes[i] = codeHere == null || code < 0 ? code : codeHere[i][code];
      }
    }
  }

  /** Takes in all rows of a column. */
  void take(
      Source source,
      RevenueColumn into,
      int date,
      IntFunction<String> names,
      CellListener listener) {
    int[] codes = new int[keeping.attributes().size()];
    for (int customer = 0; customer < source.column().capacity(); customer++) {
      if (source.column().has(customer)) {
        source.readAttributes(customer, codes);
        int here = source.customer(customer);
        int line = source.column().line(customer) + source.lineOffset();
        int first = open(into, here, codes, line);
        if (first != RevenueBookBuilder.FREE) {
          into.keepEarlierLine(here, line);
          listener.repeated(names.apply(here), date, first, line);
        }
        if (isTaken(first)) {
          copy(source, customer, into, here);
        }
      }
    }
  }

  private void copy(Source source, int customer, RevenueColumn into, int here) {
    long units = source.column().units(customer);
    if (units == ScaledLong.WIDE) {
      note(into.add(here, source.column().decimal(customer, source.scale()), scale));
    } else {
      add(into, here, units, source.scale());
    }
  }
}
