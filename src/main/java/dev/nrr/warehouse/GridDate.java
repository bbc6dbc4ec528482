package dev.nrr.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

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

  /**
   * All dates of a grid as the query {@code nrr_date}: the number {@code i}, the date {@code d}.
   */
  static String query(List<GridDate> grid, SqlWriter sql) {
    List<String> days = new ArrayList<>();
    for (GridDate date : grid) {
      String literal = date.literal(sql);
      days.add("SELECT " + date.index + " AS i, " + literal + " AS d" + sql.dialect().oneRow());
    }
    return SqlWriter.named("nrr_date", String.join("\nUNION ALL ", days));
  }

  /** Dates in their order as a grid, each as the table writes it. */
  static List<GridDate> of(List<?> written) {
    List<GridDate> grid = new ArrayList<>();
    for (Object date : written) {
      grid.add(new GridDate(grid.size(), date));
    }
    return grid;
  }
}
