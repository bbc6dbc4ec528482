package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.List;

/** Parts that many workbooks have. */
final class SheetParts {

  private SheetParts() {}

  /** Whether a cell is this ratio, exactly. */
  static boolean isRatio(Cell cell, Ratio ratio) {
    Cell value = cell instanceof Cell.Toned toned ? toned.cell() : cell;
    return value instanceof Cell.Share share && share.ratio().equals(ratio);
  }

  /** Under which rule, of what, from where, as a sheet. */
  static Sheet rule(List<Block.LabelledValue> facts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Block.LabelledValue fact : facts) {
      rows.add(List.of(Cell.words(fact.label()), fact.value()));
    }
    List<Column> columns = List.of(Column.ofWords("What"), Column.ofWords("How"));
    return new Sheet("Rule", List.of(new Block.Table(columns, rows, true)));
  }
}
