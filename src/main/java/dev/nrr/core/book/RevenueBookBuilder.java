package dev.nrr.core.book;

import dev.nrr.core.value.Amount;
import dev.nrr.core.value.GridDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows, in any order, into a {@link RevenueBook}. Customers, dates and attribute values go
 * by the codes of {@link #customers()}, {@link #dates()} and {@link #attribute}; what date a text
 * means need only be known at the end. Exact whatever the rows' decimals are: the scale grows with
 * them, and what does not fit a {@code long} is kept as a decimal beside.
 *
 * <p>Memory for a customer and date: 8 bytes and a bit, 4 more for lines if they are kept, 4 more
 * for each attribute. Arrays grow by half, one at a time. A builder is for one thread; several can
 * be filled side by side and merged. After {@code build} it is spent.
 *
 * <pre>{@code
 * int acme = builder.customers().intern("Acme");
 * int june = builder.dates().intern("2025-06");
 * builder.add(acme, june, 12_050, 2, new int[] {builder.attribute(0).intern("SMB")}, 2); // 120.50
 * }</pre>
 */
public final class RevenueBookBuilder {

  /** Says that a cell had no row yet. */
  public static final int FREE = -1;

  /** Units beyond this many decimals are kept as decimals, so that all others stay in units. */
  private static final int GREATEST_SCALE = 14;

  /**
   * What a book is to keep.
   *
   * @param attributes headers of the columns asked for
   * @param lines whether the first line of each cell is kept
   * @param sums whether several rows of a cell add up; else the first stands
   */
  public record Keeping(List<String> attributes, boolean lines, boolean sums) {
    public Keeping {
      attributes = List.copyOf(attributes);
    }
  }

  private final Keeping keeping;
  private final Interner customers = new Interner();
  private final Interner dates = new Interner();
  private final List<Interner> attributes;
  private final List<RevenueColumn> columns = new ArrayList<>();
  private int scale;

  /** No units of any cell are greater: what decides whether the scale can grow. */
  private long greatest;

  public RevenueBookBuilder(Keeping keeping) {
    this.keeping = keeping;
    this.attributes = keeping.attributes().stream().map(column -> new Interner()).toList();
  }

  /** Codes of customers. */
  public Interner customers() {
    return customers;
  }

  /** Codes of dates as the input writes them. */
  public Interner dates() {
    return dates;
  }

  /** Codes of the values of one attribute, counted as in {@link Keeping#attributes}. */
  public Interner attribute(int index) {
    return attributes.get(index);
  }

  /**
   * Adds a row of revenue {@code units / 10^scale}.
   *
   * @param scale number of decimals, 0 or more
   * @param attributeCodes one an attribute; not kept, so one array can serve all rows
   * @param line where the row begins; anything where lines are not kept
   * @return {@link #FREE}, or the line of the cell's first row (0 where lines are not kept): then
   *     this row was added to it if the builder sums, else left out
   */
  public int add(int customer, int date, long units, int scale, int[] attributeCodes, int line) {
    RevenueColumn column = column(date);
    int first = open(column, customer, attributeCodes, line);
    if (first == FREE || keeping.sums()) {
      add(column, customer, units, scale);
    }
    return first;
  }

  /** The same for units of any size. */
  public int add(
      int customer, int date, BigInteger units, int scale, int[] attributeCodes, int line) {
    if (units.bitLength() < Long.SIZE) {
      return add(customer, date, units.longValue(), scale, attributeCodes, line);
    }
    RevenueColumn column = column(date);
    int first = open(column, customer, attributeCodes, line);
    if (first == FREE || keeping.sums()) {
      note(column.add(customer, new BigDecimal(units, scale), this.scale));
    }
    return first;
  }

  private RevenueColumn column(int date) {
    while (columns.size() <= date) {
      columns.add(newColumn());
    }
    return columns.get(date);
  }

  private RevenueColumn newColumn() {
    return new RevenueColumn(attributes.size(), keeping.lines());
  }

  private int open(RevenueColumn column, int customer, int[] attributeCodes, int line) {
    if (!column.has(customer)) {
      column.open(customer, attributeCodes, line);
      return FREE;
    }
    if (keeping.sums()) {
      column.reopen(customer, attributeCodes);
    }
    return column.line(customer);
  }

  private void add(RevenueColumn column, int customer, long units, int unitsScale) {
    long scaled = unitsScale == scale ? units : scaled(units, unitsScale);
    note(
        scaled == Units.WIDE
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
    return leastScale > scale ? Units.WIDE : Units.shifted(least, scale - leastScale);
  }

  private void growScale(int wanted) {
    long shifted = Units.shifted(greatest, wanted - scale);
    if (wanted <= GREATEST_SCALE && shifted != Units.WIDE) {
      columns.forEach(column -> column.shift(wanted - scale));
      greatest = shifted;
      scale = wanted;
    }
  }

  /**
   * Takes in all rows of another builder that keeps the same.
   *
   * @param lineOffset added to the other's lines
   */
  public void merge(RevenueBookBuilder other, int lineOffset, CellListener listener) {
    if (!keeping.equals(other.keeping)) {
      throw new IllegalArgumentException("builders that keep different things");
    }
    int[] customerHere = customers.absorb(other.customers);
    int[] dateHere = dates.absorb(other.dates);
    int[][] codeHere = new int[attributes.size()][];
    for (int i = 0; i < codeHere.length; i++) {
      codeHere[i] = attributes.get(i).absorb(other.attributes.get(i));
    }
    for (int date = 0; date < other.columns.size(); date++) {
      Source source =
          new Source(other.columns.get(date), other.scale, customerHere, codeHere, lineOffset);
      take(source, column(dateHere[date]), dateHere[date], listener);
    }
  }

  /** A column to be taken in, with what its codes are here; null where they are the same. */
  private record Source(
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

  private void take(Source source, RevenueColumn into, int date, CellListener listener) {
    int[] codes = new int[attributes.size()];
    for (int customer = 0; customer < source.column().capacity(); customer++) {
      if (source.column().has(customer)) {
        source.readAttributes(customer, codes);
        int here = source.customer(customer);
        int line = source.column().line(customer) + source.lineOffset();
        int first = open(into, here, codes, line);
        if (first != FREE) {
          listener.repeated(customers.text(here), date, first, line);
        }
        if (first == FREE || keeping.sums()) {
          copy(source, customer, into, here);
        }
      }
    }
  }

  private void copy(Source source, int customer, RevenueColumn into, int here) {
    long units = source.column().units(customer);
    if (units == Units.WIDE) {
      note(into.add(here, source.column().decimal(customer, source.scale()), scale));
    } else {
      add(into, here, units, source.scale());
    }
  }

  /**
   * The book of these dates.
   *
   * @param dates the grid, in order; a date no row has is one at which nobody pays
   * @param indexOfCode for each date code its index in the grid, or -1 to leave its rows out;
   *     several may have one index
   * @param divisor what all revenue is still to be divided by, 1 or more
   */
  public RevenueBook build(
      List<GridDate> dates, int[] indexOfCode, long divisor, CellListener listener) {
    for (int i = 1; i < dates.size(); i++) {
      if (dates.get(i - 1).compareTo(dates.get(i)) >= 0) {
        throw new IllegalArgumentException(dates.get(i) + " after " + dates.get(i - 1));
      }
    }
    return build(List.copyOf(dates), dates.size(), indexOfCode, divisor, listener);
  }

  /**
   * The book of a start and an end that have no dates (balances): date code 0 is the start, 1 the
   * end. It has no history, so nobody in it is known to have paid before.
   */
  public RevenueBook buildUndated(long divisor, CellListener listener) {
    return build(List.of(), 2, new int[] {0, 1}, divisor, listener);
  }

  private RevenueBook build(
      List<GridDate> dates, int width, int[] indexOfCode, long divisor, CellListener listener) {
    RevenueColumn[] grid = arrange(width, indexOfCode, listener);
    for (int date = 0; date < width; date++) {
      grid[date].fit(customers.size(), scale);
      clip(grid[date], date, divisor, listener);
    }
    List<AttributeColumn> named =
        IntStream.range(0, attributes.size()).mapToObj(i -> attribute(i, grid)).toList();
    return new RevenueBook(customers, dates, grid, named, scale, divisor);
  }

  private AttributeColumn attribute(int i, RevenueColumn[] grid) {
    return new AttributeColumn(keeping.attributes().get(i), attributes.get(i).texts(), i, grid);
  }

  private RevenueColumn[] arrange(int width, int[] indexOfCode, CellListener listener) {
    @Nullable RevenueColumn[] grid = new RevenueColumn[width];
    for (int code = 0; code < columns.size(); code++) {
      if (indexOfCode[code] >= 0) {
        place(columns.get(code), grid, indexOfCode[code], listener);
      }
    }
    return Arrays.stream(grid)
        .map(column -> column == null ? newColumn() : column)
        .toArray(RevenueColumn[]::new);
  }

  private void place(
      RevenueColumn column, @Nullable RevenueColumn[] grid, int date, CellListener listener) {
    RevenueColumn there = grid[date];
    if (there == null) {
      grid[date] = column;
    } else {
      take(new Source(column, scale, null, null, 0), there, date, listener);
    }
  }

  private void clip(RevenueColumn column, int date, long divisor, CellListener listener) {
    for (int customer = 0; customer < column.capacity(); customer++) {
      long units = column.units(customer);
      if (units < 0 && (units != Units.WIDE || column.decimal(customer, scale).signum() < 0)) {
        BigDecimal revenue = column.decimal(customer, scale);
        listener.negative(
            customers.text(customer),
            date,
            column.line(customer),
            Amount.ofUnits(revenue.unscaledValue(), revenue.scale(), divisor));
        column.set(customer, BigDecimal.ZERO, scale);
      }
    }
  }
}
