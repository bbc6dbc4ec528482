package dev.nrr.input.prepare;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.survey.TotalWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the rows of one source that are totals of other rows of it. Sums are exact; a blank cell or
 * one that is no amount is no money.
 *
 * <p>A row named like a total is proven to be one where in every amount column it holds the sum of
 * the rows above, back to the beginning or to any total in between: so subtotals, subtotals of
 * those and a grand total are all proven. In long form, where a row is of a date, the rows of the
 * same date count alone, those below too. A last row with another name is a total by its amounts
 * alone, where at least two of them differ and are not 0 and at least three rows stand above. So is
 * a row without a customer that holds the sum of at least two rows above.
 */
public final class TotalRows {

  private static final int ROWS_ABOVE = 3;

  private final Columns columns;
  private final CellAmounts amounts;
  private final CellAmounts stocks;
  private final RunningTotals whole;
  private final Map<List<String>, RunningTotals> byKey = new HashMap<>();
  private final List<Unproven> unproven = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();

  /**
   * Places of columns in a record, from 0.
   *
   * @param amounts which a total adds up
   * @param stocks opening and closing amounts: a total over periods has the first or the last of
   *     them, or none, a total over customers their sum
   * @param keys what rows must share to be added up in long form, such as the date; empty for none
   * @param customer whose row it is; -1 where rows are not customers
   * @param rules whose words name no row, such as {@code rule.scope} of this program's own output
   */
  public record Columns(int[] amounts, int[] stocks, int[] keys, int customer, int[] rules) {}

  /** Why a row is taken for a total. */
  public enum Evidence {
    /** Its name and its amounts. */
    NAME_AND_SUM,
    /** Its amounts alone. */
    SUM,
    /** Its name alone: the amounts are no sum that is known here. */
    NAME
  }

  /**
   * A row that is or may be a total.
   *
   * @param line on which it begins
   * @param name the cell that names it, or its first words; empty where it has no customer
   * @param column of that cell; -1 without one
   * @param evidence why
   */
  public record Found(long line, String name, int column, Evidence evidence) {}

  /** A row named like a total whose rows may stand below. */
  private record Unproven(long line, int column, String[] fields) {
    String name() {
      return fields[column].strip();
    }
  }

  /** A search; any cell that is no amount may say that its row is a total. */
  public TotalRows(Columns columns, DecimalMark mark) {
    this.columns = columns;
    this.amounts = new CellAmounts(columns.amounts(), mark);
    this.stocks = new CellAmounts(columns.stocks(), mark);
    this.whole = new RunningTotals(amounts, stocks);
  }

  /** Reads all rows of the source, behind its header. */
  public void read(Records rows) throws SourceException {
    long last = 0;
    while (rows.next()) {
      last = rows.line();
      read(rows.line(), rows.fields());
    }
    for (Unproven row : unproven) {
      boolean proven =
          keyed(row).isSumOfOthers(row.fields())
              || (!hasKey(row.fields()) && whole.isSumOfOthers(row.fields()));
      Evidence evidence = proven ? Evidence.NAME_AND_SUM : Evidence.NAME;
      found.add(new Found(row.line(), row.name(), row.column(), evidence));
    }
    String[] fields = whole.last();
    if (fields != null && whole.lastLine() == last && whole.rows() > ROWS_ABOVE) {
      if (hasSeveralAmounts(fields) && !isUnproven(fields) && whole.isLastSum()) {
        found.add(bySum(last, fields));
      }
    }
    if (found.size() > 1) {
      found.sort((one, other) -> Long.compare(one.line(), other.line()));
    }
  }

  /** Whether a row has at least two amounts that differ, beside zeros. */
  private boolean hasSeveralAmounts(String[] fields) {
    Set<Amount> several = new HashSet<>();
    for (Amount amount : amounts.of(fields)) {
      if (!amount.isZero()) {
        several.add(amount);
      }
    }
    return several.size() > 1;
  }

  private boolean isUnproven(String[] fields) {
    for (Unproven row : unproven) {
      if (row.fields() == fields) {
        return true;
      }
    }
    return false;
  }

  private void read(long line, String[] fields) {
    int named = totalName(fields);
    RunningTotals key = columns.keys().length == 0 ? whole : keyed(fields);
    boolean nameless = named < 0 && isNameless(fields) && key.rows() > 1;
    if ((named >= 0 || nameless)
        && (key.isTotal(fields) || (!hasKey(fields) && whole.isTotal(fields)))) {
      found.add(
          nameless
              ? bySum(line, fields)
              : new Found(line, fields[named].strip(), named, Evidence.NAME_AND_SUM));
      key.begin();
      whole.begin();
      return;
    }
    add(key, line, fields);
    if (named >= 0) {
      unproven.add(new Unproven(line, named, fields));
      key.begin();
      whole.begin();
    }
  }

  private void add(RunningTotals key, long line, String[] fields) {
    whole.add(line, fields);
    if (key != whole) {
      key.add(line, fields);
    }
  }

  /**
   * Whether a row has the cells that rows to be added up share; a total of those adds no others.
   */
  private boolean hasKey(String[] fields) {
    for (int key : columns.keys()) {
      if (ChangedRecords.cell(fields, key).isEmpty()) {
        return false;
      }
    }
    return columns.keys().length > 0;
  }

  private RunningTotals keyed(Unproven row) {
    return columns.keys().length == 0 ? whole : keyed(row.fields());
  }

  private RunningTotals keyed(String[] fields) {
    List<String> key = new ArrayList<>();
    for (int column : columns.keys()) {
      key.add(ChangedRecords.cell(fields, column));
    }
    RunningTotals running = byKey.get(key);
    if (running == null) {
      running = new RunningTotals(amounts, stocks);
      byKey.put(key, running);
    }
    return running;
  }

  /** The column of the cell that says the row is a total; -1 if none does. */
  private int totalName(String[] fields) {
    for (int i = 0; i < fields.length; i++) {
      if (isWords(fields, i) && TotalWords.match(fields[i].strip()) != TotalWords.Match.NONE) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a row has money and no customer. */
  private boolean isNameless(String[] fields) {
    int customer = columns.customer();
    return customer >= 0
        && customer < fields.length
        && fields[customer].isBlank()
        && hasMoney(fields);
  }

  private boolean hasMoney(String[] fields) {
    for (Amount amount : amounts.of(fields)) {
      if (!amount.isZero()) {
        return true;
      }
    }
    return false;
  }

  private Found bySum(long line, String[] fields) {
    if (!isNameless(fields)) {
      for (int i = 0; i < fields.length; i++) {
        if (isWords(fields, i)) {
          return new Found(line, fields[i].strip(), i, Evidence.SUM);
        }
      }
    }
    return new Found(line, "", -1, Evidence.SUM);
  }

  private boolean isWords(String[] fields, int column) {
    return !fields[column].isBlank()
        && !ColumnNumbers.has(columns.amounts(), column)
        && !ColumnNumbers.has(columns.stocks(), column)
        && !ColumnNumbers.has(columns.rules(), column);
  }

  /** All that were found, in the file's order. */
  public List<Found> found() {
    return List.copyOf(found);
  }

  /** The lines of the rows that are proven to be totals. */
  public Set<Long> lines() {
    Set<Long> lines = new HashSet<>();
    for (Found row : found) {
      if (row.evidence() != Evidence.NAME) {
        lines.add(row.line());
      }
    }
    return lines;
  }
}
