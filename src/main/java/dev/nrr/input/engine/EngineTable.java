package dev.nrr.input.engine;

import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.RowEngine;
import dev.nrr.input.request.RowEngine.Column;
import dev.nrr.input.request.RowEngine.Holds;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.TableFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table that an engine handed over, whole: its columns are the header, and its rows are counted
 * from 1. What could be read two ways is told once it is known what a column is used as.
 */
public final class EngineTable implements TableFormat {

  /** What a table is, beside its rows. */
  private record About(
      RowEngine.Kind kind, String format, String engine, String table, boolean isChosen) {

    /** Whether it is the table of a database, and no file. */
    boolean isOfDatabase() {
      return kind == RowEngine.Kind.PLACE && format.equals("table");
    }
  }

  private final About about;
  private final List<String> header;
  private final RowSpool rows;
  private final List<ColumnDoubts> doubts;
  private final List<Notice> notices;

  private EngineTable(
      About about,
      List<String> header,
      RowSpool rows,
      List<ColumnDoubts> doubts,
      List<Notice> notices) {
    this.about = about;
    this.header = header;
    this.rows = rows;
    this.doubts = doubts;
    this.notices = notices;
  }

  /**
   * Reads a table to its end.
   *
   * @param opened the source, open
   * @param table the name of the table in it
   * @param of how many
   * @param partitions columns that the folders of a file say, the same for every row
   * @param ignored columns that do not matter, as the user says
   * @param cast the decimals that floats are, as the user says
   * @throws InputException if the engine fails, or a column is none of a table
   */
  public static EngineTable read(
      Source source,
      RowEngine.Kind kind,
      RowEngine.Opened opened,
      String table,
      int of,
      Partitions partitions,
      Set<String> ignored,
      RowEngine.@Nullable Decimal cast)
      throws InputException {
    List<Column> columns = opened.columns(table);
    Set<String> lower = new TreeSet<>();
    ignored.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    requireFlat(source, columns, lower);
    List<ColumnDoubts> doubts = new ArrayList<>();
    for (Column column : columns) {
      doubts.add(ColumnDoubts.of(column, cast));
    }
    List<String> names = columns.stream().map(Column::name).toList();
    Partitions.Added added = partitions.beside(names);
    RowSpool spool = new RowSpool(columns.size() + added.names().size(), RowSpool.IN_MEMORY);
    try (RowEngine.Rows rows = opened.rows(table, columns)) {
      while (rows.next()) {
        String[] cells = rows.cells();
        for (int i = 0; i < doubts.size(); i++) {
          cells[i] = doubts.get(i).keep(cells[i], spool.rows() + 1);
        }
        requireAgreed(source, added, cells, names, spool.rows() + 1);
        spool.add(added.row(cells));
      }
    } catch (IOException failure) {
      throw InputException.temporaryFile(failure);
    }
    About about = new About(kind, opened.format(), opened.engine(), table, of > 1);
    return new EngineTable(
        about,
        List.copyOf(partitions.headers(names)),
        spool,
        doubts,
        notices(about, of, spool.rows()));
  }

  /** Refuses a row that says something else than the folder of its file. */
  private static void requireAgreed(
      Source source, Partitions.Added added, String[] cells, List<String> names, long row)
      throws InputException {
    int column = added.contradicted(cells);
    if (column >= 0) {
      throw InputException.data(
          new Problem(
              source.index(),
              source.name(),
              row,
              column + 1,
              added.contradiction(cells, column),
              "unusable",
              place(row, names.get(column))));
    }
  }

  /** Refuses columns whose values are no text, number or date. */
  private static void requireFlat(Source source, List<Column> columns, Set<String> ignored)
      throws InputException {
    List<String> wrong = new ArrayList<>();
    List<String> ignore = new ArrayList<>();
    for (Column column : columns) {
      boolean flat = column.holds() != Holds.NESTED && column.holds() != Holds.BYTES;
      if (!flat && !ignored.contains(column.name().toLowerCase(Locale.ROOT))) {
        wrong.add(column.name() + " (" + column.type() + ")");
        ignore.addAll(List.of("--ignore", column.name()));
      }
    }
    if (!wrong.isEmpty()) {
      String message = "no value that a row can have in " + MessageText.list(wrong);
      throw InputException.data(source, 0, 0, message)
          .suggesting(new Suggestion(ignore, "what is inside does not matter"));
    }
  }

  private static List<Notice> notices(About about, int of, long rows) {
    if (about.isOfDatabase()) {
      String message =
          MessageText.count(rows, "row")
              + (rows == 1 ? " was" : " were")
              + " read from "
              + about.engine();
      return List.of(new Notice("rows-read", message, rows));
    }
    return of < 2
        ? List.of()
        : List.of(
            new Notice(
                "table-chosen",
                "table "
                    + MessageText.quoted(about.table())
                    + " of "
                    + MessageText.count(of, "table")
                    + " is read",
                1));
  }

  /**
   * Refuses floats that are no decimals where they are amounts, and instants that are no days where
   * they are dates.
   *
   * @param amounts the columns of amounts, from 0
   * @param dates the columns of dates, from 0
   */
  public void require(Source source, int[] amounts, int[] dates) throws InputException {
    for (int column : amounts) {
      if (column < doubts.size()) {
        refuse(source, column, doubts.get(column).inexact());
      }
    }
    for (int column : dates) {
      if (column < doubts.size()) {
        refuse(source, column, doubts.get(column).otherMidnight());
      }
    }
  }

  private static void refuse(Source source, int column, ColumnDoubts.@Nullable Doubt doubt)
      throws InputException {
    if (doubt != null) {
      InputException refused =
          InputException.data(source, doubt.row(), column + 1, doubt.message());
      throw doubt.way() == null ? refused : refused.suggesting(doubt.way());
    }
  }

  @Override
  public String name() {
    return about.format();
  }

  @Override
  public String label(String source) {
    return about.isChosen() ? source + "!" + about.table() : source;
  }

  @Override
  public boolean hasLinesAboveHeader() {
    return false;
  }

  @Override
  public @Nullable String engine() {
    return about.isOfDatabase() ? about.engine() : null;
  }

  @Override
  public String place(long line, int column) {
    return column < 1 || column > header.size()
        ? " row " + line
        : place(line, header.get(column - 1));
  }

  /** A place in a row. */
  static String place(long row, String column) {
    return " row " + row + ", column " + column;
  }

  @Override
  public List<Notice> notices() {
    return notices;
  }

  /** How many columns there are. */
  public int width() {
    return header.size();
  }

  /** Which of several tables it is; null where there is one. */
  public @Nullable String chosenTable() {
    return about.isChosen() ? about.table() : null;
  }

  @Override
  public Table open(Source source, RecordReader.Options options) throws SourceException {
    try {
      return new EngineRecords(header, rows.read(), about.format() + ", by " + about.engine());
    } catch (IOException failure) {
      throw SourceException.ofOpening(failure);
    }
  }
}
