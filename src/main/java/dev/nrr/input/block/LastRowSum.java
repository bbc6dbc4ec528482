package dev.nrr.input.block;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ExactSum;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums of amounts in the blocks of one source that one thread reads, and its last row: a last
 * row that is the sum of all others is a total by its amounts alone. Where one of the amounts is
 * never below zero, the first rows of each block do: what some rows have more of than the last one
 * is not their total. Where they have less, it may be, and all rows have to be judged.
 */
final class LastRowSum {

  /** So many rows must stand above. */
  private static final int ROWS_ABOVE = 3;

  /** Units of more than this are added one by one. */
  private static final long MOST_UNITS = 1L << 40;

  /** After so many batches a sum of units is brought to the exact sum, before it can overflow. */
  private static final int MOST_BATCHES = 1 << 12;

  private final List<Column> columns = new ArrayList<>();
  private final List<Amount> last = new ArrayList<>();
  private final int bound;
  private long lastBlock = -1;
  private boolean lastIsAdded;
  private long rows;
  private long added;

  /** The sum of one column. */
  private static final class Column {
    private final int slot;
    private final ExactSum exact = new ExactSum();
    private long units;
    private int scale;
    private int batches;

    Column(int slot) {
      this.slot = slot;
    }

    void add(AmountBatch amounts) {
      if (batches < MOST_BATCHES && amounts.isEven(scale, MOST_UNITS)) {
        units += amounts.sum();
        batches++;
      } else {
        addExactly(amounts);
      }
    }

    private void addExactly(AmountBatch amounts) {
      amounts.addTo(sum());
      scale = amounts.largestScale();
    }

    ExactSum sum() {
      exact.add(units, scale);
      units = 0;
      batches = 0;
      return exact;
    }
  }

  /**
   * Sums of the amounts in some slots.
   *
   * @param bound which of them is never below zero; -1 for none, then all rows are added
   */
  LastRowSum(int[] slots, int bound) {
    this.bound = bound;
    for (int slot : slots) {
      columns.add(new Column(slot));
    }
  }

  /**
   * Looks at a batch of a block.
   *
   * @param first whether it is the first of its block
   */
  void add(BlockRowBatch batch, long block, boolean first) {
    boolean add = first || bound < 0;
    rows += batch.size();
    if (add) {
      added += batch.size();
      for (Column column : columns) {
        column.add(batch.amounts(column.slot));
      }
    }
    if (batch.isLast()) {
      lastBlock = block;
      lastIsAdded = add;
      last.clear();
      for (Column column : columns) {
        last.add(batch.blockRow(batch.size() - 1).amount(column.slot).toAmount());
      }
    }
  }

  /**
   * Whether the last row of a source is the sum of all others, or may be.
   *
   * @param parts of all threads
   * @param flows how many of the amounts, from the first, are no stocks of a period
   */
  static boolean mayBeTotal(List<LastRowSum> parts, int flows) {
    LastRowSum end = parts.get(0);
    long rows = 0;
    long added = 0;
    for (LastRowSum part : parts) {
      rows += part.rows;
      added += part.added;
      end = part.lastBlock > end.lastBlock ? part : end;
    }
    boolean total = rows > ROWS_ABOVE && end.hasTwoAmounts(flows);
    if (added < rows) {
      return total && sum(parts, end.bound, end).compareTo(end.last.get(end.bound)) <= 0;
    }
    for (int i = 0; total && i < end.last.size(); i++) {
      total = sum(parts, i, end).equals(end.last.get(i));
    }
    return total;
  }

  /** The sum of what was added of one amount, without the last row. */
  private static Amount sum(List<LastRowSum> parts, int column, LastRowSum end) {
    ExactSum all = new ExactSum();
    for (LastRowSum part : parts) {
      all.add(part.columns.get(column).sum());
    }
    return end.lastIsAdded ? all.toAmount().minus(end.last.get(column)) : all.toAmount();
  }

  /** Whether at least two of the last row's amounts differ and are not 0. */
  private boolean hasTwoAmounts(int flows) {
    Amount first = Amount.ZERO;
    for (Amount amount : last.subList(0, flows)) {
      if (!amount.isZero() && !first.isZero() && !amount.equals(first)) {
        return true;
      }
      first = amount.isZero() ? first : amount;
    }
    return false;
  }
}
