package dev.nrr.input;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.request.InputException;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowLayout;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Looks at the rows of an input beside what becomes of them, while they are read in blocks; where
 * they are read as records, it sees nothing.
 */
public interface RowObserver extends Closeable {

  /** Rows are read from the first on: what was seen before is forgotten. */
  void begin();

  /** One for some of the rows, which sees them by one thread. */
  RowObserver part();

  /**
   * What a part sees next is of this source.
   *
   * @param source its number
   * @param slots what is in the slots of its rows
   * @param mark the decimal mark of amounts
   */
  void moveTo(int source, Shapes.Recognised recognised, RowLayout slots, DecimalMark mark)
      throws InputException;

  /** Rows all cells of which could be read. */
  void observe(RowBatch rows) throws IOException;

  /**
   * Every row was seen by one of these parts.
   *
   * @throws IOException if a temporary file fails
   */
  void end(List<RowObserver> parts) throws IOException;
}
