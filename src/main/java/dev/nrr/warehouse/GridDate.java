package dev.nrr.warehouse;

import java.time.LocalDate;

/**
 * One way that a table writes a date of the grid.
 *
 * @param index the number of the date in the grid
 * @param written a {@link LocalDate}, or text
 */
record GridDate(int index, Object written) {

  String literal(SqlWriter sql) {
    return written instanceof LocalDate day ? sql.date(day) : sql.text(written.toString());
  }
}
