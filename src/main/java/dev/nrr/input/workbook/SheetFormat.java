package dev.nrr.input.workbook;

import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.SheetOption;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.TableFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook: the one that was asked for, else the one whose first rows have a header
 * that fits. Its records are the part of it in which anything stands.
 */
public final class SheetFormat implements TableFormat {

  /** So many rows say whether there is a table. */
  private static final int FIRST = 101;

  private final Workbook.SheetName sheet;
  private final int firstColumn;
  private final int endColumn;
  private final List<Notice> notices;

  /**
   * What stands in a sheet.
   *
   * @param rows how many are not blank
   * @param firstColumn the first with anything in it, from 0
   * @param endColumn the one behind the last
   * @param isFitting whether there is a table that can be read
   */
  private record Contents(
      Workbook.SheetName sheet,
      long rows,
      int firstColumn,
      int endColumn,
      long hidden,
      boolean isFitting) {}

  private SheetFormat(Contents contents, List<Notice> notices) {
    this.sheet = contents.sheet();
    this.firstColumn = contents.firstColumn();
    this.endColumn = contents.endColumn();
    this.notices = notices;
  }

  /**
   * Looks at all sheets of a workbook, or at the one that is asked for.
   *
   * @param isTable whether the first rows of a sheet are of a table that can be read
   * @throws InputException if it is not said which of several sheets is meant
   */
  public static SheetFormat of(
      Source source, @Nullable String asked, Predicate<List<String[]>> isTable)
      throws InputException, IOException {
    try (Workbook book = Workbook.open(source)) {
      List<Workbook.SheetName> sheets = book.sheets();
      List<Contents> looked = new ArrayList<>();
      for (Workbook.SheetName sheet :
          asked == null ? visible(sheets) : asked(source, sheets, asked)) {
        looked.add(contents(source, book, sheet, isTable));
      }
      Contents chosen = asked == null ? chosen(source, looked) : looked.get(0);
      return new SheetFormat(chosen, notices(chosen, sheets.size()));
    }
  }

  private static List<Workbook.SheetName> visible(List<Workbook.SheetName> sheets) {
    return sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
  }

  private static List<Workbook.SheetName> asked(
      Source source, List<Workbook.SheetName> sheets, String asked) throws InputException {
    List<String> names = sheets.stream().map(Workbook.SheetName::name).toList();
    int found = SheetOption.find(names, asked);
    if (found >= 0) {
      return List.of(sheets.get(found));
    }
    throw InputException.option(
        "--sheet: no sheet "
            + MessageText.quoted(asked)
            + " in "
            + source.name()
            + MessageText.didYouMean(asked, names)
            + "; found: "
            + MessageText.list(names));
  }

  private static Contents contents(
      Source source, Workbook book, Workbook.SheetName sheet, Predicate<List<String[]>> isTable)
      throws InputException, SourceException {
    long count = 0;
    long hidden = 0;
    int first = Integer.MAX_VALUE;
    int end = 0;
    List<String[]> begin = new ArrayList<>();
    boolean uncalculated;
    try (Workbook.Rows rows = book.rows(sheet)) {
      while (rows.next()) {
        String[] cells = rows.cells();
        for (int i = 0; i < cells.length; i++) {
          if (!cells[i].isBlank()) {
            first = Math.min(first, i);
            end = Math.max(end, i + 1);
          }
        }
        if (count < FIRST) {
          begin.add(cells);
        }
        count++;
        hidden += rows.isHidden() ? 1 : 0;
      }
      uncalculated = rows.isUncalculated();
    }
    boolean fits = isTable.test(cut(begin, first, end));
    if (uncalculated && fits) {
      throw InputException.data(
          new Problem(
              source.index(),
              label(source.name(), sheet),
              0,
              0,
              "formulas without values: no program has calculated them; open the workbook in one,"
                  + " save it there and read that"));
    }
    return new Contents(sheet, count, Math.min(first, end), end, hidden, fits);
  }

  /** Rows without what is blank in all of them, before and behind. */
  private static List<String[]> cut(List<String[]> rows, int from, int to) {
    List<String[]> cut = new ArrayList<>();
    for (String[] row : rows) {
      String[] cells = new String[Math.max(0, to - from)];
      Arrays.fill(cells, "");
      for (int i = from; i < Math.min(to, row.length); i++) {
        cells[i - from] = row[i];
      }
      cut.add(cells);
    }
    return cut;
  }

  private static Contents chosen(Source source, List<Contents> sheets) throws InputException {
    List<Contents> filled = sheets.stream().filter(sheet -> sheet.rows() > 0).toList();
    List<Contents> fitting = filled.stream().filter(Contents::isFitting).toList();
    if (fitting.size() == 1 || filled.size() == 1) {
      return fitting.size() == 1 ? fitting.get(0) : filled.get(0);
    }
    if (filled.isEmpty()) {
      throw InputException.data(source, 0, 0, "no sheet with anything in it");
    }
    List<Contents> open = fitting.isEmpty() ? filled : fitting;
    List<String> names = open.stream().map(one -> one.sheet().name()).toList();
    throw SheetOption.undecided(
        source,
        fitting.isEmpty() ? "no sheet has columns that are known: " : "several sheets that fit: ",
        names);
  }

  private static List<Notice> notices(Contents chosen, int sheets) {
    List<Notice> notices = new ArrayList<>();
    if (sheets > 1) {
      notices.add(
          new Notice(
              "sheet-chosen",
              "sheet "
                  + MessageText.quoted(chosen.sheet().name())
                  + " of "
                  + MessageText.count(sheets, "sheet")
                  + " is read",
              1));
    }
    if (chosen.hidden() > 0) {
      notices.add(
          new Notice(
              "hidden-rows",
              MessageText.count(chosen.hidden(), "hidden row")
                  + (chosen.hidden() == 1 ? " of the sheet is" : " of the sheet are")
                  + " read like others",
              chosen.hidden()));
    }
    return notices;
  }

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public Table open(Source source, RecordReader.Options options) throws SourceException {
    Workbook book = Workbook.open(source);
    return new SheetRecords(book, book.rows(sheet), sheet.name(), firstColumn, endColumn);
  }

  @Override
  public String label(String source) {
    return label(source, sheet);
  }

  private static String label(String source, Workbook.SheetName sheet) {
    return source + "!" + sheet.name();
  }

  @Override
  public String place(long line, int column) {
    return column < 1 ? Long.toString(line) : letters(firstColumn + column) + line;
  }

  /** The letters of a column, from 1 for A. */
  static String letters(int column) {
    String letters = "";
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters = (char) ('A' + (rest - 1) % 26) + letters;
    }
    return letters.toUpperCase(Locale.ROOT);
  }

  /** The sheet, as {@code --sheet} takes it. */
  public String sheet() {
    return sheet.name();
  }

  @Override
  public List<Notice> notices() {
    return notices;
  }
}
