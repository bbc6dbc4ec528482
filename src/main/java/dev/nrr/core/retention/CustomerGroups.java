package dev.nrr.core.retention;

import dev.nrr.core.book.Attribute;
import dev.nrr.core.book.AttributeColumn;
import dev.nrr.core.book.CustomerRevenue;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Customers put together that have the same values in every column of every breakdown at a date: a
 * slice is a sum of groups, and each customer is in one group.
 */
final class CustomerGroups {

  private static final int GREATEST_TABLE = 1 << 22;

  private final List<Attribute> columns;
  private final List<List<String>> values = new ArrayList<>();
  private final int[] groupOf;
  private List<int[]> codes = List.of(new int[0]);

  /**
   * The groups of a date.
   *
   * @param concerned the customers to be put in groups; the others are in none
   * @throws MixedAttributeException if a customer concerned has several values in one column
   */
  CustomerGroups(
      RevenueSource source,
      CustomerRevenue book,
      List<String> names,
      int date,
      IntPredicate concerned) {
    this.columns = new ArrayList<>();
    for (String name : names) {
      Attribute column = book.attribute(name);
      columns.add(column);
      values.add(column.values());
    }
    this.groupOf = new int[book.customers()];
    for (int customer = 0; customer < groupOf.length; customer++) {
      groupOf[customer] = concerned.test(customer) ? 0 : -1;
    }
    for (Attribute column : columns) {
      split(source, book, column, date);
    }
  }

  private void split(RevenueSource source, CustomerRevenue book, Attribute column, int date) {
    int width = column.values().size();
    Numbering numbering = new Numbering((long) codes.size() * width);
    List<int[]> split = new ArrayList<>();
    for (int customer = 0; customer < groupOf.length; customer++) {
      if (groupOf[customer] >= 0) {
        int code = column.code(customer, date);
        if (code == AttributeColumn.MIXED) {
          throw mixed(source, book, column, date);
        }
        int group = numbering.number((long) groupOf[customer] * width + code);
        if (group == split.size()) {
          split.add(with(codes.get(groupOf[customer]), code));
        }
        groupOf[customer] = group;
      }
    }
    codes = split;
  }

  private static int[] with(int[] codes, int code) {
    int[] longer = Arrays.copyOf(codes, codes.length + 1);
    longer[codes.length] = code;
    return longer;
  }

  /** Names the first by name of the customers at fault, whatever the order of rows. */
  private MixedAttributeException mixed(
      RevenueSource source, CustomerRevenue book, Attribute column, int date) {
    int first = -1;
    String name = "";
    for (int customer = 0; customer < groupOf.length; customer++) {
      if (groupOf[customer] >= 0 && column.code(customer, date) == AttributeColumn.MIXED) {
        String other = book.customer(customer);
        if (first < 0 || other.compareTo(name) < 0) {
          first = customer;
          name = other;
        }
      }
    }
    int row = column.rowDate(first, date);
    String when = source.hasHistory() && row >= 0 ? " at " + source.dates().get(row) : "";
    return new MixedAttributeException(name, column.name(), when);
  }

  int count() {
    return codes.size();
  }

  /** The group of a customer; -1 if it is in none. */
  int of(int customer) {
    return groupOf[customer];
  }

  /** The number of a column by its name. */
  int column(String name) {
    int column = 0;
    while (!columns.get(column).name().equals(name)) {
      column++;
    }
    return column;
  }

  /** Where a group stands in a column: a code of its values. */
  int code(int group, int column) {
    return codes.get(group)[column];
  }

  /** The values of a column, by code. */
  List<String> values(int column) {
    return values.get(column);
  }

  /** The slice of a breakdown a group belongs to. */
  Slice slice(int group, List<String> breakdown) {
    List<String> found = new ArrayList<>();
    for (String name : breakdown) {
      int column = column(name);
      found.add(values(column).get(code(group, column)));
    }
    return Slice.of(breakdown, found);
  }

  /** Numbers keys from 0 in order of appearance; by a table while the keys are few. */
  private static final class Numbering {

    private final int[] table;
    private final Map<Long, Integer> map = new HashMap<>();
    private int count;

    Numbering(long keys) {
      table = new int[keys <= GREATEST_TABLE ? (int) keys : 0];
    }

    int number(long key) {
      if (table.length == 0) {
        return map.computeIfAbsent(key, k -> count++);
      }
      if (table[(int) key] == 0) {
        table[(int) key] = ++count;
      }
      return table[(int) key] - 1;
    }
  }
}
