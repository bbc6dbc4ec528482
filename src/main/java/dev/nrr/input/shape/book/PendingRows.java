package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.LineNumbers;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowPlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait until all dates are known: as columns, no object a row, in the order of the files.
 * A row has a customer, a line, attributes, one or more amounts and a few codes of its shape's own.
 */
final class PendingRows {

  private final LineNumbers lines;
  private final AmountColumn[] amounts;
  private final CodeColumn[] codes;
  private final int[][] attributes;
  private int[] customers = new int[64];
  private int[] places = new int[64];
  private final MutableAmount moved = new MutableAmount();
  private int size;

  /** One code of every row, 0 where none was set: mostly the same in all, which takes no room. */
  private static final class CodeColumn {
    private int same;

    /** The rows before this have the same code, as long as there are no values. */
    private int filled;

    private int[] values = {};

    int get(int row) {
      if (values.length > 0) {
        return values[row];
      }
      return row < filled ? same : 0;
    }

    void set(int row, int value, int length) {
      if (values.length == 0 && row == filled && (row == 0 || value == same)) {
        same = value;
        filled++;
      } else if (values.length > 0 || row >= filled || value != same) {
        if (values.length < length) {
          resize(length);
        }
        values[row] = value;
      }
    }

    private void resize(int length) {
      int known = values.length;
      values = Arrays.copyOf(values, length);
      if (known == 0) {
        Arrays.fill(values, 0, filled, same);
      }
    }
  }

  /** One amount of every row; 0 beyond the last that was set. */
  private static final class AmountColumn {
    private final Map<Integer, BigDecimal> wide = new HashMap<>(0);
    private long[] units = {};
    private byte[] scales = {};

    void set(int row, MutableAmount amount, int length) {
      if (units.length < length) {
        units = Arrays.copyOf(units, length);
        scales = Arrays.copyOf(scales, length);
      }
      if (amount.isWide() || amount.scale() > Byte.MAX_VALUE) {
        wide.put(row, amount.decimal());
      } else {
        units[row] = amount.units();
        scales[row] = (byte) amount.scale();
      }
    }

    long units(int row) {
      return row < units.length ? units[row] : 0;
    }

    int scale(int row) {
      return row < scales.length ? scales[row] : 0;
    }

    void read(int row, MutableAmount into) {
      BigDecimal decimal = wide.isEmpty() ? null : wide.get(row);
      if (decimal == null) {
        into.set(units(row), scale(row));
      } else {
        into.set(decimal);
      }
    }
  }

  /**
   * What the numbers of one part's rows are in the whole.
   *
   * @param customers by customer
   * @param attributes by attribute, then by value
   * @param codes by code, then by value; null for a code that is a plain number. Codes below zero
   *     stay
   */
  record Numbers(int[] customers, int[][] attributes, int[] @Nullable [] codes) {}

  /**
   * No rows yet.
   *
   * @param lines tells where rows stand
   * @param codes how many codes each row has
   * @param amounts how many amounts each row has, 1 or more
   * @param attributes how many attributes each row has
   */
  PendingRows(LineNumbers lines, int codes, int amounts, int attributes) {
    this.lines = lines;
    this.codes = new CodeColumn[codes];
    Arrays.setAll(this.codes, i -> new CodeColumn());
    this.amounts = new AmountColumn[amounts];
    Arrays.setAll(this.amounts, i -> new AmountColumn());
    this.attributes = new int[attributes][64];
  }

  /** Keeps the row that was opened last; its codes and further amounts are still to be set. */
  void add(BookRowCollector rows, Row row, MutableAmount amount) {
    if (size == customers.length) {
      resize(size + size / 2);
    }
    customers[size] = rows.customer();
    places[size] = rows.place(row);
    for (int i = 0; i < attributes.length; i++) {
      attributes[i][size] = rows.attributeCodes()[i];
    }
    size++;
    setAmount(0, amount);
  }

  private void resize(int length) {
    customers = Arrays.copyOf(customers, length);
    places = Arrays.copyOf(places, length);
    for (int i = 0; i < attributes.length; i++) {
      attributes[i] = Arrays.copyOf(attributes[i], length);
    }
  }

  /** Sets a further amount of the row kept last. */
  void setAmount(int amount, MutableAmount value) {
    amounts[amount].set(size - 1, value, customers.length);
  }

  /** Sets a code of the row kept last. */
  void setCode(int code, int value) {
    codes[code].set(size - 1, value, customers.length);
  }

  /** Sets a code of any row. */
  void setCode(int code, int row, int value) {
    codes[code].set(row, value, customers.length);
  }

  /** The rows of two parts of an input as one, in the order of the files. */
  static PendingRows merged(PendingRows here, PendingRows part, Numbers numbers) {
    PendingRows all = here.sized(here.size + part.size);
    int next = 0;
    int ofPart = 0;
    while (next < here.size || ofPart < part.size) {
      boolean first =
          ofPart == part.size || (next < here.size && here.order(next) < part.order(ofPart));
      if (first) {
        all.copy(here, next++, null);
      } else {
        all.copy(part, ofPart++, numbers);
      }
    }
    return all;
  }

  /** The same rows in the order of the files, wherever one of them had to wait. */
  PendingRows inOrder() {
    boolean ascending = true;
    for (int row = 1; ascending && row < size; row++) {
      ascending = order(row - 1) < order(row);
    }
    if (ascending) {
      return this;
    }
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      order.add(row);
    }
    order.sort(Comparator.comparingLong(this::order));
    PendingRows all = sized(size);
    for (int row : order) {
      all.copy(this, row, null);
    }
    return all;
  }

  private PendingRows sized(int rows) {
    PendingRows sized = new PendingRows(lines, codes.length, amounts.length, attributes.length);
    sized.resize(Math.max(1, rows));
    return sized;
  }

  /** Ascends with the file, then with the line. */
  private long order(int row) {
    return lines.sources() == 1
        ? places[row]
        : RowPlace.of(lines.source(places[row]), lines.line(places[row]));
  }

  private void copy(PendingRows from, int row, @Nullable Numbers numbers) {
    places[size] = from.places[row];
    customers[size] =
        numbers == null ? from.customers[row] : numbers.customers()[from.customers[row]];
    for (int i = 0; i < amounts.length; i++) {
      if (from.amounts[i].units.length > row) {
        from.amounts[i].read(row, moved);
        amounts[i].set(size, moved, customers.length);
      }
    }
    for (int i = 0; i < codes.length; i++) {
      int code = number(numbers == null ? null : numbers.codes()[i], from.codes[i].get(row));
      codes[i].set(size, code, customers.length);
    }
    for (int i = 0; i < attributes.length; i++) {
      attributes[i][size] =
          number(numbers == null ? null : numbers.attributes()[i], from.attributes[i][row]);
    }
    size++;
  }

  private static int number(int @Nullable [] whole, int code) {
    return whole == null || code < 0 ? code : whole[code];
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
      late += dates.get(codes[code].get(row)).firstDay().isAfter(asOf.label().day()) ? 1 : 0;
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
    return codes[code].get(row);
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

  /** Reads the first amount of a row. */
  void readAmount(int row, MutableAmount into) {
    amounts[0].read(row, into);
  }

  /** The first amount of a row. */
  BigDecimal amount(int row) {
    return amount(0, row);
  }

  /** One of the amounts of a row. */
  BigDecimal amount(int amount, int row) {
    AmountColumn column = amounts[amount];
    BigDecimal decimal = column.wide.isEmpty() ? null : column.wide.get(row);
    return decimal == null ? BigDecimal.valueOf(column.units(row), column.scale(row)) : decimal;
  }

  /** The sign of the first amount of a row. */
  int signum(int row) {
    BigDecimal decimal = amounts[0].wide.isEmpty() ? null : amounts[0].wide.get(row);
    return decimal == null ? Long.signum(amounts[0].units(row)) : decimal.signum();
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
