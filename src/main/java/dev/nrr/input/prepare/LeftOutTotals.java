package dev.nrr.input.prepare;

import dev.nrr.core.result.Notice;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.source.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code --totals skip}: leaves out the rows that {@link TotalRows} has proven to be totals. Others
 * that are named like totals stay. One object counts for all sources.
 */
public final class LeftOutTotals {

  private final List<Long> lines = new ArrayList<>();

  /**
   * The rows of one source, behind its header, without its totals.
   *
   * @param totals {@link TotalRows#lines} of the same rows
   */
  public Records rows(Records rows, Set<Long> totals) {
    return new ChangedRecords(rows) {
      @Override
      String[] changed(String[] fields, long line) {
        if (!totals.contains(line)) {
          return fields;
        }
        lines.add(line);
        return LEFT_OUT;
      }
    };
  }

  /** How many rows were left out, with the lines of the first. */
  public List<Notice> notices() {
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new Notice(
                "totals-left-out",
                MessageText.count(lines.size(), "total row")
                    + " left out (--totals skip), on "
                    + LineList.of(lines),
                lines.size()));
  }
}
