package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.Attribute;
import dev.nrr.core.book.AttributeColumn;
import dev.nrr.core.book.BookSums;
import dev.nrr.core.book.CustomerRevenue;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource.Look;
import dev.nrr.core.book.RevenueSums;
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

  private final RevenueBook book;
  private final Look look;
  private final int[] numbers;
  private final int[] members;
  private final long[] counts;
  private final BookSums sums;

  private BookClasses(RevenueBook book, Look look, Slots slots) {
    this.book = book;
    this.look = look;
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
  static CustomerRevenue of(RevenueBook book, Look look) {
    long most = Math.min(MOST, 4L * book.customers());
    long kinds = KINDS;
    for (String column : look.columns()) {
      kinds = Math.min(MOST + 1L, kinds * book.attribute(column).values().size());
    }
    if (kinds > most) {
      return book;
    }
    Slots slots = new Slots(book, look, (int) kinds);
    return slots.fill() ? new BookClasses(book, look, slots) : book;
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
  public boolean tellsEnds(int customer) {
    return true;
  }

  @Override
  public int firstStep(int customer, int from) {
    return from;
  }

  @Override
  public int endStep(int customer, int to) {
    return to;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException always: single customers are not told apart
   */
  @Override
  public AtLeast atLeast(Amount amount) {
    throw new UnsupportedOperationException("classes have no single customers: " + amount);
  }

  @Override
  public RevenueSums sums(int slots) {
    return new ClassSums(slots);
  }

  @Override
  public Attribute attribute(String name) {
    return new OfMember(book.attribute(name));
  }

  private int member(int customer) {
    return members[numbers[customer]];
  }

  /** Sums of what classes pay. */
  private final class ClassSums implements RevenueSums {

    private final Amount[] amounts;

    ClassSums(int slots) {
      amounts = new Amount[slots];
      Arrays.fill(amounts, Amount.ZERO);
    }

    private Amount revenue(int customer, int date) {
      return sums.amount(2 * numbers[customer] + (date == look.from() ? 0 : 1));
    }

    @Override
    public void addRevenue(int slot, int customer, int date) {
      amounts[slot] = amounts[slot].plus(revenue(customer, date));
    }

    @Override
    public void addChange(int slot, int customer, int from, int to) {
      amounts[slot] = amounts[slot].plus(revenue(customer, to)).minus(revenue(customer, from));
    }

    @Override
    public Amount amount(int slot) {
      return amounts[slot];
    }

    @Override
    public int compare(int slot, int other) {
      return amounts[slot].compareTo(amounts[other]);
    }

    @Override
    public void copy(int from, int to) {
      amounts[to] = amounts[from];
    }

    @Override
    public void clear(int slot) {
      amounts[slot] = Amount.ZERO;
    }
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

    private final RevenueBook book;
    private final Look look;
    private final AttributeColumn[] columns;
    private final int[] members;
    private final long[] counts;
    private final BookSums sums;

    Slots(RevenueBook book, Look look, int slots) {
      this.book = book;
      this.look = look;
      this.columns = new AttributeColumn[look.columns().size()];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = book.attribute(look.columns().get(i));
      }
      this.members = new int[slots];
      this.counts = new long[slots];
      this.sums = book.sums(2 * slots);
    }

    boolean fill() {
      boolean single = true;
      for (int customer = 0; single && customer < book.customers(); customer++) {
        int kind = kind(customer);
        if (kind != 0) {
          int values = values(customer);
          single = values >= 0;
          if (single) {
            add(values * KINDS + kind, customer);
          }
        }
      }
      return single;
    }

    /** 0 for a customer that pays at neither end. */
    private int kind(int customer) {
      int from = look.from();
      boolean paysAtStart = book.isPaying(customer, from);
      boolean paysAtEnd = book.isPaying(customer, look.to());
      if (!paysAtStart && !paysAtEnd) {
        return 0;
      }
      int change = Integer.signum(book.compare(customer, look.to(), from)) + 1;
      return (paysAtStart ? 1 : 0)
          + (paysAtEnd ? 2 : 0)
          + (book.paidBefore(customer, from) ? 4 : 0)
          + 8 * change;
    }

    /** The number of a customer's values; below 0 where one of them is several. */
    private int values(int customer) {
      int number = 0;
      for (AttributeColumn column : columns) {
        int code = column.code(customer, look.from());
        if (code < 0) {
          return code;
        }
        number = number * column.values().size() + code;
      }
      return number;
    }

    private void add(int slot, int customer) {
      members[slot] = customer;
      counts[slot]++;
      sums.addRevenue(2 * slot, customer, look.from());
      sums.addRevenue(2 * slot + 1, customer, look.to());
    }
  }
}
