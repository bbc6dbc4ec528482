package dev.nrr.output.xlsx;

import dev.nrr.output.cell.RenderOptions;
import dev.nrr.output.cell.ReportFormat;
import dev.nrr.report.model.Report;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * For people who check and reuse figures: a workbook whose figures are formulas over its rows. The
 * library is loaded only when this format writes: only {@link BookWriter} names it.
 */
public final class XlsxFormat implements ReportFormat {

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public String summary() {
    return "a workbook whose figures are formulas over the customers' rows";
  }

  @Override
  public boolean isBinary() {
    return true;
  }

  @Override
  public void write(Report report, RenderOptions style, OutputStream out) throws IOException {
    SheetLayouts layouts = SheetLayouts.of(report);
    ByteArrayOutputStream draft = new ByteArrayOutputStream();
    BookWriter.write(layouts, style.numbers(), report.head().version(), draft);
    OutputStream buffered = new BufferedOutputStream(out);
    new BookFinisher(buffered).finish(new DraftParts(draft.toByteArray()));
    buffered.flush();
  }
}
