package dev.nrr.output.xlsx;

import dev.nrr.core.amount.Amount;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table look.
 *
 * @param columns of the table
 * @param decimals of the amounts of each column
 */
record TableLook(List<Column> columns, List<Integer> decimals) {

  TableLook {
    columns = List.copyOf(columns);
    decimals = List.copyOf(decimals);
  }

  static TableLook of(Block.Table table) {
    List<Integer> decimals = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      decimals.add(decimals(table, i));
    }
    return new TableLook(table.columns(), decimals);
  }

  private static int decimals(Block.Table table, int column) {
    int most = 0;
    for (List<Cell> row : table.rows()) {
      Amount amount = amount(row.get(column));
      if (amount != null) {
        most = Math.max(most, NumberFormatter.moneyDecimals(List.of(amount)));
      }
    }
    return most;
  }

  /** The amount of a cell; null where it has none. */
  static @Nullable Amount amount(Cell cell) {
    Cell value = value(cell);
    return value instanceof Cell.Money money ? money.amount() : null;
  }

  /** A cell without its tone and its formula. */
  static Cell value(Cell cell) {
    if (cell instanceof Cell.Live live) {
      return value(live.value());
    }
    return cell instanceof Cell.Toned toned ? value(toned.cell()) : cell;
  }
}
