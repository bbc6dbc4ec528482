package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ScaledLong;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums of cells of a book, one a slot. A sum is a {@code long} of units while it fits, and
 * what goes beyond is carried over into a decimal; nobody needs to know.
 */
public final class BookSums implements RevenueSums {

  private final RevenueBook book;
  private final long[] units;
  private final @Nullable BigDecimal[] carried;

  BookSums(RevenueBook book, int slots) {
    this.book = book;
    this.units = new long[slots];
    this.carried = new BigDecimal[slots];
  }

  @Override
  public void addRevenue(int slot, int customer, int date) {
    long revenue = book.units(customer, date);
    if (revenue == ScaledLong.WIDE) {
      carry(slot, book.decimal(customer, date));
    } else {
      addUnits(slot, revenue);
    }
  }

  @Override
  public void addChange(int slot, int customer, int from, int to) {
    long start = book.units(customer, from);
    long end = book.units(customer, to);
    if (start == ScaledLong.WIDE || end == ScaledLong.WIDE) {
      carry(slot, book.decimal(customer, to).subtract(book.decimal(customer, from)));
    } else {
      addUnits(slot, end - start);
    }
  }

  @Override
  public Amount amount(int slot) {
    return book.amount(decimal(slot));
  }

  @Override
  public int compare(int slot, int other) {
    return carried[slot] == null && carried[other] == null
        ? Long.compare(units[slot], units[other])
        : decimal(slot).compareTo(decimal(other));
  }

  @Override
  public void copy(int from, int to) {
    units[to] = units[from];
    carried[to] = carried[from];
  }

  @Override
  public void clear(int slot) {
    units[slot] = 0;
    carried[slot] = null;
  }

  /** Adds units of the book. */
  void addUnits(int slot, long more) {
    long sum = ScaledLong.sum(units[slot], more);
    if (sum == ScaledLong.WIDE) {
      carry(slot, book.decimal(more));
    } else {
      units[slot] = sum;
    }
  }

  /** Adds sums of the same book, slot by slot. */
  void addAll(BookSums other) {
    for (int slot = 0; slot < units.length; slot++) {
      addUnits(slot, other.units[slot]);
      BigDecimal carry = other.carried[slot];
      if (carry != null) {
        carry(slot, carry);
      }
    }
  }

  private void carry(int slot, BigDecimal more) {
    BigDecimal before = carried[slot];
    carried[slot] = before == null ? more : before.add(more);
  }

  private BigDecimal decimal(int slot) {
    BigDecimal carry = carried[slot];
    BigDecimal kept = book.decimal(units[slot]);
    return carry == null ? kept : kept.add(carry);
  }
}
