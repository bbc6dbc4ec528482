package dev.nrr.output;

import dev.nrr.output.cell.CharacterFormat;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;

/** For programs that read line by line: the rows of CSV as JSON, each an object on its own line. */
final class JsonLinesFormat implements CharacterFormat {

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public String summary() {
    return "one object a result and line, for programs: nothing rounded";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    for (ObjectNode row : report.rows()) {
      JsonFormat.Tokens.writeLine(row, style.numbers(), out);
    }
  }
}
