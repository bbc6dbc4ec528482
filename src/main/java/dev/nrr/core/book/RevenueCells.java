package dev.nrr.core.book;

import dev.nrr.core.amount.ScaledLong;
import dev.nrr.core.book.RevenueBookBuilder.CellListener;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cells of a book being built: a column for each date code, all at one scale that grows. */
final class RevenueCells {

  /** Units beyond this many decimals are kept as decimals, so that all others stay in units. */
  private static final int GREATEST_SCALE = 14;

  private final RevenueBookBuilder.Keeping keeping;
  private final FirstRows first;

  /** Rows for many dates that are not in the columns yet. */
  private final NearRows near;

  /** The attributes of a row that is taken in. */
  private final int[] codes;

  private RevenueColumn[] columns = {};
  private int size;
  private int scale;

  /** No units of any cell are greater: what decides whether the scale can grow. */
  private long greatest;

  /** Whether units of any cell were below zero, be they wide. */
  private boolean negative;

  RevenueCells(RevenueBookBuilder.Keeping keeping) {
    this.keeping = keeping;
    this.first = new FirstRows(keeping.lines());
    this.near = new NearRows(keeping.attributes().size());
    this.codes = new int[keeping.attributes().size()];
  }

  /** The number of decimals of all units. */
  int scale() {
    return scale;
  }

  /** How many date codes there are columns for. */
  int size() {
    near.put(this);
    return size;
  }

  /** See the builder. */
  int add(int customer, int date, long units, int unitsScale, int[] attributeCodes, int line) {
    return add(column(date), customer, units, unitsScale, attributeCodes, line);
  }

  /** See the builder. */
  int addLike(CellRows rows, int from) {
    near.put(this);
    if (rows.scale() != scale) {
      return from;
    }
    int[] customers = rows.customers();
    int[] dates = rows.dates();
    long[] units = rows.units();
    long most = 0;
    long signs = 0;
    int row = from;
    while (row < rows.size()
        && dates[row] < size
        && columns[dates[row]].openLike(customers[row], rows, row)) {
      most = Math.max(most, Math.abs(units[row]));
      signs |= units[row];
      row++;
    }
    note(signs < 0 ? -most : most);
    return row;
  }

  /** See the builder: what a customer has at one date is mostly what it has at many. */
  void addAll(
      int customer, int from, int to, long units, int unitsScale, int[] attributeCodes, int line) {
    long scaled = unitsScale == scale ? units : scaled(units, unitsScale);
    int number = scaled == ScaledLong.WIDE ? -1 : first.hold(customer, scaled, line);
    note(number < 0 ? 0 : scaled);
    boolean zero = scaled == 0;
    if (number >= 0 && !near.keep(customer, number, zero, from, to, attributeCodes)) {
      near.put(this);
      near.keep(customer, number, zero, from, to, attributeCodes);
    }
    for (int date = from; number < 0 && date < to; date++) {
      add(customer, date, units, unitsScale, attributeCodes, line);
    }
  }

  /** Adds one of the rows that customers have for many dates. */
  void add(RevenueColumn column, int customer, int number, int[] attributeCodes) {
    add(
        column,
        customer,
        first.units(customer, number),
        scale,
        attributeCodes,
        first.line(customer, number));
  }

  private int add(
      RevenueColumn column,
      int customer,
      long units,
      int unitsScale,
      int[] attributeCodes,
      int line) {
    long scaled = unitsScale == scale ? units : scaled(units, unitsScale);
    if (scaled != ScaledLong.WIDE && column.open(customer, scaled, attributeCodes, line)) {
      note(scaled);
      return RevenueBookBuilder.FREE;
    }
    int known = open(column, customer, attributeCodes, line);
    if (isTaken(known)) {
      note(
          scaled == ScaledLong.WIDE
              ? column.add(customer, BigDecimal.valueOf(units, unitsScale), scale)
              : column.add(customer, scaled, scale));
    }
    return known;
  }

  int add(int customer, int date, BigDecimal revenue, int[] attributeCodes, int line) {
    return add(column(date), customer, revenue, attributeCodes, line);
  }

  private int add(
      RevenueColumn column, int customer, BigDecimal revenue, int[] attributeCodes, int line) {
    int known = open(column, customer, attributeCodes, line);
    if (isTaken(known)) {
      note(column.add(customer, revenue, scale));
    }
    return known;
  }

  private boolean isTaken(int known) {
    return known == RevenueBookBuilder.FREE || keeping.sums();
  }

  /** The column of a date, with all rows that were added. */
  RevenueColumn column(int date) {
    near.put(this);
    return made(date);
  }

  /** The column of a date, perhaps without the rows added last. */
  RevenueColumn made(int date) {
    if (date >= size) {
      makeColumns(date + 1);
    }
    return columns[date];
  }

  private void makeColumns(int count) {
    if (count > columns.length) {
      columns = Arrays.copyOf(columns, Math.max(count, columns.length * 2));
    }
    while (size < count) {
      columns[size++] = newColumn();
    }
  }

  RevenueColumn newColumn() {
    return new RevenueColumn(keeping.attributes().size(), first);
  }

  private int open(RevenueColumn column, int customer, int[] attributeCodes, int line) {
    if (column.open(customer, 0, attributeCodes, line)) {
      return RevenueBookBuilder.FREE;
    }
    if (keeping.sums()) {
      column.reopen(customer, attributeCodes);
    }
    return column.line(customer);
  }

  /** Whether an amount may be below zero. */
  boolean mayBeNegative() {
    return negative;
  }

  private void note(long units) {
    negative |= units < 0;
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
      first.shift(wanted - scale);
      for (int date = 0; date < size; date++) {
        columns[date].shift(wanted - scale);
      }
      greatest = shifted;
      scale = wanted;
    }
  }

  /** Gives all units as many decimals as another's have, or the other's as these, if they fit. */
  void meet(RevenueCells other) {
    if (other.scale > scale) {
      growScale(other.scale);
    } else if (other.scale < scale) {
      other.growScale(scale);
    }
    if (other.scale == scale) {
      note(other.greatest);
    }
    negative |= other.negative;
  }

  /**
   * Takes in the cells of other customers, whose parts of columns have no cells here.
   *
   * @param from the first of these customers
   * @param to behind the last
   */
  void take(RevenueCells other, int from, int to) {
    meet(other);
    boolean whole = other.scale == scale;
    for (int date = 0; date < other.size(); date++) {
      if (whole) {
        column(date).takeParts(other.column(date));
      } else {
        takeCells(other.column(date), other.scale, column(date), to);
      }
    }
    if (whole) {
      first.takeParts(other.first, from, to);
    }
  }

  private void takeCells(RevenueColumn column, int columnScale, RevenueColumn into, int end) {
    Source source = new Source(column, columnScale, null, null);
    for (int customer = 0; customer < end; customer++) {
      if (column.has(customer)) {
        source.readAttributes(customer, codes);
        add(source, customer, into, customer, codes, column.line(customer));
      }
    }
  }

  /** Adds what a customer has in another column. */
  private int add(
      Source source, int customer, RevenueColumn into, int here, int[] codes, int line) {
    long units = source.column().units(customer);
    return units == ScaledLong.WIDE
        ? add(into, here, source.column().decimal(customer, 0), codes, line)
        : add(into, here, units, source.scale(), codes, line);
  }

  /**
   * The numbers that customers of another builder have here.
   *
   * @param here by the number there
   * @param known how many customers there were before: those from here on are new, in order
   */
  record Customers(int[] here, int known) {

    /** The end of the new customers that follow each other from one on. */
    int endOfNew(int customer, int most) {
      int end = customer;
      while (end < most && here[end] >= known) {
        end++;
      }
      return end;
    }

    /** The end of those known before that follow each other from one on. */
    int endOfKnown(int customer, int most) {
      int end = customer;
      while (end < most && here[end] < known) {
        end++;
      }
      return end;
    }
  }

  /** A column to be taken in, with what its codes are here; null where they are the same. */
  record Source(
      RevenueColumn column, int scale, @Nullable Customers customers, int @Nullable [][] codeHere) {

    int customer(int customer) {
      return customers == null ? customer : customers.here()[customer];
    }

    int[][] codes() {
      return Objects.requireNonNull(codeHere);
    }

    void readAttributes(int customer, int[] codes) {
      for (int i = 0; i < codes.length; i++) {
        int code = column.attribute(i, customer);
        codes[i] = codeHere == null || code < 0 ? code : codeHere[i][code];
      }
    }
  }

  /**
   * Learns of the customers of another builder whose columns are to be taken in, and gives all
   * units as many decimals as the other's have, or the other's as these, if they fit.
   */
  void meet(RevenueCells other, Customers customers) {
    meet(other);
    int end = customers.here().length;
    int done = 0;
    while (done < end) {
      int from = customers.endOfKnown(done, end);
      done = customers.endOfNew(from, end);
      if (done > from) {
        first.takeLines(customers.here()[from], other.first, from, done - from);
      }
    }
  }

  /** Takes in all rows of a column: those of customers new here at once, others one by one. */
  void take(
      Source source, RevenueColumn into, int date, TextDictionary names, CellListener listener) {
    RevenueColumn column = source.column();
    Customers customers = source.customers();
    Told told = new Told(date, names, listener);
    if (customers == null || source.scale() != scale || !column.isNarrow()) {
      takeRows(source, 0, column.capacity(), into, told);
      return;
    }
    int end = Math.min(column.capacity(), customers.here().length);
    int done = 0;
    while (done < end) {
      int same = customers.endOfKnown(done, end);
      takeRows(source, done, same, into, told);
      done = customers.endOfNew(same, end);
      if (done > same) {
        into.copy(column, same, customers.here()[same], done - same, source.codes());
      }
    }
  }

  /** Who hears of a second row of a customer. */
  private record Told(int date, TextDictionary names, CellListener listener) {}

  private void takeRows(Source source, int from, int end, RevenueColumn into, Told told) {
    for (int customer = from; customer < end; customer++) {
      if (source.column().has(customer)) {
        source.readAttributes(customer, codes);
        int here = source.customer(customer);
        int line = source.column().line(customer);
        int known = add(source, customer, into, here, codes, line);
        if (known != RevenueBookBuilder.FREE) {
          into.keepEarlierLine(here, line);
          told.listener().repeated(told.names().text(here), told.date(), known, line);
        }
      }
    }
  }
}
