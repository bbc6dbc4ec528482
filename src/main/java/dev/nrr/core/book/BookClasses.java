package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import java.util.Arrays;
import java.util.List;

/**
 * The customers of a book that pay at an end of a window, put together where they are alike at its
 * two ends and in the columns looked at. What a class is, one of its customers says.
 */
final class BookClasses implements CustomerRevenue {

  /** Kinds of customers: who pays at which end, paid before, and the sign of the change. */
  private static final int KINDS = 32;

  /** Where there may be more classes than these, customers are as good one by one. */
  private static final int MOST = 1 << 15;

  private final CustomerRevenue book;
  private final int from;
  private final int[] numbers;
  private final int[] members;
  private final long[] counts;
  private final RevenueSums sums;

  private BookClasses(CustomerRevenue book, Slots slots) {
    this.book = book;
    this.from = slots.from;
    this.sums = slots.sums;
    this.counts = slots.counts;
    this.members = slots.members;
    int[] used = new int[counts.length];
    int size = 0;
    for (int slot = 0; slot < counts.length; slot++) {
      if (counts[slot] > 0) {
        used[size++] = slot;
      }
    }
    this.numbers = Arrays.copyOf(used, size);
  }

  /** The classes; the book where they would be many, or a customer that pays has several values. */
  static CustomerRevenue of(
      CustomerRevenue book, RevenueColumn[] grid, int from, int to, List<String> columns) {
    long most = Math.min(MOST, 4L * book.customers());
    long kinds = KINDS;
    for (String column : columns) {
      kinds = Math.min(MOST + 1L, kinds * book.attribute(column).values().size());
    }
    if (kinds > most) {
      return book;
    }
    Slots slots = new Slots(book, from, to, columns, (int) kinds);
    return slots.fill(grid[from], grid[to]) ? new BookClasses(book, slots) : book;
  }

  @Override
  public int customers() {
    return numbers.length;
  }

  @Override
  public long count(int customer) {
    return counts[numbers[customer]];
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
    return new ClassSums(slots, this::revenue);
  }

  @Override
  public Attribute attribute(String name) {
    return new OfMember(book.attribute(name));
  }

  private int member(int customer) {
    return members[numbers[customer]];
  }

  private Amount revenue(int customer, int date) {
    return sums.amount(2 * numbers[customer] + (date == from ? 0 : 1));
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

  /** The classes by number, being filled in one pass over the customers. */
  private static final class Slots {

    private final CustomerRevenue book;
    private final int from;
    private final int to;
    private final Attribute[] columns;
    private final int[] members;
    private final long[] counts;
    private final RevenueSums sums;

    Slots(CustomerRevenue book, int from, int to, List<String> names, int slots) {
      this.book = book;
      this.from = from;
      this.to = to;
      this.columns = new Attribute[names.size()];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = book.attribute(names.get(i));
      }
      this.members = new int[slots];
      this.counts = new long[slots];
      this.sums = book.sums(2 * slots);
    }

    boolean fill(RevenueColumn atStart, RevenueColumn atEnd) {
      boolean single = true;
      for (int word = 0; single && word << 6 < book.customers(); word++) {
        long start = atStart.paying(word);
        long end = atEnd.paying(word);
        for (long rest = start | end; single && rest != 0; rest &= rest - 1) {
          int customer = (word << 6) + Long.numberOfTrailingZeros(rest);
          single = add(customer, atStart.units(customer), atEnd.units(customer));
        }
      }
      return single;
    }

    /** Adds a customer that pays at an end; false if it has several values. */
    private boolean add(int customer, long start, long end) {
      int values = values(customer);
      if (values >= 0) {
        int slot = values * KINDS + kind(customer, start, end);
        members[slot] = customer;
        counts[slot]++;
        sums.addRevenue(2 * slot, customer, from);
        sums.addRevenue(2 * slot + 1, customer, to);
      }
      return values >= 0;
    }

    private int kind(int customer, long start, long end) {
      int change = (start | end) < 0 ? book.compare(customer, to, from) : Long.compare(end, start);
      return (start != 0 ? 1 : 0)
          + (end != 0 ? 2 : 0)
          + (book.paidBefore(customer, from) ? 4 : 0)
          + 8 * (Integer.signum(change) + 1);
    }

    /** The number of a customer's values; below 0 where one of them is several. */
    private int values(int customer) {
      int number = 0;
      for (Attribute column : columns) {
        int code = column.code(customer, from);
        if (code < 0) {
          return code;
        }
        number = number * column.values().size() + code;
      }
      return number;
    }
  }
}
