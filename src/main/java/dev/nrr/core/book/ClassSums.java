package dev.nrr.core.book;

import dev.nrr.core.amount.Amount;
import java.util.Arrays;

/** Sums of what classes of customers pay. */
final class ClassSums implements RevenueSums {

  /** What a class pays at a date. */
  @FunctionalInterface
  interface Cells {
    Amount revenue(int customer, int date);
  }

  private final Amount[] sums;
  private final Cells cells;

  ClassSums(int slots, Cells cells) {
    this.cells = cells;
    this.sums = new Amount[slots];
    Arrays.fill(sums, Amount.ZERO);
  }

  @Override
  public void addRevenue(int slot, int customer, int date) {
    sums[slot] = sums[slot].plus(cells.revenue(customer, date));
  }

  @Override
  public void addChange(int slot, int customer, int from, int to) {
    Amount change = cells.revenue(customer, to).minus(cells.revenue(customer, from));
    sums[slot] = sums[slot].plus(change);
  }

  @Override
  public Amount amount(int slot) {
    return sums[slot];
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
    sums[slot] = Amount.ZERO;
  }
}
