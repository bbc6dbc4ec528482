package dev.nrr.warehouse;

import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.util.List;

/**
 * A table in an engine as an input: its columns, its dates and all that would make a file be
 * refused are judged first, from counts that the engine makes.
 */
public final class WarehouseReader {

  /** The shapes that engines are asked for. A new one is one class and one line. */
  private static final List<TableShape> SHAPES =
      List.of(
          new SnapshotRows(),
          new SubscriptionRows(),
          new MovementRows(),
          new BalanceRows(),
          new EventRows());

  private WarehouseReader() {}

  /**
   * {@return the table as an input}
   *
   * @param request what its columns mean; its one source is named like the table
   * @throws InputException if it cannot be used as asked, as a file with these rows could not
   * @throws WarehouseException if the engine cannot answer
   */
  public static InputData read(SqlEngine engine, InputRequest request, TableRequest wanted)
      throws InputException {
    AskedTable table = AskedTable.of(engine, request, wanted);
    TableShape shape = shape(table);
    table.requireFields(shape.fields());
    return shape.read(table);
  }

  /** Refuses every shape that is not asked for in SQL, by its name. */
  private static TableShape shape(AskedTable table) throws InputException {
    String name = table.shape();
    for (TableShape shape : SHAPES) {
      if (shape.name().equals(name)) {
        return shape;
      }
    }
    throw InputException.data(
            table.name()
                + " is a table of "
                + name
                + "; engines are asked for sums of "
                + String.join(", ", SHAPES.stream().map(TableShape::name).toList())
                + ", which the SELECT of --query FILE can make of it")
        .suggesting(TableRequest.BY_ROWS);
  }
}
