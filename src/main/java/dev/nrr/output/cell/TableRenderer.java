package dev.nrr.output.cell;

import dev.nrr.core.amount.Amount;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import java.util.ArrayList;
import java.util.List;

/** A table for people as texts: money with the same decimals down each column. */
public final class TableRenderer {

  private TableRenderer() {}

  /** Each row's cells as texts, in the order of the columns. */
  public static List<List<String>> rows(Block.Table table, CellRenderer text) {
    List<CellRenderer> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(text.withMoneyDecimals(moneyDecimals(table, i)));
    }
    List<List<String>> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      rows.add(row(row, columns));
    }
    return rows;
  }

  /** Each column's title as text, with the unit that its money is told in. */
  public static List<String> titles(Block.Table table, CellRenderer text) {
    List<String> titles = new ArrayList<>();
    String unit = text.numbers().unit().suffix();
    for (int i = 0; i < table.columns().size(); i++) {
      String title = text.words(table.columns().get(i).title());
      titles.add(unit.isEmpty() || !isMoney(table, i) ? title : (title + " " + unit).strip());
    }
    return titles;
  }

  /** Each column's title as text, where the unit of money is told elsewhere. */
  public static List<String> titlesWithoutUnit(Block.Table table, CellRenderer text) {
    List<String> titles = new ArrayList<>();
    for (Column column : table.columns()) {
      titles.add(text.words(column.title()));
    }
    return titles;
  }

  private static boolean isMoney(Block.Table table, int column) {
    List<Amount> amounts = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      addMoney(row.get(column), amounts);
    }
    return !amounts.isEmpty();
  }

  private static List<String> row(List<Cell> cells, List<CellRenderer> columns) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      texts.add(cells.get(i).accept(columns.get(i)));
    }
    return texts;
  }

  private static int moneyDecimals(Block.Table table, int column) {
    List<Amount> amounts = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      addMoney(row.get(column), amounts);
    }
    return NumberFormatter.moneyDecimals(amounts);
  }

  /** Every amount in a cell, those inside a sentence too. */
  private static void addMoney(Cell cell, List<Amount> amounts) {
    if (cell instanceof Cell.Money money) {
      amounts.add(money.amount());
    } else if (cell instanceof Cell.Sentence sentence) {
      for (Cell part : sentence.parts()) {
        addMoney(part, amounts);
      }
    } else if (cell instanceof Cell.Toned toned) {
      addMoney(toned.cell(), amounts);
    }
  }
}
