package dev.nrr.warehouse;

import dev.nrr.core.date.Timeline;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.warehouse.WarehouseSource.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table whose customers are put together by the dates of a grid, whatever its shape. */
final class DatedTable {

  /**
   * The customers of a table.
   *
   * @param customers how many there are
   * @param unlike how many but for case and spaces
   * @param shorter how many are another one but for its last word
   * @param telling those that say something by themselves
   */
  record Names(long customers, long unlike, long shorter, TellingNames telling) {

    /** Asks for them. */
    static Names of(AskedTable asked, SnapshotTable table, TellingNames telling) {
      ResultRow row = asked.ask(new TableSql(asked.engine().dialect(), table).customers());
      return new Names(row.number(), row.number(), row.number(), telling);
    }
  }

  private final AskedTable asked;
  private final SnapshotTable table;
  private final CellSql cells;
  private final DateTotals held;
  private final Names names;
  private final TableCounts counts;

  /**
   * Asks what the dates hold.
   *
   * @param grid the dates, as the table writes them
   * @param held all revenue at each
   */
  DatedTable(
      AskedTable asked, SnapshotTable table, Names names, List<GridDate> grid, DateTotals held) {
    this.asked = asked;
    this.table = table;
    this.names = names;
    this.held = held;
    this.cells = new CellSql(asked.engine().dialect(), table, grid);
    this.counts = TableCounts.of(asked.engine().ask(cells.dates()), held, names.customers());
  }

  /** What the dates hold. */
  TableCounts counts() {
    return counts;
  }

  /**
   * The input that it is, with the warnings that every such table has.
   *
   * @param rows how many there are
   * @param roles what each column does
   * @param currency of all amounts; null where nothing says one
   * @param grid null where a start and an end have no dates
   */
  InputData input(
      long rows,
      Map<String, String> roles,
      @Nullable String currency,
      @Nullable Timeline grid,
      List<DateDoubt> doubts,
      List<Notice> notices)
      throws InputException {
    SqlEngine engine = asked.engine();
    List<Notice> all = new ArrayList<>(notices);
    all.addAll(
        TableWarnings.of(engine, new TableSql(engine.dialect(), table), cells, counts, names));
    WarehouseSource source =
        new WarehouseSource(
            engine,
            cells,
            new Profile(held, counts.paying()),
            asked.sliceColumns(),
            asked.slices().minStart());
    return asked.input(
        new AskedTable.Facts(rows, names.customers(), roles, currency),
        new InputData.Table(source, grid, doubts),
        all);
  }
}
