package dev.nrr.output.xlsx;

import dev.nrr.report.model.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet.
 *
 * @param kind how it looks
 * @param cells from the first column on
 * @param table that it is of; null where it is of none
 */
record SheetLine(Kind kind, List<Cell> cells, @Nullable TableLook table) {

  /** How a row looks. */
  enum Kind {
    TITLE,
    HEADING,
    /** Words that go on over the cells beside them. */
    TEXT,
    /** A label and its value. */
    PAIR,
    /** The titles of a table. */
    TITLES,
    ROW
  }

  static SheetLine of(Kind kind, Cell... cells) {
    return new SheetLine(kind, List.of(cells), null);
  }
}
