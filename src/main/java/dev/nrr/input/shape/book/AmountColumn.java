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
  private byte[] scales = {};

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
    if (row >= units.length) {
      grow(Math.max(64, row + (row >> 1) + 1));
    }
    units[row] = value;
    scales[row] = (byte) scale;
  }

  /** Sets the amounts that some rows of a batch have in a slot, those of rows from one on. */
  void setAll(int row, RowBatch batch, int slot, int[] asked, int count) {
    for (int done = 0; done < count; done++) {
      set(row + done, batch.units(asked[done], slot), batch.scale(asked[done], slot));
    }
  }

  private void grow(int rows) {
    if (rows > units.length) {
      units = Arrays.copyOf(units, rows);
      scales = Arrays.copyOf(scales, rows);
    }
  }

  void read(int row, MutableAmount into) {
    BigDecimal decimal = wide.isEmpty() ? null : wide.get(row);
    if (decimal != null) {
      into.set(decimal);
    } else if (row < units.length) {
      into.set(units[row], scales[row]);
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
      one.grow(runs.rows(false));
      other.grow(runs.rows(true));
      joined.units = runs.join(one.units, other.units, new long[runs.rows()]);
      joined.scales = runs.join(one.scales, other.scales, new byte[runs.rows()]);
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
