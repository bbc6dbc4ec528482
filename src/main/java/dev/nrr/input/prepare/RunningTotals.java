package dev.nrr.input.prepare;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ExactSum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums of rows so far, and what they were at each place a total may begin to add from: the
 * beginning and behind each total. A row is a total where the sums less its amounts are those of
 * such a place, which is looked up, so that any number of subtotals costs no more.
 */
final class RunningTotals {

  private final CellAmounts amounts;
  private final CellAmounts stocks;
  private final ExactSum[] sums;
  private final ExactSum[] stockSums;
  private final Map<List<Amount>, List<Start>> starts = new HashMap<>();
  private final List<Start> waiting = new ArrayList<>();
  private long rows;
  private String @Nullable [] last;
  private long lastLine;

  /** A place to add from. */
  private static final class Start {
    private final long rows;
    private final List<Amount> stocks;
    private String[] firstRow = {};

    Start(long rows, List<Amount> stocks) {
      this.rows = rows;
      this.stocks = stocks;
    }
  }

  RunningTotals(CellAmounts amounts, CellAmounts stocks) {
    this.amounts = amounts;
    this.stocks = stocks;
    this.sums = amounts.sums();
    this.stockSums = stocks.sums();
    begin();
  }

  /** Marks the place behind the rows so far; of places with equal sums and no rows between, one. */
  void begin() {
    if (waiting.isEmpty()) {
      Start start = new Start(rows, CellAmounts.values(stockSums));
      waiting.add(start);
      List<Amount> values = CellAmounts.values(sums);
      List<Start> here = starts.get(values);
      if (here == null) {
        here = new ArrayList<>(1);
        starts.put(values, here);
      }
      here.add(start);
    }
  }

  void add(long line, String[] fields) {
    amounts.addTo(sums, fields);
    stocks.addTo(stockSums, fields);
    rows++;
    last = fields;
    lastLine = line;
    for (Start start : waiting) {
      start.firstRow = fields;
    }
    waiting.clear();
  }

  /** Whether a row, which is not added, holds the sum of the rows from some place on. */
  boolean isTotal(String[] fields) {
    List<Amount> before = CellAmounts.difference(CellAmounts.values(sums), amounts.of(fields));
    for (Start start : starts.getOrDefault(before, List.of())) {
      if (rows > start.rows && areStocksOf(start, fields)) {
        return true;
      }
    }
    return false;
  }

  private boolean areStocksOf(Start start, String[] fields) {
    List<Amount> own = stocks.of(fields);
    List<Amount> added = CellAmounts.difference(CellAmounts.values(stockSums), start.stocks);
    List<Amount> first = stocks.of(start.firstRow);
    List<Amount> latest = last == null ? own : stocks.of(last);
    for (int i = 0; i < own.size(); i++) {
      Amount stock = own.get(i);
      if (!stocks.isBlank(fields, i)
          && !stock.equals(added.get(i))
          && !stock.equals(first.get(i))
          && !stock.equals(latest.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row, which was added, holds the sum of all other rows. */
  boolean isSumOfOthers(String[] fields) {
    List<Amount> own = amounts.of(fields);
    List<Amount> ownStocks = stocks.of(fields);
    return rows > 1
        && own.equals(CellAmounts.difference(CellAmounts.values(sums), own))
        && ownStocks.equals(CellAmounts.difference(CellAmounts.values(stockSums), ownStocks));
  }

  /** Whether the last row holds the sum of those before it, in stocks too. */
  boolean isLastSum() {
    return last != null && isSumOfOthers(last);
  }

  /** The last row; null before any. */
  String @Nullable [] last() {
    return last;
  }

  long lastLine() {
    return lastLine;
  }

  long rows() {
    return rows;
  }
}
