package dev.nrr.input.prepare;

import dev.nrr.input.source.Records;
import dev.nrr.input.source.SourceException;

/** Records that are those of a source, some of them changed or left out. Lines stay the file's. */
abstract class ChangedRecords implements Records {

  private final Records rest;
  private String[] fields = {};

  ChangedRecords(Records rest) {
    this.rest = rest;
  }

  /**
   * What becomes of a record.
   *
   * @param fields of the record; not to be written to
   * @return the same, or others in their place, or {@link #LEFT_OUT}
   */
  abstract String[] changed(String[] fields, long line) throws SourceException;

  /** In place of a record that is left out; compared by identity. */
  static final String[] LEFT_OUT = new String[0];

  @Override
  public final boolean next() throws SourceException {
    while (rest.next()) {
      fields = changed(rest.fields(), rest.line());
      if (fields != LEFT_OUT) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final String[] fields() {
    return fields;
  }

  @Override
  public final long line() {
    return rest.line();
  }

  /** A cell without outer spaces; empty where a short record has none. */
  static String cell(String[] fields, int column) {
    return column < fields.length ? fields[column].strip() : "";
  }
}
