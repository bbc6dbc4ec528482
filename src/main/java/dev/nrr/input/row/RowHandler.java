package dev.nrr.input.row;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes rows whose cells could all be read; the order of rows must not matter to it. */
@FunctionalInterface
public interface RowHandler {

  /**
   * Takes one row, those that were not asked for too.
   *
   * @return why the row cannot be used after all, or null if it was taken
   * @throws IOException if a temporary file fails
   */
  @Nullable Fault accept(Row row) throws IOException;

  /** Takes all rows of a batch, each as {@link #accept} does. */
  default @Nullable Fault acceptAll(RowBatch rows) throws IOException {
    Fault fault = null;
    for (int index = 0; fault == null && index < rows.size(); index++) {
      fault = accept(rows.row(index));
    }
    return fault;
  }

  /**
   * Why a row cannot be used.
   *
   * @param slot the slot at fault; -1 for the row as a whole
   */
  record Fault(int slot, String message) {}
}
