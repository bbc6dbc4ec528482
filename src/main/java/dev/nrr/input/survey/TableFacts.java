package dev.nrr.input.survey;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.header.EndHeader;
import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.request.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table show of its unused columns, and how these go with the used ones: row by
 * row, in memory that the number of rows does not change. Columns that are used or ignored cost
 * nothing. Not for use by several threads.
 */
public final class TableFacts {

  private static final Set<Field> MONEY =
      EnumSet.of(
          Field.AMOUNT,
          Field.STARTING,
          Field.ENDING,
          Field.EXPANSION,
          Field.CONTRACTION,
          Field.CHURN,
          Field.NEW,
          Field.REACTIVATION);

  private final TableColumns table;
  private final CellReader reader;
  private final @Nullable ColumnFacts[] facts;
  private final @Nullable ColumnPair[] pairs;
  private final @Nullable PlannedEnds[] planned;
  private final int[] partners;
  private final int[] moneyColumns;
  private final boolean[] sumOfDates;
  private final int amount;
  private final int end;
  private final int start;
  private final int lastAmount;
  private final int quantity;
  private final int unitPrice;
  private long rows;
  private boolean product;

  /** Facts of a table whose decimal mark is a point, or is not known. */
  public TableFacts(TableColumns table) {
    this(table, DecimalMark.POINT);
  }

  /** Facts of a table whose amounts are read by this decimal mark where they can be. */
  public TableFacts(TableColumns table, DecimalMark mark) {
    this(table, mark, true);
  }

  /**
   * Facts of a table of which the values of each column are known, and not what stands beside them:
   * a column is then never found to say the same as another one.
   */
  public static TableFacts ofValues(TableColumns table) {
    return new TableFacts(table, DecimalMark.POINT, false);
  }

  private TableFacts(TableColumns table, DecimalMark mark, boolean rows) {
    this.table = table;
    this.product = rows;
    reader = new CellReader(mark);
    int columns = table.headers().size();
    facts = new ColumnFacts[columns];
    pairs = new ColumnPair[columns];
    planned = new PlannedEnds[columns];
    partners = new int[columns];
    sumOfDates = new boolean[columns];
    amount = table.column(Field.AMOUNT);
    end = table.column(Field.END);
    start = table.column(Field.START);
    moneyColumns = moneyColumns(table);
    lastAmount = table.dated().isEmpty() ? table.column(Field.ENDING) : lastDated(table);
    for (int i = 0; i < columns; i++) {
      if (table.isObserved(i)) {
        facts[i] = new ColumnFacts(reader);
      }
      if (rows && table.isUnused(i)) {
        partners[i] = partner(i);
        pairs[i] = partners[i] < 0 ? null : new ColumnPair(mark);
        planned[i] = end >= 0 && partners[i] == end ? new PlannedEnds() : null;
        sumOfDates[i] = !table.dated().isEmpty();
      }
    }
    quantity = firstUnused(HeaderVocabulary.QUANTITY);
    unitPrice = firstUnused(HeaderVocabulary.UNIT_PRICE);
  }

  private static int[] moneyColumns(TableColumns table) {
    int[] columns = new int[table.headers().size()];
    int size = 0;
    for (int i = 0; i < columns.length; i++) {
      Field field = table.fields().get(i);
      if (table.dated().contains(i) || (field != null && MONEY.contains(field))) {
        columns[size++] = i;
      }
    }
    return Arrays.copyOf(columns, size);
  }

  /** The column of the last date: the right one of all, or the left one where years fall. */
  private static int lastDated(TableColumns table) {
    int left = Collections.min(table.dated());
    int right = Collections.max(table.dated());
    int fall =
        StrayHeaders.year(table.headers().get(left))
            - StrayHeaders.year(table.headers().get(right));
    return fall > 0 ? left : right;
  }

  /** The used column that a column may stand for, by its header; -1 if there is none. */
  private int partner(int column) {
    HeaderWords header = HeaderWords.of(table.headers().get(column));
    boolean marked = header.hasAny(HeaderVocabulary.DATE_MARKS);
    if (!marked && header.hasAny(HeaderVocabulary.MONEY)) {
      return amount;
    }
    if (header.hasAny(HeaderVocabulary.ENDS) && end >= 0) {
      return end;
    }
    if (header.hasAny(HeaderVocabulary.STARTS) && table.has(Field.START)) {
      return table.column(Field.START);
    }
    boolean date = marked || header.hasAny(HeaderVocabulary.ROW_DATES);
    return date ? table.column(Field.DATE) : amount;
  }

  private int firstUnused(Set<String> words) {
    for (int i = 0; i < facts.length; i++) {
      if (table.isUnused(i) && HeaderWords.of(table.headers().get(i)).hasAny(words)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Counts one row.
   *
   * @param cells its fields, as many as there are; missing ones are blank
   * @param line where it begins
   */
  public void observe(String[] cells, long line) {
    rows++;
    boolean money = carriesMoney(cells);
    boolean ended = hasEnd(cells);
    BigDecimal sum = null;
    for (int i = 0; i < facts.length; i++) {
      ColumnFacts column = facts[i];
      if (column == null) {
        continue;
      }
      String cell = cell(cells, i);
      column.observe(cell, line, money, ended);
      ColumnPair pair = pairs[i];
      if (pair != null) {
        pair.observe(cell(cells, partners[i]), cell, line);
      }
      PlannedEnds ends = planned[i];
      if (ends != null && start >= 0) {
        ends.observe(cell(cells, start), cell(cells, end), cell);
      }
      if (sumOfDates[i]) {
        sum = sum == null ? sum(cells) : sum;
        sumOfDates[i] = sum.compareTo(number(cell)) == 0;
      }
    }
    observeProduct(cells);
  }

  private void observeProduct(String[] cells) {
    if (product && amount >= 0 && quantity >= 0 && unitPrice >= 0) {
      BigDecimal times = number(cell(cells, quantity)).multiply(number(cell(cells, unitPrice)));
      product = times.compareTo(number(cell(cells, amount))) == 0;
    }
  }

  /** Whether a row has an amount other than 0; also where one cannot be read, or none is used. */
  private boolean carriesMoney(String[] cells) {
    for (int column : moneyColumns) {
      CellKind kind = reader.read(cell(cells, column));
      boolean none = kind == CellKind.BLANK || kind == CellKind.NOTHING;
      if (!none && !(kind == CellKind.AMOUNT && reader.isZero())) {
        return true;
      }
    }
    return moneyColumns.length == 0;
  }

  /** Whether a row's money has an end that it tells: a date, or nothing at its last date. */
  private boolean hasEnd(String[] cells) {
    if (end >= 0) {
      return isFilled(cell(cells, end));
    }
    return lastAmount >= 0 && number(cell(cells, lastAmount)).signum() == 0;
  }

  private boolean isFilled(String cell) {
    CellKind kind = reader.read(cell);
    return kind != CellKind.BLANK && kind != CellKind.NOTHING;
  }

  private BigDecimal sum(String[] cells) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int column : moneyColumns) {
      sum = sum.add(number(cell(cells, column)));
    }
    return sum;
  }

  private BigDecimal number(String cell) {
    return reader.read(cell) == CellKind.AMOUNT ? reader.decimal() : BigDecimal.ZERO;
  }

  private static String cell(String[] cells, int column) {
    return column < cells.length ? cells[column] : "";
  }

  /** The table that is looked at. */
  public TableColumns table() {
    return table;
  }

  /**
   * What the cells of a column are that is not used, or is taken for a subscription's name; null
   * for all others.
   */
  public @Nullable ColumnFacts column(int column) {
    return facts[column];
  }

  /** How a column goes with the used one it may stand for; null if there is none. */
  @Nullable ColumnPair pair(int column) {
    return pairs[column];
  }

  /** Whether a column has the planned ends beside those that came about, and goes with them. */
  boolean isPlannedEnd(int column) {
    PlannedEnds ends = planned[column];
    return ends != null
        && EndHeader.isTold(table.headers().get(end), table.headers().get(column))
        && ends.goWithEnds();
  }

  /**
   * The last month before the first planned end that is still to come: {@code 2025-08}; null where
   * there is none, or where it is no later than what has happened.
   */
  @Nullable String monthBeforePlanned(int column) {
    PlannedEnds ends = planned[column];
    return ends == null ? null : ends.monthBefore();
  }

  /** The used column that {@link #pair} compares with; -1 if there is none. */
  int partnerOf(int column) {
    return pairs[column] == null ? -1 : partners[column];
  }

  /** Whether a column is in every row the sum of the amounts under the dates. */
  boolean isSumOfDates(int column) {
    return rows > 0 && sumOfDates[column];
  }

  /** Whether a column is the quantity or the unit price of which the amount is the product. */
  boolean isOfProduct(int column) {
    return rows > 0
        && product
        && amount >= 0
        && quantity >= 0
        && unitPrice >= 0
        && (column == quantity || column == unitPrice);
  }

  /** The product's other column; only for a column that {@link #isOfProduct}. */
  int otherOfProduct(int column) {
    return column == quantity ? unitPrice : quantity;
  }
}
