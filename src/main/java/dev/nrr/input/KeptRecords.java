package dev.nrr.input;

import dev.nrr.input.source.Records;
import dev.nrr.input.source.SourceException;
import java.util.ArrayList;
import java.util.List;

/** Records that were read before and are kept, to be gone through once. */
final class KeptRecords implements Records {

  private final List<String[]> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private int next;

  /** Keeps all that is left of some records. */
  static KeptRecords of(Records records) throws SourceException {
    KeptRecords kept = new KeptRecords();
    while (records.next()) {
      kept.rows.add(records.fields());
      kept.lines.add(records.line());
    }
    return kept;
  }

  /** Rows that are known, each on a line of its own from 1. */
  static KeptRecords ofRows(List<String[]> rows) {
    KeptRecords kept = new KeptRecords();
    for (String[] row : rows) {
      kept.rows.add(row);
      kept.lines.add((long) kept.rows.size());
    }
    return kept;
  }

  @Override
  public boolean next() {
    next++;
    return next <= rows.size();
  }

  @Override
  public String[] fields() {
    return rows.get(next - 1);
  }

  @Override
  public long line() {
    return lines.get(next - 1);
  }
}
