package dev.nrr.output;

import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;

/**
 * For programs: the machine document, two spaces a level, the same bytes on every machine. The JSON
 * library is loaded only when this format writes.
 */
final class JsonFormat implements ReportFormat {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    JsonDocument.write(report.document(), style.numbers(), out);
    out.append('\n');
  }
}
