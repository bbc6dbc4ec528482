package dev.nrr.warehouse;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.InputException;
import java.util.List;

/** A shape whose customers are put together by dates, as far as its statements are printed. */
interface ScriptShape {

  /** The word {@code --shape} takes. */
  String name();

  /**
   * What is asked.
   *
   * @throws InputException if that cannot be said of such a table
   */
  Asked of(ScriptRequest request) throws InputException;

  /**
   * A table and its grid.
   *
   * @param dates of the grid; empty for a start and an end without any
   * @param written the same as the table writes them, the start and the end too
   * @param checks what is asked before any figure
   */
  record Asked(
      SnapshotTable table, List<PeriodDate> dates, List<Object> written, List<Check> checks) {}

  /**
   * A statement and what is said of it.
   *
   * @param comment line by line
   */
  record Check(List<String> comment, String statement) {

    static Check of(String statement, String... comment) {
      return new Check(List.of(comment), statement);
    }
  }
}
