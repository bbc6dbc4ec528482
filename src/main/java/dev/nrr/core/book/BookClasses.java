package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import java.util.Arrays;
import java.util.List;

/**
 * The customers of a book that pay at an end of a window, put together where they are alike at its
 * two ends and in the columns looked at: those of each range that a processor looks at. What a
 * class is, one of its customers says.
 */
final class BookClasses implements CustomerRevenue, ClassSums.Cells {

  /** Kinds of customers: who pays at which end, paid before, and the sign of the change. */
  private static final int KINDS = 32;

  /** Where there may be more classes than these, customers are as good one by one. */
  private static final int MOST = 1 << 15;

  /** Of the number of a class what is its slot. */
  private static final int SLOT_BITS = 16;

  private final CustomerRevenue book;
  private final int from;
  private final List<Slots> parts;

  /** By class, its part and its slot there. */
  private final int[] numbers;

  private BookClasses(CustomerRevenue book, int from, List<Slots> parts) {
    this.book = book;
    this.from = from;
    this.parts = parts;
    int slots = 0;
    for (Slots part : parts) {
      slots += part.counts.length;
    }
    int[] used = new int[slots];
    int size = 0;
    for (int part = 0; part < parts.size(); part++) {
      long[] counts = parts.get(part).counts;
      for (int slot = 0; slot < counts.length; slot++) {
        if (counts[slot] > 0) {
          used[size++] = (part << SLOT_BITS) + slot;
        }
      }
    }
    this.numbers = Arrays.copyOf(used, size);
  }

  /**
   * The classes; the book where they would be many, or a customer that pays has several values.
   *
   * @param grid the dates of the book
   * @param none of its sums
   */
  static CustomerRevenue of(
      CustomerRevenue book,
      RevenueColumn[] grid,
      BookSums none,
      RevenueSource.Look look,
      List<AttributeColumn> columns) {
    long most = Math.min(MOST, 4L * book.customers());
    long kinds = KINDS;
    for (AttributeColumn column : columns) {
      kinds = Math.min(MOST + 1L, kinds * column.values().size());
    }
    if (kinds > most) {
      return book;
    }
    int slots = (int) kinds;
    List<Slots> parts =
        Ranges.each(
            book.customers(),
            Long.SIZE,
            (first, end) -> new Slots(book, grid, none, look, columns, slots).fill(first, end));
    for (Slots part : parts) {
      if (!part.single) {
        return book;
      }
    }
    return new BookClasses(book, look.from(), parts);
  }

  private Slots part(int customer) {
    return parts.get(numbers[customer] >> SLOT_BITS);
  }

  private int slot(int customer) {
    return numbers[customer] & ((1 << SLOT_BITS) - 1);
  }

  @Override
  public int customers() {
    return numbers.length;
  }

  @Override
  public long count(int customer) {
    return part(customer).counts[slot(customer)];
  }

  @Override
  public String customer(int customer) {
    return book.customer(member(customer));
  }

  @Override
  public boolean isPaying(int customer, int date) {
    return book.isPaying(member(customer), date);
  }

  @Override
  public boolean paidBefore(int customer, int date) {
    return book.paidBefore(member(customer), date);
  }

  @Override
  public int compare(int customer, int date, int otherDate) {
    return book.compare(member(customer), date, otherDate);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException always: what is between a window's ends is not looked at
   */
  @Override
  public boolean pauses(int customer, int after, int before) {
    throw new UnsupportedOperationException("classes by a window's ends know no dates between");
  }

  @Override
  public RevenueSums sums(int slots) {
    return new ClassSums(slots, this);
  }

  @Override
  public Attribute attribute(String name) {
    return new OfMember(book.attribute(name));
  }

  private int member(int customer) {
    return part(customer).members[slot(customer)];
  }

  @Override
  public Amount revenue(int customer, int date) {
    return part(customer).sums.amount(2 * slot(customer) + (date == from ? 0 : 1));
  }

  /** An attribute of the one customer that says what a class is. */
  private final class OfMember implements Attribute {

    private final Attribute column;

    OfMember(Attribute column) {
      this.column = column;
    }

    @Override
    public String name() {
      return column.name();
    }

    @Override
    public List<String> values() {
      return column.values();
    }

    @Override
    public int code(int customer, int date) {
      return column.code(member(customer), date);
    }

    @Override
    public int rowDate(int customer, int date) {
      return column.rowDate(member(customer), date);
    }
  }

  /** The classes by number, being filled in one pass over some customers. */
  private static final class Slots {

    private final CustomerRevenue book;
    private final RevenueColumn[] grid;
    private final int from;
    private final int to;
    private final AttributeColumn[] columns;

    /** Of 64 customers, the number of the values of each; below 0 where one of them is several. */
    private final int[] numbers = new int[Long.SIZE];

    private final int[] members;
    private final long[] counts;
    private final BookSums sums;

    /** What 64 customers pay at the start. */
    private final long[] starts = new long[Long.SIZE];

    /** What they pay at the end. */
    private final long[] ends = new long[Long.SIZE];

    /** Whether no customer that pays has several values. */
    private boolean single = true;

    Slots(
        CustomerRevenue book,
        RevenueColumn[] grid,
        BookSums none,
        RevenueSource.Look look,
        List<AttributeColumn> columns,
        int slots) {
      this.book = book;
      this.grid = grid;
      this.from = look.from();
      this.to = look.to();
      this.columns = columns.toArray(new AttributeColumn[0]);
      this.members = new int[slots];
      this.counts = new long[slots];
      this.sums = none.ofZero(2 * slots);
    }

    /** Adds customers as long as none has several values. */
    Slots fill(int first, int last) {
      for (int word = first >> 6; single && word << 6 < last; word++) {
        fill(word);
      }
      return this;
    }

    /** Adds those of 64 customers that pay at an end. */
    private void fill(int word) {
      long paying = grid[from].paying(word) | grid[to].paying(word);
      findNumbers(word, paying);
      grid[from].readUnits(word, starts);
      grid[to].readUnits(word, ends);
      for (long rest = paying; rest != 0; rest &= rest - 1) {
        int at = Long.numberOfTrailingZeros(rest);
        if (numbers[at] < 0) {
          single = false;
        } else {
          add(numbers[at] * KINDS, (word << 6) + at, starts[at], ends[at]);
        }
      }
    }

    /**
     * Numbers the values of some customers, each with a row at an end, by the row that decides
     * where it stands, as columns find it for one customer.
     */
    private void findNumbers(int word, long asked) {
      Arrays.fill(numbers, 0);
      long rest = asked;
      for (int step = 0; rest != 0; step++) {
        int row = step <= from ? from - step : step;
        long there = rest & grid[row].present(word);
        rest ^= there;
        for (AttributeColumn column : columns) {
          column.number(row, word, there, numbers);
        }
      }
    }

    private void add(int firstKind, int customer, long start, long end) {
      int slot = firstKind + kind(customer, start, end);
      members[slot] = customer;
      counts[slot]++;
      sums.addRevenue(2 * slot, customer, from, start);
      sums.addRevenue(2 * slot + 1, customer, to, end);
    }

    private int kind(int customer, long start, long end) {
      int change = (start | end) < 0 ? book.compare(customer, to, from) : Long.compare(end, start);
      return (start != 0 ? 1 : 0)
          + (end != 0 ? 2 : 0)
          + (book.paidBefore(customer, from) ? 4 : 0)
          + 8 * (Integer.signum(change) + 1);
    }
  }
}
