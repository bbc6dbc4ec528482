package dev.nrr.warehouse;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.result.Notice;
import dev.nrr.input.check.BookChecks;
import dev.nrr.input.check.FindingCounter;
import dev.nrr.input.check.NeighbourFindings;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What may mislead in a table, in the words that files have for it. */
final class TableWarnings {

  /** More than any customer has dates. */
  private static final int MOST_JUMPS = 2000;

  private TableWarnings() {}

  /**
   * What is to be said.
   *
   * @param names of the customers
   */
  static List<Notice> of(
      SqlEngine engine, TableSql table, CellSql cells, TableCounts counts, DatedTable.Names names) {
    List<InspectionFinding> found = new ArrayList<>();
    NeighbourFindings neighbours = new NeighbourFindings();
    counts.addTo(neighbours);
    addJumps(neighbours.annual(), counts.years(), counts, engine, cells.jumps(true, MOST_JUMPS));
    addJumps(
        neighbours.outliers(),
        counts.jumps() - counts.years(),
        counts,
        engine,
        cells.jumps(false, MOST_JUMPS));
    neighbours.addTo(found);
    int base = counts.dates().size() > 0 ? counts.dates().size() - 1 : 0;
    BookChecks.smallBase(counts.paying(base), counts.label(base), found);
    List<Notice> notices = new ArrayList<>();
    new NameWarnings(engine, table, cells, names).addTo(found, notices);
    for (InspectionFinding finding : found) {
      notices.add(new Notice(finding.check(), finding.message(), finding.count()));
    }
    return notices;
  }

  /** Adds how many amounts jump, and those of the first customer that has one. */
  private static void addJumps(
      FindingCounter counter, long count, TableCounts counts, SqlEngine engine, String statement) {
    if (count == 0) {
      return;
    }
    String first = null;
    long added = 0;
    for (SqlRow each : engine.ask(statement)) {
      ResultRow row = new ResultRow(each);
      String name = row.text();
      if (first != null && !first.equals(name)) {
        break;
      }
      first = name;
      String jump = NeighbourFindings.jump(name, plain(row, counts), plain(row, counts));
      counter.add(added == 0 ? count : 0, jump);
      added++;
    }
  }

  private static BigDecimal plain(ResultRow row, TableCounts counts) {
    return counts.divided(row.decimal()).toDecimal();
  }
}
