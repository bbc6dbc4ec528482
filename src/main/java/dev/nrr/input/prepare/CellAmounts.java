package dev.nrr.input.prepare;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import java.util.ArrayList;
import java.util.List;

/** Amounts of some columns of records; what is blank or no amount is no money. */
final class CellAmounts {

  private final int[] columns;
  private final AmountParser parser;
  private final MutableAmount cell = new MutableAmount();

  CellAmounts(int[] columns, DecimalMark mark) {
    this.columns = columns.clone();
    this.parser = new AmountParser(mark);
  }

  /** Sums of nothing, one for each column. */
  ExactSum[] sums() {
    ExactSum[] sums = new ExactSum[columns.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new ExactSum();
    }
    return sums;
  }

  /** Adds a record's amounts, each to the sum of its column. */
  void addTo(ExactSum[] sums, String[] fields) {
    for (int i = 0; i < columns.length; i++) {
      if (read(fields, i)) {
        sums[i].add(cell);
      }
    }
  }

  /** Adds all amounts of a record to one sum. */
  void addTo(ExactSum sum, String[] fields) {
    for (int i = 0; i < columns.length; i++) {
      if (read(fields, i)) {
        sum.add(cell);
      }
    }
  }

  /** The amounts of a record. */
  List<Amount> of(String[] fields) {
    List<Amount> amounts = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      amounts.add(read(fields, i) ? cell.toAmount() : Amount.ZERO);
    }
    return amounts;
  }

  /** Whether the cell of a column, by its place among these columns, is blank. */
  boolean isBlank(String[] fields, int i) {
    return ChangedRecords.cell(fields, columns[i]).isEmpty();
  }

  private boolean read(String[] fields, int i) {
    boolean known = parser.parse(ChangedRecords.cell(fields, columns[i]));
    if (known) {
      cell.set(parser);
    }
    return known;
  }

  static List<Amount> values(ExactSum[] sums) {
    List<Amount> values = new ArrayList<>();
    for (ExactSum sum : sums) {
      values.add(sum.toAmount());
    }
    return values;
  }

  static List<Amount> difference(List<Amount> values, List<Amount> less) {
    List<Amount> difference = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      difference.add(values.get(i).minus(less.get(i)));
    }
    return difference;
  }
}
