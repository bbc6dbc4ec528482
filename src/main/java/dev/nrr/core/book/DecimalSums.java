package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import java.math.BigDecimal;
import java.util.Arrays;

/** Sums of what classes of customers pay. */
final class DecimalSums implements RevenueSums {

  /** What a class pays at a date. */
  @FunctionalInterface
  interface Cells {
    BigDecimal revenue(int customer, int date);
  }

  private final BigDecimal[] sums;
  private final Cells cells;

  DecimalSums(int slots, Cells cells) {
    this.cells = cells;
    this.sums = new BigDecimal[slots];
    Arrays.fill(sums, BigDecimal.ZERO);
  }

  @Override
  public void addRevenue(int slot, int customer, int date) {
    sums[slot] = sums[slot].add(cells.revenue(customer, date));
  }

  @Override
  public void addChange(int slot, int customer, int from, int to) {
    BigDecimal change = cells.revenue(customer, to).subtract(cells.revenue(customer, from));
    sums[slot] = sums[slot].add(change);
  }

  @Override
  public Amount amount(int slot) {
    return Amount.of(sums[slot]);
  }

  @Override
  public int compare(int slot, int other) {
    return sums[slot].compareTo(sums[other]);
  }

  @Override
  public void copy(int from, int to) {
    sums[to] = sums[from];
  }

  @Override
  public void clear(int slot) {
    sums[slot] = BigDecimal.ZERO;
  }
}
