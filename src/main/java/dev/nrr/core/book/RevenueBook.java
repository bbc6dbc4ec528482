package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ScaledLong;
import dev.nrr.core.date.PeriodDate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every customer paid at every date, exactly, and what else is known of it: the one form of
 * customer-level input. Customers and dates go by number, dates in order; a customer without a row
 * at a date paid 0 there. Revenue is never below zero. Read-only; for any number of threads.
 *
 * <p>How numbers are held is nobody's business: ask {@link #isPaying}, {@link #compare}, {@link
 * #atLeast}, and add up with a {@link BookSums}. Revenue is {@code units / (10^scale * divisor)}.
 */
public final class RevenueBook implements RevenueSource, CustomerRevenue, CohortRevenue {

  private static final int NEVER = Integer.MAX_VALUE;

  /** Units of so many bits can be multiplied by a {@code short}; wide ones have more. */
  private static final int SMALL_BITS = 48;

  private final TextDictionary customers;
  private final List<PeriodDate> dates;
  private final RevenueColumn[] grid;
  private final List<AttributeColumn> attributes;
  private final int scale;
  private final BigInteger divisor;
  private final int[] firstPaying;

  /** Those asked for last, since one answer asks twice. */
  private volatile @Nullable Classes classes;

  /** By date, once somebody asked; of threads that ask at once each adds up, to the same. */
  private final @Nullable Amount[] totals;

  RevenueBook(
      TextDictionary customers,
      List<PeriodDate> dates,
      RevenueColumn[] grid,
      List<AttributeColumn> attributes,
      int scale,
      BigInteger divisor) {
    this.customers = customers;
    this.dates = dates;
    this.grid = grid;
    this.attributes = attributes;
    this.scale = scale;
    this.divisor = divisor;
    this.firstPaying = firstPaying();
    this.totals = new Amount[grid.length];
  }

  private int[] firstPaying() {
    int[] first = new int[customers()];
    Arrays.fill(first, NEVER);
    Ranges.each(first.length, Long.SIZE, (from, to) -> fillFirst(first, from, to));
    return first;
  }

  private boolean fillFirst(int[] first, int from, int to) {
    int begin = from >> 6;
    long[] known = new long[((to + Long.SIZE - 1) >> 6) - begin];
    for (int date = 0; date < grid.length; date++) {
      RevenueColumn column = grid[date];
      for (int i = 0; i < known.length; i++) {
        long begins = column.paying(begin + i) & ~known[i];
        known[i] |= begins;
        for (long rest = begins; rest != 0; rest &= rest - 1) {
          first[((begin + i) << 6) + Long.numberOfTrailingZeros(rest)] = date;
        }
      }
    }
    return true;
  }

  /** {@return how many customers there are; they go from 0 to below this} */
  @Override
  public int customers() {
    return customers.size();
  }

  /**
   * {@return the name of a customer}
   *
   * @param customer the customer's number
   */
  @Override
  public String customer(int customer) {
    return customers.text(customer);
  }

  /**
   * {@return the values, 0 to 255, of all bytes that customers' names are written with in UTF-8}
   *
   * <p>Example: without 32, and without any above 127, no name has a blank or an accent.
   */
  public BitSet nameBytes() {
    return customers.bytes();
  }

  /**
   * {@return the same book with other names, for outputs that must not name anybody}
   *
   * @param names one a customer, at its number, no two the same
   * @throws IllegalArgumentException if there are more or fewer, or two the same
   */
  public RevenueBook renamed(List<String> names) {
    TextDictionary renamed = new TextDictionary();
    names.forEach(renamed::intern);
    if (names.size() != customers() || renamed.size() != customers()) {
      throw new IllegalArgumentException(
          renamed.size() + " names of " + names.size() + " for " + customers() + " customers");
    }
    return new RevenueBook(renamed, dates, grid, attributes, scale, divisor);
  }

  /** {@return how many dates there are: 2 where they are not dated} */
  @Override
  public int dateCount() {
    return grid.length;
  }

  /** {@return the dates, in order; empty for a start and an end without dates} */
  @Override
  public List<PeriodDate> dates() {
    return dates;
  }

  /**
   * {@return whether the book can tell who paid before; a start and an end without dates cannot}
   */
  @Override
  public boolean hasHistory() {
    return !dates.isEmpty();
  }

  /**
   * {@return whether the input has a row for a customer and date, be it of 0}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  public boolean hasRow(int customer, int date) {
    return grid[date].has(customer);
  }

  /**
   * {@return the line of the first row of a customer and date; 0 where there is none or none was
   * kept}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  public int line(int customer, int date) {
    return grid[date].line(customer);
  }

  /**
   * {@return whether revenue is above zero}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  @Override
  public boolean isPaying(int customer, int date) {
    return grid[date].units(customer) != 0;
  }

  /** {@return how many words of 64 customers there are, the last perhaps of fewer} */
  public int words() {
    return (customers() + 63) >> 6;
  }

  /**
   * {@return which of 64 customers pay: the bit {@code customer % 64} of each}
   *
   * @param word which 64, from 0 to below {@link #words}
   * @param date the date's number
   */
  public long paying(int word, int date) {
    return grid[date].paying(word);
  }

  /**
   * {@return which of 64 customers have a row, be it of 0: the bit {@code customer % 64} of each}
   *
   * @param word which 64, from 0 to below {@link #words}
   * @param date the date's number
   */
  public long withRow(int word, int date) {
    return grid[date].present(word);
  }

  /**
   * {@return which of 64 customers pay at two dates, and at one of them so many times what they pay
   * at the other, or more: the bit {@code customer % 64} of each}
   *
   * @param word which 64, from 0 to below {@link #words}
   * @param date the date's number
   * @param otherDate the number of the other date
   * @param times 2 to 16,383
   */
  public long jumping(int word, int date, int otherDate, int times) {
    long both = paying(word, date) & paying(word, otherDate);
    int power = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(times);
    long may = grid[date].jumping(grid[otherDate], word, both, power);
    long jumping = 0;
    for (long rest = may; rest != 0; rest &= rest - 1) {
      int at = Long.numberOfTrailingZeros(rest);
      boolean jumps = compareHalves((word << 6) + at, date, otherDate, 2 * times) >= 0;
      jumping |= jumps ? 1L << at : 0;
    }
    return jumping;
  }

  /**
   * {@return which of 64 customers may pay at least what another does, every one that does among
   * them: the bit {@code customer % 64} of each}
   *
   * @param word which 64, from 0 to below {@link #words}
   * @param date the date's number
   * @param other the other customer; -1 for all that pay
   */
  public long payingAs(int word, int date, int other) {
    long least = other < 0 ? 0 : grid[date].units(other);
    return grid[date].rising(null, word, paying(word, date), least);
  }

  /**
   * {@return which of 64 customers may pay more at one of two dates at which they pay, and at least
   * so much more as another customer does; every one that does is among them: the bit {@code
   * customer % 64} of each}
   *
   * @param word which 64, from 0 to below {@link #words}
   * @param from the number of the first date
   * @param to the number of the second date
   * @param other the other customer; -1 for all that pay more
   */
  public long risingAs(int word, int from, int to, int other) {
    long start = other < 0 ? 0 : grid[from].units(other);
    long end = other < 0 ? 0 : grid[to].units(other);
    long least = (start | end) < 0 ? 1 : Math.max(1, end - start);
    long both = paying(word, from) & paying(word, to);
    return grid[to].rising(grid[from], word, both, least);
  }

  /**
   * {@return the first date with revenue above zero; -1 for a customer that never paid}
   *
   * @param customer the customer's number
   */
  @Override
  public int firstPaying(int customer) {
    return firstPaying[customer] == NEVER ? -1 : firstPaying[customer];
  }

  /**
   * {@return whether revenue was above zero at a date before this one, as far as the book reaches}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  @Override
  public boolean paidBefore(int customer, int date) {
    return firstPaying[customer] < date;
  }

  /**
   * Compares a customer's revenue at two dates.
   *
   * @param customer the customer's number
   * @param date the date's number
   * @param otherDate the number of the other date
   * @return below zero, zero or above, as of {@code compareTo}
   */
  @Override
  public int compare(int customer, int date, int otherDate) {
    return compare(customer, date, customer, otherDate);
  }

  /**
   * Compares the revenue of a customer at a date with that of another at another.
   *
   * @param customer the customer's number
   * @param date the date's number
   * @param otherCustomer the number of the other customer
   * @param otherDate the number of the other date
   * @return below zero, zero or above, as of {@code compareTo}
   */
  public int compare(int customer, int date, int otherCustomer, int otherDate) {
    long units = grid[date].units(customer);
    long otherUnits = grid[otherDate].units(otherCustomer);
    return units == ScaledLong.WIDE || otherUnits == ScaledLong.WIDE
        ? decimal(customer, date).compareTo(decimal(otherCustomer, otherDate))
        : Long.compare(units, otherUnits);
  }

  /**
   * Compares what a customer pays at one of two dates with so many halves of what it pays at the
   * other, where it pays less. It pays at both.
   *
   * <p>Example: 100 against 8 is as much as 25 halves, which are 12.5 times 8.
   *
   * @param customer the customer's number
   * @param date the date's number
   * @param otherDate the number of the other date
   * @param halves how many halves, 1 to 32,767
   * @return below zero, zero or above, as of {@code compareTo}
   */
  public int compareHalves(int customer, int date, int otherDate, int halves) {
    long units = grid[date].units(customer);
    long otherUnits = grid[otherDate].units(customer);
    if ((units | otherUnits) >>> SMALL_BITS == 0) {
      long smaller = Math.min(units, otherUnits);
      return Long.compare(2 * Math.max(units, otherUnits), halves * smaller);
    }
    BigDecimal one = decimal(customer, date);
    BigDecimal other = decimal(customer, otherDate);
    return one.max(other)
        .multiply(BigDecimal.valueOf(2))
        .compareTo(one.min(other).multiply(BigDecimal.valueOf(halves)));
  }

  /**
   * {@return a customer's revenue at a date}
   *
   * @param customer the customer's number
   * @param date the date's number
   */
  public Amount revenue(int customer, int date) {
    return amount(decimal(customer, date));
  }

  @Override
  public long count(int customer) {
    return 1;
  }

  @Override
  public boolean pauses(int customer, int after, int before) {
    for (int date = after + 1; date < before; date++) {
      if (!isPaying(customer, date)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean tells(int customer, int date) {
    return true;
  }

  @Override
  public void requireAttributes(List<String> names) {
    for (String name : names) {
      attribute(name);
    }
  }

  @Override
  public CustomerRevenue in(Look look) {
    return this;
  }

  @Override
  public CustomerRevenue classes(Look look) {
    Classes known = classes;
    if (known == null || !known.areOf(look)) {
      List<AttributeColumn> columns = new ArrayList<>();
      for (String column : look.columns()) {
        columns.add(attribute(column));
      }
      CustomerRevenue alike = BookClasses.of(this, grid, sums(0), look, columns);
      known = new Classes(look, alike);
      classes = known;
    }
    return known.customers();
  }

  /** Customers alike at the ends of a window. */
  private record Classes(Look look, CustomerRevenue customers) {

    boolean areOf(Look other) {
      return look.from() == other.from()
          && look.to() == other.to()
          && look.columns().equals(other.columns());
    }
  }

  @Override
  public RevenueBook leading(Leaders leaders) {
    return this;
  }

  @Override
  public CohortRevenue cohorts(List<Integer> among) {
    return this;
  }

  /**
   * {@return all revenue at a date}
   *
   * @param date the date's number
   */
  @Override
  public Amount total(int date) {
    Amount known = totals[date];
    if (known != null) {
      return known;
    }
    BookSums sums = sums(1);
    Ranges.each(customers(), ColumnPart.SIZE, (from, to) -> sum(date, from, to))
        .forEach(sums::addAll);
    Amount total = sums.amount(0);
    totals[date] = total;
    return total;
  }

  private BookSums sum(int date, int from, int to) {
    BookSums sums = sums(1);
    for (int first = from; first < to; first += ColumnPart.SIZE) {
      long part = grid[date].sumOfPart(first);
      if (part == ScaledLong.WIDE) {
        int end = Math.min(to, first + ColumnPart.SIZE);
        for (int customer = first; customer < end; customer++) {
          sums.addRevenue(0, customer, date);
        }
      } else {
        sums.addUnits(0, part);
      }
    }
    return sums;
  }

  /**
   * {@return a question to ask of many cells: is revenue this much, or more?}
   *
   * @param amount the least that is enough
   */
  @Override
  public Threshold atLeast(Amount amount) {
    return new Threshold(amount);
  }

  /**
   * {@return so many sums of zero, to add this book's cells to}
   *
   * @param slots how many sums
   */
  @Override
  public BookSums sums(int slots) {
    return new BookSums(grid, scale, divisor, slots);
  }

  /** {@return the attributes kept, in the order they were asked for} */
  public List<AttributeColumn> attributes() {
    return attributes;
  }

  /**
   * {@return the attribute with this header}
   *
   * @param name the file's own header
   * @throws IllegalArgumentException if the book does not keep it
   */
  @Override
  public AttributeColumn attribute(String name) {
    for (AttributeColumn attribute : attributes) {
      if (attribute.name().equals(name)) {
        return attribute;
      }
    }
    throw new IllegalArgumentException("no column '" + name + "' in the book");
  }

  long units(int customer, int date) {
    return grid[date].units(customer);
  }

  /** Revenue before it is divided by the book's divisor. */
  private BigDecimal decimal(int customer, int date) {
    return grid[date].decimal(customer, scale);
  }

  private BigDecimal decimal(long units) {
    return BigDecimal.valueOf(units, scale);
  }

  private Amount amount(BigDecimal undivided) {
    return Amount.ofDivided(undivided, divisor);
  }

  /** Whether revenue is at least a given amount, exactly, asked of any number of cells. */
  public final class Threshold implements AtLeast {

    private final Amount least;

    /** The smallest number of units that is enough; the greatest there is where none is known. */
    private final long leastUnits;

    private Threshold(Amount least) {
      this.least = least;
      long low = 0;
      long high = Long.MAX_VALUE;
      while (low < high) {
        long middle = low + (high - low) / 2;
        if (amount(decimal(middle)).compareTo(least) >= 0) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      this.leastUnits = low;
    }

    @Override
    public boolean isMet(int customer, int date) {
      long units = units(customer, date);
      return (units == ScaledLong.WIDE || units == Long.MAX_VALUE)
          ? revenue(customer, date).compareTo(least) >= 0
          : units >= leastUnits;
    }
  }
}
