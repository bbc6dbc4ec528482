package dev.nrr.input.workbook;

import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import java.io.IOException;
import java.util.Arrays;

/** The rows of a sheet as records of one width. */
final class SheetRecords implements Table {

  private final Workbook book;
  private final Workbook.Rows rows;
  private final String sheet;
  private final int from;
  private final int to;
  private String[] fields = {};

  /**
   * Records of the columns from one place, from 0, up to another.
   *
   * @param rows of the book, closed with it
   */
  SheetRecords(Workbook book, Workbook.Rows rows, String sheet, int from, int to) {
    this.book = book;
    this.rows = rows;
    this.sheet = sheet;
    this.from = from;
    this.to = to;
  }

  @Override
  public boolean next() throws SourceException {
    if (!rows.next()) {
      return false;
    }
    String[] cells = rows.cells();
    fields = new String[to - from];
    Arrays.fill(fields, "");
    for (int i = from; i < Math.min(to, cells.length); i++) {
      fields[i - from] = cells[i];
    }
    return true;
  }

  @Override
  public String[] fields() {
    return fields;
  }

  @Override
  public long line() {
    return rows.row();
  }

  @Override
  public String written() {
    return "workbook, sheet '" + sheet + "'";
  }

  @Override
  public void close() throws IOException {
    rows.close();
    book.close();
  }
}
