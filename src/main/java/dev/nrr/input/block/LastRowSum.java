package dev.nrr.input.block;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ExactSum;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums of all amounts in the blocks of one source that one thread reads, and its last row: a
 * last row that is the sum of all others is a total by its amounts alone.
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
  private long lastBlock = -1;
  private long rows;

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

  /** Sums of the amounts in some slots. */
  LastRowSum(int[] slots) {
    for (int slot : slots) {
      columns.add(new Column(slot));
    }
  }

  /** Adds the rows of a batch of a block. */
  void add(BlockRowBatch batch, long block) {
    rows += batch.size();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      column.add(batch.amounts(column.slot));
    }
    if (batch.isLast()) {
      lastBlock = block;
      last.clear();
      for (Column column : columns) {
        last.add(batch.blockRow(batch.size() - 1).amount(column.slot).toAmount());
      }
    }
  }

  /**
   * Whether the last row of a source is the sum of all others.
   *
   * @param parts of all threads
   * @param flows how many of the amounts, from the first, are no stocks of a period
   */
  static boolean isTotal(List<LastRowSum> parts, int flows) {
    LastRowSum end = parts.get(0);
    long rows = 0;
    for (LastRowSum part : parts) {
      rows += part.rows;
      end = part.lastBlock > end.lastBlock ? part : end;
    }
    boolean sum = rows > ROWS_ABOVE && end.hasTwoAmounts(flows);
    for (int i = 0; sum && i < end.last.size(); i++) {
      ExactSum all = new ExactSum();
      for (LastRowSum part : parts) {
        all.add(part.columns.get(i).sum());
      }
      Amount own = end.last.get(i);
      sum = all.toAmount().minus(own).equals(own);
    }
    return sum;
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
