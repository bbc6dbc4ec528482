package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ScaledLong;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Exact sums of cells of a book, one a slot. A sum is a {@code long} of units while it fits, and
 * what goes beyond is carried over into a decimal; nobody needs to know.
 */
public final class BookSums implements RevenueSums {

  private final RevenueColumn[] grid;
  private final int scale;
  private final BigInteger divisor;
  private final long[] units;
  private final @Nullable BigDecimal[] carried;

  /**
   * Sums of zero.
   *
   * @param grid the dates of the book
   * @param scale how many decimals units have
   * @param divisor what all revenue is still to be divided by
   */
  BookSums(RevenueColumn[] grid, int scale, BigInteger divisor, int slots) {
    this.grid = grid;
    this.scale = scale;
    this.divisor = divisor;
    this.units = new long[slots];
    this.carried = new BigDecimal[slots];
  }

  /** So many sums of zero, of the same book. */
  BookSums ofZero(int slots) {
    return new BookSums(grid, scale, divisor, slots);
  }

  @Override
  public void addRevenue(int slot, int customer, int date) {
    addRevenue(slot, customer, date, grid[date].units(customer));
  }

  /** The same for a customer whose units at the date are known. */
  void addRevenue(int slot, int customer, int date, long revenue) {
    if (revenue == ScaledLong.WIDE) {
      carry(slot, grid[date].decimal(customer, scale));
    } else {
      addUnits(slot, revenue);
    }
  }

  @Override
  public void addChange(int slot, int customer, int from, int to) {
    long start = grid[from].units(customer);
    long end = grid[to].units(customer);
    if (start == ScaledLong.WIDE || end == ScaledLong.WIDE) {
      BigDecimal before = grid[from].decimal(customer, scale);
      carry(slot, grid[to].decimal(customer, scale).subtract(before));
    } else {
      addUnits(slot, end - start);
    }
  }

  @Override
  public Amount amount(int slot) {
    return Amount.ofDivided(decimal(slot), divisor);
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
      carry(slot, BigDecimal.valueOf(more, scale));
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
    BigDecimal kept = BigDecimal.valueOf(units[slot], scale);
    return carry == null ? kept : kept.add(carry);
  }
}
