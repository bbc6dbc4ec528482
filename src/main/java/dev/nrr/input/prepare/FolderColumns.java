package dev.nrr.input.prepare;

import dev.nrr.input.engine.Partitions;
import dev.nrr.input.engine.Partitions.Added;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.SourceException;
import java.util.List;

/** Rows of a file with the columns that its folders say, as {@code month=2024-01/book.csv} does. */
public final class FolderColumns extends ChangedRecords {

  private final Added added;

  private FolderColumns(Records rest, Added added) {
    super(rest);
    this.added = added;
  }

  /**
   * {@return the rows behind the header, with what the folders say}
   *
   * @param own the names of the columns that are in the file itself
   */
  public static Records rows(Records rows, Partitions folders, List<String> own) {
    return new FolderColumns(rows, folders.beside(own));
  }

  @Override
  String[] changed(String[] fields, long line) throws SourceException {
    int column = added.contradicted(fields);
    if (column >= 0) {
      throw new SourceException(line, added.contradiction(fields, column));
    }
    return added.row(fields);
  }
}
