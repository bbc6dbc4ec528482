package dev.nrr.input.prepare;

import dev.nrr.core.result.Notice;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.source.Records;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code --fill-down}: a blank cell of a column takes the last one above that is not blank, as a
 * pivot table means it. A total row neither gives a name to the rows below nor takes one. A blank
 * above all names stays blank. One object counts for all sources; names do not pass from one source
 * to the next.
 */
public final class FilledDown {

  private final int[] columns;
  private final Predicate<String[]> total;
  private long cells;

  /**
   * Columns to fill down.
   *
   * @param columns their places in a record, from 0
   * @param total whether a record is named like a total
   */
  public FilledDown(int[] columns, Predicate<String[]> total) {
    this.columns = columns.clone();
    this.total = total;
  }

  /** The rows of one source, behind its header, filled down. */
  public Records rows(Records rows) {
    return new Filled(rows);
  }

  /** How many cells were filled; nothing to say where none were. */
  public List<Notice> notices() {
    return cells == 0
        ? List.of()
        : List.of(
            new Notice(
                "filled-down",
                MessageText.count(cells, "blank cell") + " took the value above (--fill-down)",
                cells));
  }

  private final class Filled extends ChangedRecords {

    private final String[] above = new String[columns.length];

    Filled(Records rest) {
      super(rest);
      Arrays.fill(above, "");
    }

    @Override
    String[] changed(String[] fields, long line) {
      if (total.test(fields)) {
        return fields;
      }
      String[] filled = fields;
      for (int i = 0; i < columns.length; i++) {
        if (columns[i] >= fields.length) {
          continue;
        }
        if (!fields[columns[i]].isBlank()) {
          above[i] = fields[columns[i]];
        } else if (!above[i].isEmpty()) {
          filled = filled == fields ? fields.clone() : filled;
          filled[columns[i]] = above[i];
          cells++;
        }
      }
      return filled;
    }
  }
}
