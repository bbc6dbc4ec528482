package dev.nrr.warehouse;

import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import java.util.Set;

/** A shape whose figures an engine adds up. Each stands once in the list of the reader. */
interface TableShape {

  /** The word {@code --shape} takes. */
  String name();

  /** The fields it makes use of; a table with another one is refused. */
  Set<Field> fields();

  /**
   * Judges the rows of a table by what the engine counts, and makes an input of it.
   *
   * @throws InputException if it cannot be used as asked, as a file with these rows could not
   * @throws WarehouseException if the engine cannot answer
   */
  InputData read(AskedTable table) throws InputException;
}
