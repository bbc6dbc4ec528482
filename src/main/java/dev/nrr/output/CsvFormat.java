package dev.nrr.output;

import dev.nrr.report.model.Cell;
import dev.nrr.report.model.ObjectNode;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * For a spreadsheet or a script: one row a result, RFC 4180 with line feeds. An empty text is
 * {@code ""}, an unknown value nothing at all.
 */
final class CsvFormat implements ReportFormat {

  private static final Cell NOT_IN_ROW = new Cell.Absent("not a field of this row");

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    List<ObjectNode> rows = report.rows();
    List<String> columns = FlatRow.columns(rows);
    CsvCells cells = new CsvCells(style.numbers());
    out.append(line(columns.stream().map(cells::words).toList()));
    for (ObjectNode row : rows) {
      Map<String, Cell> values = FlatRow.of(row).cells();
      out.append(
          line(
              columns.stream()
                  .map(column -> values.getOrDefault(column, NOT_IN_ROW).accept(cells))
                  .toList()));
    }
  }

  private static String line(List<String> fields) {
    return String.join(",", fields) + "\n";
  }
}
