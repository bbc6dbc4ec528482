package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.LineNumbers;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowPlace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait until all dates are known: as columns, no object a row, in the order of the files.
 * A row has a customer, a line, attributes, one or more amounts and a few codes of its shape's own.
 */
final class PendingRows {

  private final LineNumbers lines;
  private CodeColumn customers = new CodeColumn();
  private CodeColumn places = new CodeColumn();
  private final AmountColumn[] amounts;
  private final CodeColumn[] codes;
  private final CodeColumn[] attributes;
  private int size;

  /** Whether a row stands before one that was kept earlier. */
  private boolean waited;

  /** Of the batch kept last, the rows that were asked for, unless all were. */
  private final int[] asked = new int[RowBatch.MOST + 1];

  private final int[] askedCodes = new int[RowBatch.MOST];
  private boolean allAsked;
  private int added;

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
    this.amounts = new AmountColumn[amounts];
    this.attributes = new CodeColumn[attributes];
    Arrays.setAll(this.codes, i -> new CodeColumn());
    Arrays.setAll(this.amounts, i -> new AmountColumn());
    Arrays.setAll(this.attributes, i -> new CodeColumn());
  }

  /** Keeps the row that was opened last; its codes and further amounts are still to be set. */
  void add(BookRowCollector rows, Row row, MutableAmount amount) {
    customers.set(size, rows.customer());
    places.set(size, rows.place(row));
    for (int i = 0; i < attributes.length; i++) {
      attributes[i].set(size, rows.attributeCodes()[i]);
    }
    size++;
    waited |= size > 1 && order(size - 1) < order(size - 2);
    setAmount(0, amount);
  }

  /**
   * Keeps the rows of a batch that are asked for, which were all opened, with the amounts in a
   * slot; their codes and further amounts are still to be set.
   */
  void addAll(BookRowCollector rows, RowBatch batch, int slot) {
    allAsked = batch.areAllAdmitted();
    added = allAsked ? batch.size() : 0;
    for (int index = 0; !allAsked && index < batch.size(); index++) {
      asked[added] = index;
      added += batch.isAdmitted(index) ? 1 : 0;
    }
    customers.setAll(size, asked(rows.customers()), added);
    places.setAll(size, asked(rows.places(batch)), added);
    for (int i = 0; i < attributes.length; i++) {
      attributes[i].setAll(size, asked(rows.attributeCodes(i)), added);
    }
    waited |= size > 0 && added > 0 && order(size) < order(size - 1);
    size += added;
    setAmounts(0, batch, slot);
  }

  /** What rows of the batch have that are asked for, by what all have. */
  private int[] asked(int[] all) {
    for (int row = 0; !allAsked && row < added; row++) {
      askedCodes[row] = all[asked[row]];
    }
    return allAsked ? all : askedCodes;
  }

  /** Sets an amount of the rows of the batch kept last. */
  void setAmounts(int amount, RowBatch batch, int slot) {
    AmountColumn column = amounts[amount];
    int first = size - added;
    if (allAsked && column.setAll(first, batch, slot)) {
      return;
    }
    for (int row = 0; row < added; row++) {
      int index = allAsked ? row : asked[row];
      column.set(first + row, batch.units(index, slot), batch.scale(index, slot));
    }
  }

  /** Sets a code of the rows of the batch kept last, of which there is one for each of its rows. */
  void setCodes(int code, int[] values) {
    codes[code].setAll(size - added, asked(values), added);
  }

  /** Sets a code of the rows of the batch kept last to the same. */
  void setCodes(int code, int value) {
    codes[code].setAll(size - added, added, value);
  }

  /** Sets a further amount of the row kept last. */
  void setAmount(int amount, MutableAmount value) {
    amounts[amount].set(size - 1, value);
  }

  /** Sets a code of the row kept last. */
  void setCode(int code, int value) {
    codes[code].set(size - 1, value);
  }

  /** Sets a code of any row. */
  void setCode(int code, int row, int value) {
    codes[code].set(row, value);
  }

  /**
   * Takes in the rows of another part of the input, which is then spent: all are in the order of
   * the files.
   */
  void mergeFrom(PendingRows part, Numbers numbers) {
    RowRuns runs = runs(part);
    customers = CodeColumn.joined(runs, customers, part.customers, numbers.customers());
    part.customers = new CodeColumn();
    places = CodeColumn.joined(runs, places, part.places, null);
    part.places = new CodeColumn();
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = AmountColumn.joined(runs, amounts[i], part.amounts[i]);
      part.amounts[i] = new AmountColumn();
    }
    for (int i = 0; i < codes.length; i++) {
      codes[i] = CodeColumn.joined(runs, codes[i], part.codes[i], numbers.codes()[i]);
      part.codes[i] = new CodeColumn();
    }
    for (int i = 0; i < attributes.length; i++) {
      attributes[i] =
          CodeColumn.joined(runs, attributes[i], part.attributes[i], numbers.attributes()[i]);
      part.attributes[i] = new CodeColumn();
    }
    waited |= part.waited;
    size = runs.rows();
  }

  private RowRuns runs(PendingRows part) {
    int[] lengths = new int[16];
    int count = 0;
    int here = 0;
    int there = 0;
    while (here < size || there < part.size) {
      int first = here;
      here = there == part.size ? size : notBefore(part.order(there), here);
      int firstThere = there;
      there = here == size ? part.size : part.notBefore(order(here) + 1, there);
      lengths = count < lengths.length ? lengths : Arrays.copyOf(lengths, count * 2);
      lengths[count++] = here - first;
      lengths[count++] = there - firstThere;
    }
    return new RowRuns(Arrays.copyOf(lengths, count));
  }

  /**
   * The first row from one on that does not stand before a place, where they are in the order of
   * the files.
   */
  private int notBefore(long order, int from) {
    int low = from;
    int high = from;
    for (int step = 1; high < size && order(high) < order; step *= 2) {
      low = high + 1;
      high += Math.min(step, size - high);
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (order(middle) < order) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Puts rows in the order of the files, wherever one of them had to wait. */
  void putInOrder() {
    if (!waited) {
      return;
    }
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      rows.add(row);
    }
    rows.sort(Comparator.comparingLong(this::order));
    int[] order = rows.stream().mapToInt(Integer::intValue).toArray();
    customers = customers.in(order);
    places = places.in(order);
    Arrays.setAll(amounts, i -> amounts[i].in(order));
    Arrays.setAll(codes, i -> codes[i].in(order));
    Arrays.setAll(attributes, i -> attributes[i].in(order));
  }

  /** Ascends with the file, then with the line. */
  private long order(int row) {
    int place = places.get(row);
    return lines.sources() == 1 ? place : RowPlace.of(lines.source(place), lines.line(place));
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
    return customers.get(row);
  }

  /** The customers of all rows; perhaps there is more behind them. */
  int[] customers() {
    return customers.values(size);
  }

  int place(int row) {
    return places.get(row);
  }

  int code(int code, int row) {
    return codes[code].get(row);
  }

  /** A code of all rows; perhaps there is more behind them. */
  int[] codes(int code) {
    return codes[code].values(size);
  }

  int attribute(int attribute, int row) {
    return attributes[attribute].get(row);
  }

  /** Reads the attributes of a row. */
  void readAttributes(int row, int[] into) {
    for (int i = 0; i < attributes.length; i++) {
      into[i] = attributes[i].get(row);
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
    return amounts[amount].decimal(row);
  }

  /** The sign of the first amount of a row. */
  int signum(int row) {
    return amounts[0].signum(row);
  }
}
