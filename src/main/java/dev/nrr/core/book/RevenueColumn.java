package dev.nrr.core.book;

import dev.nrr.core.amount.ScaledLong;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One date of a book: each customer's revenue, whether there was a row, and what else is kept of
 * it. Written by the builder only. While it is built, arrays are as long as the customers seen here
 * need; {@link #fit} makes them as long as the book.
 */
final class RevenueColumn {

  /** The code of an attribute that differs between several rows of one customer. */
  static final int MIXED = -2;

  private long[] units = {};
  private long[] present = {};
  private int @Nullable [] lines;

  /** By attribute and customer, code + 1, so that an empty array says there is no row. */
  private final int[][] attributes;

  private final Map<Integer, BigDecimal> wide = new HashMap<>(0);

  RevenueColumn(int attributes, boolean keepsLines) {
    this.attributes = new int[attributes][0];
    this.lines = keepsLines ? new int[0] : null;
  }

  boolean has(int customer) {
    int word = customer >> 6;
    return word < present.length && (present[word] & (1L << customer)) != 0;
  }

  /** Customers from here on have no row. */
  int capacity() {
    return units.length;
  }

  int line(int customer) {
    return lines == null ? 0 : lines[customer];
  }

  int attribute(int attribute, int customer) {
    return attributes[attribute][customer] - 1;
  }

  /** The revenue in units, or {@link ScaledLong#WIDE}. */
  long units(int customer) {
    return units[customer];
  }

  BigDecimal decimal(int customer, int scale) {
    return units[customer] == ScaledLong.WIDE
        ? Objects.requireNonNull(wide.get(customer))
        : BigDecimal.valueOf(units[customer], scale);
  }

  /** The first row of a customer. */
  void open(int customer, int[] attributeCodes, int line) {
    if (customer >= units.length) {
      resize(Math.max(customer + 1, units.length + units.length / 2));
    }
    present[customer >> 6] |= 1L << customer;
    for (int i = 0; i < attributes.length; i++) {
      attributes[i][customer] = attributeCodes[i] + 1;
    }
    if (lines != null) {
      lines[customer] = line;
    }
  }

  /** A further row of a customer, perhaps with other attributes. */
  void reopen(int customer, int[] attributeCodes) {
    for (int i = 0; i < attributes.length; i++) {
      if (attributes[i][customer] != attributeCodes[i] + 1) {
        attributes[i][customer] = MIXED + 1;
      }
    }
  }

  /** A further row of a customer that may stand before the first one known. */
  void keepEarlierLine(int customer, int line) {
    if (lines != null) {
      lines[customer] = Math.min(lines[customer], line);
    }
  }

  /** Adds to what the customer has and gives what it has then. */
  long add(int customer, long more, int scale) {
    long sum =
        units[customer] == ScaledLong.WIDE
            ? ScaledLong.WIDE
            : ScaledLong.sum(units[customer], more);
    if (sum == ScaledLong.WIDE) {
      return add(customer, BigDecimal.valueOf(more, scale), scale);
    }
    units[customer] = sum;
    return sum;
  }

  /** The same for an amount that is no units. */
  long add(int customer, BigDecimal more, int scale) {
    return set(customer, decimal(customer, scale).add(more), scale);
  }

  long set(int customer, BigDecimal value, int scale) {
    units[customer] = ScaledLong.fitted(value, scale);
    if (units[customer] == ScaledLong.WIDE) {
      wide.put(customer, value);
    } else {
      wide.remove(customer);
    }
    return units[customer];
  }

  /** More decimals for all; the builder has seen to it that they fit. */
  void shift(int decimals) {
    for (int i = 0; i < units.length; i++) {
      units[i] = ScaledLong.shifted(units[i], decimals);
    }
  }

  /** The form to be read: room for every customer of the book, units wherever they fit. */
  void fit(int customers, int scale) {
    if (units.length != customers) {
      resize(customers);
    }
    for (Map.Entry<Integer, BigDecimal> cell : Map.copyOf(wide).entrySet()) {
      set(cell.getKey(), cell.getValue(), scale);
    }
  }

  private void resize(int customers) {
    units = Arrays.copyOf(units, customers);
    present = Arrays.copyOf(present, (customers + 63) >> 6);
    lines = lines == null ? null : Arrays.copyOf(lines, customers);
    for (int i = 0; i < attributes.length; i++) {
      attributes[i] = Arrays.copyOf(attributes[i], customers);
    }
  }
}
