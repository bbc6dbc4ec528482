package dev.nrr.input.workbook;

import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * An open workbook. Meets the library for workbooks here and nowhere else; every failure is a
 * {@link SourceException} with its row.
 */
final class Workbook implements Closeable {

  /** What stands behind an error of the sheet, so that it is never taken for a word. */
  private static final String ERROR = " (error)";

  private final ReadableWorkbook book;

  /**
   * A sheet.
   *
   * @param index its place, from 0
   */
  record SheetName(int index, String name, boolean isHidden) {}

  private Workbook(ReadableWorkbook book) {
    this.book = book;
  }

  static Workbook open(Source source) throws SourceException {
    try (InputStream in = source.opener().open()) {
      return new Workbook(new ReadableWorkbook(in, new ReadingOptions(true, true)));
    } catch (IOException failure) {
      throw failure.getMessage() == null
          ? unreadable(0, failure)
          : SourceException.ofOpening(failure);
    } catch (RuntimeException failure) {
      throw unreadable(0, failure);
    }
  }

  private static SourceException unreadable(long row, Exception failure) {
    return new SourceException(
        row, "a workbook that cannot be read on, damaged or cut: " + failure.getMessage());
  }

  /** Every sheet, in order. */
  List<SheetName> sheets() {
    List<SheetName> sheets = new ArrayList<>();
    try (Stream<Sheet> all = book.getSheets()) {
      all.forEach(
          sheet ->
              sheets.add(
                  new SheetName(
                      sheets.size(),
                      sheet.getName(),
                      sheet.getVisibility() != SheetVisibility.VISIBLE)));
    }
    return sheets;
  }

  /** The rows of a sheet. */
  Rows rows(SheetName name) throws SourceException {
    try {
      Sheet sheet = book.getSheet(name.index()).orElseThrow();
      return new Rows(sheet.openStream(), book.isDate1904());
    } catch (IOException | RuntimeException failure) {
      throw unreadable(0, failure);
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  /** Rows with anything in them, one after another. */
  static final class Rows implements Closeable {
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final boolean from1904;
    private String[] cells = {};
    private long row;
    private boolean hidden;
    private long formulas;
    private long unvalued;

    private Rows(Stream<Row> stream, boolean from1904) {
      this.stream = stream;
      this.rows = stream.iterator();
      this.from1904 = from1904;
    }

    /** Moves to the next row that is not blank; false at the end. */
    boolean next() throws SourceException {
      try {
        while (rows.hasNext()) {
          Row next = rows.next();
          row = next.getRowNum();
          hidden = next.isHidden();
          cells = new String[next.getCellCount()];
          if (read(next)) {
            return true;
          }
        }
        return false;
      } catch (ExcelReaderException | UncheckedIOException failure) {
        throw unreadable(row, failure);
      }
    }

    private boolean read(Row next) {
      boolean any = false;
      for (int i = 0; i < cells.length; i++) {
        Cell cell = next.hasCell(i) ? next.getCell(i) : null;
        cells[i] = cell == null ? "" : text(cell);
        any |= !cells[i].isBlank();
      }
      return any;
    }

    private String text(Cell cell) {
      Object value = cell.getValue();
      if (cell.getType() == CellType.FORMULA) {
        formulas++;
        unvalued += value == null ? 1 : 0;
      }
      if (value instanceof BigDecimal number) {
        NumberFormat format = NumberFormat.of(cell.getDataFormatId(), cell.getDataFormatString());
        return CellText.number(number, format, from1904);
      }
      String text = value == null ? "" : value.toString();
      boolean formula = cell.getType() == CellType.FORMULA;
      return cell.getType() == CellType.ERROR || (formula && isError(text)) ? text + ERROR : text;
    }

    private static boolean isError(@Nullable String text) {
      return text != null && text.startsWith("#") && text.matches("#[A-Z0-9/_]+[!?]?");
    }

    /** The cells of the current row, from column A. */
    String[] cells() {
      return cells;
    }

    /** The number of the current row, from 1. */
    long row() {
      return row;
    }

    /** Whether the current row is hidden. */
    boolean isHidden() {
      return hidden;
    }

    /** Whether so far there were formulas and none had a value: nobody has calculated them. */
    boolean isUncalculated() {
      return formulas > 0 && unvalued == formulas;
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
