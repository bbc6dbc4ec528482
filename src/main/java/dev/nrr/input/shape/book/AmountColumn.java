package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.row.RowBatch;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** One amount of every row; 0 beyond the last that was set. */
final class AmountColumn {

  private final Map<Integer, BigDecimal> wide = new HashMap<>(0);
  private long[] units = {};
  private CodeColumn scales = new CodeColumn();

  void set(int row, MutableAmount amount) {
    if (amount.isWide() || amount.scale() > Byte.MAX_VALUE) {
      set(row, 0, 0);
      wide.put(row, amount.decimal());
    } else {
      set(row, amount.units(), amount.scale());
    }
  }

  /** Sets an amount of no more than 127 decimals. */
  void set(int row, long value, int scale) {
    makeRoom(row + 1);
    units[row] = value;
    scales.set(row, scale);
  }

  /**
   * Sets the amounts that the rows of a batch have in a slot, those of rows from one on; false if
   * they are not of one scale.
   */
  boolean setAll(int row, RowBatch batch, int slot) {
    int scale = batch.evenScale(slot, slot + 1, Long.MAX_VALUE);
    if (scale < 0) {
      return false;
    }
    makeRoom(row + batch.size());
    System.arraycopy(batch.evenUnits(slot, scale), 0, units, row, batch.size());
    scales.setAll(row, batch.size(), scale);
    return true;
  }

  private void makeRoom(int rows) {
    if (rows > units.length) {
      units = Arrays.copyOf(units, Math.max(64, rows + (rows >> 1)));
    }
  }

  void read(int row, MutableAmount into) {
    BigDecimal decimal = wide.isEmpty() ? null : wide.get(row);
    if (decimal != null) {
      into.set(decimal);
    } else if (row < units.length) {
      into.set(units[row], scales.get(row));
    } else {
      into.clear();
    }
  }

  BigDecimal decimal(int row) {
    MutableAmount amount = new MutableAmount();
    read(row, amount);
    return amount.decimal();
  }

  int signum(int row) {
    BigDecimal decimal = wide.isEmpty() ? null : wide.get(row);
    if (decimal != null) {
      return decimal.signum();
    }
    return row < units.length ? Long.signum(units[row]) : 0;
  }

  /** The amounts of two parts as one. */
  static AmountColumn joined(RowRuns runs, AmountColumn one, AmountColumn other) {
    AmountColumn joined = new AmountColumn();
    if (one.units.length > 0 || other.units.length > 0) {
      one.makeRoom(runs.rows(false));
      other.makeRoom(runs.rows(true));
      joined.units = runs.join(one.units, other.units, new long[runs.rows()]);
      joined.scales = CodeColumn.joined(runs, one.scales, other.scales, null);
      joined.takeWide(one, runs, false);
      joined.takeWide(other, runs, true);
    }
    return joined;
  }

  private void takeWide(AmountColumn part, RowRuns runs, boolean other) {
    if (!part.wide.isEmpty()) {
      int[] numbers = runs.numbers(other);
      part.wide.forEach((row, amount) -> wide.put(numbers[row], amount));
    }
  }

  /** The amounts of the same rows in another order. */
  AmountColumn in(int[] order) {
    AmountColumn ordered = new AmountColumn();
    MutableAmount amount = new MutableAmount();
    for (int row = 0; row < order.length; row++) {
      read(order[row], amount);
      ordered.set(row, amount);
    }
    return ordered;
  }
}
