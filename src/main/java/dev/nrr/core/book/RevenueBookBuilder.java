package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows, in any order, into a {@link RevenueBook}. Customers, dates and attribute values go
 * by the codes of {@link #customers()}, {@link #dates()} and {@link #attribute}; what date a text
 * means need only be known at the end. Exact whatever the rows' decimals are: the scale grows with
 * them, and what does not fit a {@code long} is kept as a decimal beside.
 *
 * <p>Memory for a customer and date: a bit where it and thousands of customers near it have what
 * one row for many dates says, up to 5 where a customer has several of these; else 4 bytes, 8 where
 * an amount near it does not fit 4; for lines, if they are kept and are not those of first rows, 1
 * more while all are near the customer's first, else 4; 1 more for each attribute, 4 where it has
 * many values. A builder is for one thread; several can be filled side by side and merged. After
 * {@code build} it is spent.
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

  /**
   * What a book is to keep.
   *
   * @param attributes headers of the columns asked for
   * @param lines whether the first line of each cell is kept
   * @param sums whether several rows of a cell add up; else the first stands
   */
  public record Keeping(List<String> attributes, boolean lines, boolean sums) {
    /**
     * What to keep, the attributes copied.
     *
     * @param attributes headers of the columns asked for
     * @param lines whether the first line of each cell is kept
     * @param sums whether several rows of a cell add up; else the first stands
     */
    public Keeping {
      attributes = List.copyOf(attributes);
    }

    /** What {@code equals} says, which takes the JVM longer the first time than many rows. */
    boolean isSame(Keeping other) {
      return lines == other.lines && sums == other.sums && attributes.equals(other.attributes);
    }
  }

  /**
   * Hears of cells of a book that need a decision: error, or a count in the output. Lines are those
   * the rows were added with, 0 where the book keeps none.
   */
  public interface CellListener {

    /**
     * A customer has two rows at one date, found when builders were merged or when two spellings of
     * a date proved to be one. The book has their sum if it sums, else the first.
     *
     * @param customer the customer's name
     * @param date the date's index in the book, or the date code while merging
     * @param firstLine the line of the first of the two rows
     * @param line the line of the second
     */
    void repeated(String customer, int date, int firstLine, int line);

    /**
     * A customer's revenue at a date is below zero; the book has 0 in its place.
     *
     * @param customer the customer's name
     * @param date the date's index in the book
     * @param line the line of the cell's first row
     * @param amount the revenue, below zero
     */
    void negative(String customer, int date, int line, Amount amount);
  }

  /** Adds the rows of some customers, whose codes are known, as those of dates and attributes. */
  @FunctionalInterface
  public interface Filler {

    /**
     * Adds them, while others may be added elsewhere.
     *
     * @param part what they are added to
     * @param from the code of the first customer
     * @param to behind the code of the last
     * @return whether they are to be kept
     */
    boolean fill(RevenueBookBuilder part, int from, int to);
  }

  private final Keeping keeping;
  private final TextDictionary customers;
  private final TextDictionary dates;
  private final List<TextDictionary> attributes;
  private final RevenueCells cells;

  /**
   * An empty builder.
   *
   * @param keeping what the book is to keep
   */
  public RevenueBookBuilder(Keeping keeping) {
    this.keeping = keeping;
    this.cells = new RevenueCells(keeping);
    this.customers = new TextDictionary();
    this.dates = new TextDictionary();
    this.attributes = new ArrayList<>();
    while (attributes.size() < keeping.attributes().size()) {
      attributes.add(new TextDictionary());
    }
  }

  /** A builder with the codes of another. */
  private RevenueBookBuilder(RevenueBookBuilder whole) {
    this.keeping = whole.keeping;
    this.cells = new RevenueCells(keeping);
    this.customers = whole.customers;
    this.dates = whole.dates;
    this.attributes = whole.attributes;
  }

  /**
   * Has the rows of all customers added, those of each range of them by a thread; where customers
   * are few, or there are rows already, all of them in the calling thread and to this builder.
   *
   * @param filler adds the rows of a range, and no codes
   * @return whether the rows of all ranges are to be kept; of several, none are if not
   */
  public boolean fill(Filler filler) {
    int all = customers.size();
    if (cells.size() > 0) {
      return filler.fill(this, 0, all);
    }
    List<Filled> parts =
        Ranges.each(all, ColumnPart.SIZE, (from, to) -> Filled.of(this, filler, from, to));
    boolean kept = true;
    for (Filled part : parts) {
      kept &= part.kept();
    }
    for (Filled part : parts) {
      if (kept && part.builder() != this) {
        cells.take(part.builder().cells, part.from(), part.to());
      }
    }
    return kept;
  }

  /** The rows of some customers. */
  private record Filled(RevenueBookBuilder builder, int from, int to, boolean kept) {

    static Filled of(RevenueBookBuilder whole, Filler filler, int from, int to) {
      boolean isAll = from == 0 && to == whole.customers.size();
      RevenueBookBuilder part = isAll ? whole : new RevenueBookBuilder(whole);
      return new Filled(part, from, to, filler.fill(part, from, to));
    }
  }

  /** {@return codes of customers} */
  public TextDictionary customers() {
    return customers;
  }

  /** {@return codes of dates as the input writes them} */
  public TextDictionary dates() {
    return dates;
  }

  /**
   * {@return codes of the values of one attribute, counted as in {@link Keeping#attributes}}
   *
   * @param index the attribute's place, from 0
   */
  public TextDictionary attribute(int index) {
    return attributes.get(index);
  }

  /**
   * Adds a row of revenue {@code units / 10^scale}.
   *
   * @param customer a code of {@link #customers}
   * @param date a code of {@link #dates}
   * @param units the amount times 10 to its scale
   * @param scale number of decimals, 0 or more
   * @param attributeCodes one an attribute; not kept, so one array can serve all rows
   * @param line where the row begins; anything where lines are not kept
   * @return {@link #FREE}, or the line of the cell's first row (0 where lines are not kept): then
   *     this row was added to it if the builder sums, else left out
   */
  public int add(int customer, int date, long units, int scale, int[] attributeCodes, int line) {
    return cells.add(customer, date, units, scale, attributeCodes, line);
  }

  /**
   * Adds rows up to the first that needs a closer look: one that is not the first of its customer
   * and date, or is not held as those before it. Most of a regular input needs none.
   *
   * @param rows the rows
   * @param from the first to be added
   * @return the row that was not added and is to be by {@link #add}; the size if all were
   */
  public int addLike(CellRows rows, int from) {
    return cells.addLike(rows, from);
  }

  /**
   * Adds a row that is for several dates, as one row for each would do.
   *
   * @param customer a code of {@link #customers}
   * @param from the code of the first date
   * @param to behind the code of the last, all between being codes; at least {@code from + 1}
   * @param units the amount times 10 to its scale
   * @param scale number of decimals, 0 or more
   * @param attributeCodes one an attribute
   * @param line where the row begins
   */
  public void addAll(
      int customer, int from, int to, long units, int scale, int[] attributeCodes, int line) {
    cells.addAll(customer, from, to, units, scale, attributeCodes, line);
  }

  /**
   * Adds a row of units of any size.
   *
   * @param customer a code of {@link #customers}
   * @param date a code of {@link #dates}
   * @param units the amount times 10 to its scale
   * @param scale number of decimals, 0 or more
   * @param attributeCodes one an attribute
   * @param line where the row begins
   * @return the same as for 64 bits: {@link #FREE}, or a line
   */
  public int add(
      int customer, int date, BigInteger units, int scale, int[] attributeCodes, int line) {
    return units.bitLength() < Long.SIZE
        ? cells.add(customer, date, units.longValue(), scale, attributeCodes, line)
        : cells.add(customer, date, new BigDecimal(units, scale), attributeCodes, line);
  }

  /**
   * Takes in all rows of another builder that keeps the same. Dates without texts have the same
   * codes in both. Of several rows of a cell the line of the earliest is kept.
   *
   * @param other the other builder; spent after it
   * @param listener hears of cells that need a decision
   */
  public void merge(RevenueBookBuilder other, CellListener listener) {
    if (!keeping.isSame(other.keeping)) {
      throw new IllegalArgumentException("builders that keep different things");
    }
    int known = customers.size();
    int[] customerHere = customers.absorb(other.customers);
    int[] dateHere = dates.absorb(other.dates);
    int[][] codeHere = new int[attributes.size()][];
    for (int i = 0; i < codeHere.length; i++) {
      codeHere[i] = attributes.get(i).absorb(other.attributes.get(i));
    }
    RevenueCells.Customers newOnes = new RevenueCells.Customers(customerHere, known);
    cells.meet(other.cells, newOnes);
    for (int date = 0; date < other.cells.size(); date++) {
      RevenueCells.Source source =
          new RevenueCells.Source(other.cells.column(date), other.cells.scale(), newOnes, codeHere);
      int here = dateHere.length == 0 ? date : dateHere[date];
      cells.take(source, cells.column(here), here, customers, listener);
    }
  }

  /**
   * {@return the book of these dates}
   *
   * @param dates the grid, in order; a date no row has is one at which nobody pays
   * @param indexOfCode for each date code its index in the grid, or -1 to leave its rows out;
   *     several may have one index
   * @param divisor what all revenue is still to be divided by, 1 or more
   * @param listener hears of cells that need a decision
   */
  public RevenueBook build(
      List<PeriodDate> dates, int[] indexOfCode, long divisor, CellListener listener) {
    return build(dates, indexOfCode, BigInteger.valueOf(divisor), listener);
  }

  /**
   * The book of these dates, for a divisor of any size.
   *
   * @param dates the grid, in order
   * @param indexOfCode for each date code its index in the grid, or -1
   * @param divisor what all revenue is still to be divided by, 1 or more
   * @param listener hears of cells that need a decision
   * @return the book
   */
  public RevenueBook build(
      List<PeriodDate> dates, int[] indexOfCode, BigInteger divisor, CellListener listener) {
    for (int i = 1; i < dates.size(); i++) {
      if (dates.get(i - 1).compareTo(dates.get(i)) >= 0) {
        throw new IllegalArgumentException(dates.get(i) + " after " + dates.get(i - 1));
      }
    }
    return build(List.copyOf(dates), dates.size(), indexOfCode, divisor, listener);
  }

  /**
   * {@return the book of a start and an end that have no dates (balances): date code 0 is the
   * start, 1 the end} It has no history, so nobody in it is known to have paid before.
   *
   * @param divisor what all revenue is still to be divided by, 1 or more
   * @param listener hears of cells that need a decision
   */
  public RevenueBook buildUndated(long divisor, CellListener listener) {
    return build(List.of(), 2, new int[] {0, 1}, BigInteger.valueOf(divisor), listener);
  }

  private RevenueBook build(
      List<PeriodDate> dates,
      int width,
      int[] indexOfCode,
      BigInteger divisor,
      CellListener listener) {
    RevenueColumn[] grid = arrange(width, indexOfCode, listener);
    for (int date = 0; date < width; date++) {
      grid[date].fit(cells.scale());
      if (cells.mayBeNegative()) {
        clip(grid[date], date, divisor, listener);
      }
    }
    List<AttributeColumn> named = new ArrayList<>();
    for (int i = 0; i < attributes.size(); i++) {
      named.add(attribute(i, grid));
    }
    return new RevenueBook(customers, dates, grid, named, cells.scale(), divisor);
  }

  private AttributeColumn attribute(int i, RevenueColumn[] grid) {
    return new AttributeColumn(keeping.attributes().get(i), attributes.get(i).texts(), i, grid);
  }

  private RevenueColumn[] arrange(int width, int[] indexOfCode, CellListener listener) {
    @Nullable RevenueColumn[] grid = new RevenueColumn[width];
    for (int code = 0; code < cells.size(); code++) {
      if (indexOfCode[code] >= 0) {
        place(cells.column(code), grid, indexOfCode[code], listener);
      }
    }
    RevenueColumn[] whole = new RevenueColumn[width];
    for (int date = 0; date < width; date++) {
      RevenueColumn column = grid[date];
      whole[date] = column == null ? cells.newColumn() : column;
    }
    return whole;
  }

  private void place(
      RevenueColumn column, @Nullable RevenueColumn[] grid, int date, CellListener listener) {
    RevenueColumn there = grid[date];
    if (there == null) {
      grid[date] = column;
    } else {
      RevenueCells.Source source = new RevenueCells.Source(column, cells.scale(), null, null);
      cells.take(source, there, date, customers, listener);
    }
  }

  private void clip(RevenueColumn column, int date, BigInteger divisor, CellListener listener) {
    int customer = column.nextNegative(0);
    while (customer >= 0) {
      BigDecimal revenue = column.decimal(customer, cells.scale());
      if (revenue.signum() < 0) {
        listener.negative(
            customers.text(customer),
            date,
            column.line(customer),
            Amount.ofUnits(revenue.unscaledValue(), revenue.scale(), divisor));
        column.set(customer, BigDecimal.ZERO, cells.scale());
      }
      customer = column.nextNegative(customer + 1);
    }
  }
}
