package dev.nrr.input.engine;

import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import java.util.List;

/** The rows of an engine as records below a header, counted from 1. */
final class EngineRecords implements Table {

  private final RowSpool.Reading rows;
  private final String written;
  private String[] fields;
  private boolean begun;
  private long count;

  EngineRecords(List<String> header, RowSpool.Reading rows, String written) {
    this.rows = rows;
    this.written = written;
    this.fields = header.toArray(new String[0]);
  }

  @Override
  public boolean next() throws SourceException {
    if (!begun) {
      begun = true;
      return fields.length > 0;
    }
    String[] next = rows.next();
    if (next == null) {
      return false;
    }
    fields = next;
    count++;
    return true;
  }

  @Override
  public String[] fields() {
    return fields;
  }

  @Override
  public long line() {
    return count;
  }

  @Override
  public String written() {
    return written;
  }

  @Override
  public void close() {
    // nothing is open but what all readings share
  }
}
