package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.row.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait until all dates are known: as columns, no object a row. A row has a customer, an
 * amount, a line, attributes and a few codes of its shape's own.
 */
final class PendingRows {

  private final int[][] codes;
  private final int[][] attributes;
  private final Map<Integer, BigDecimal> wide = new HashMap<>(0);
  private int[] customers = new int[64];
  private int[] places = new int[64];
  private long[] units = new long[64];
  private byte[] scales = new byte[64];
  private int size;

  /**
   * No rows yet.
   *
   * @param codes how many codes each row has
   * @param attributes how many attributes each row has
   */
  PendingRows(int codes, int attributes) {
    this.codes = new int[codes][64];
    this.attributes = new int[attributes][64];
  }

  /** Keeps the row that was opened last; its codes are still to be set. */
  void add(BookRowCollector rows, Row row, MutableAmount amount) {
    if (size == customers.length) {
      grow(size + size / 2);
    }
    customers[size] = rows.customer();
    places[size] = rows.place(row);
    keepAmount(amount);
    for (int i = 0; i < attributes.length; i++) {
      attributes[i][size] = rows.attributeCodes()[i];
    }
    size++;
  }

  private void keepAmount(MutableAmount amount) {
    if (amount.isWide() || amount.scale() > Byte.MAX_VALUE) {
      wide.put(size, amount.decimal());
    } else {
      units[size] = amount.units();
      scales[size] = (byte) amount.scale();
    }
  }

  private void grow(int length) {
    customers = Arrays.copyOf(customers, length);
    places = Arrays.copyOf(places, length);
    units = Arrays.copyOf(units, length);
    scales = Arrays.copyOf(scales, length);
    Arrays.setAll(codes, i -> Arrays.copyOf(codes[i], length));
    Arrays.setAll(attributes, i -> Arrays.copyOf(attributes[i], length));
  }

  /** Sets a code of the row kept last. */
  void setCode(int code, int value) {
    codes[code][size - 1] = value;
  }

  /** Sets a code of any row. */
  void setCode(int code, int row, int value) {
    codes[code][row] = value;
  }

  int size() {
    return size;
  }

  /**
   * How many rows are of days after what is looked at.
   *
   * @param asOf the last day looked at; null for no limit
   * @param code which code of a row is its date
   * @param dates the date of every code
   */
  long late(@Nullable DateOption asOf, int code, List<PeriodDate> dates) {
    long late = 0;
    for (int row = 0; asOf != null && row < size; row++) {
      late += dates.get(codes[code][row]).firstDay().isAfter(asOf.label().day()) ? 1 : 0;
    }
    return late;
  }

  int customer(int row) {
    return customers[row];
  }

  int place(int row) {
    return places[row];
  }

  int code(int code, int row) {
    return codes[code][row];
  }

  int attribute(int attribute, int row) {
    return attributes[attribute][row];
  }

  /** Reads the attributes of a row. */
  void readAttributes(int row, int[] into) {
    for (int i = 0; i < attributes.length; i++) {
      into[i] = attributes[i][row];
    }
  }

  /** Reads the amount of a row. */
  void readAmount(int row, MutableAmount into) {
    BigDecimal decimal = wide.get(row);
    if (decimal == null) {
      into.set(units[row], scales[row]);
    } else {
      into.set(decimal);
    }
  }

  BigDecimal amount(int row) {
    BigDecimal decimal = wide.get(row);
    return decimal == null ? BigDecimal.valueOf(units[row], scales[row]) : decimal;
  }

  /**
   * The numbers of rows in the order of a key, and of these keys; rows of one key stay in order.
   *
   * @param keys one a row, 0 to below {@code bound}
   * @param order the numbers of the rows in any order
   */
  static int[] sorted(int[] keys, int bound, int[] order) {
    int[] next = new int[bound + 1];
    for (int row : order) {
      next[keys[row] + 1]++;
    }
    for (int key = 0; key < bound; key++) {
      next[key + 1] += next[key];
    }
    int[] sorted = new int[order.length];
    for (int row : order) {
      sorted[next[keys[row]]++] = row;
    }
    return sorted;
  }
}
