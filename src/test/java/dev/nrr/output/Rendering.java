package dev.nrr.output;

import dev.nrr.output.cell.RenderOptions;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reports as strings, for tests of formats. */
final class Rendering {

  private static final Report.Head HEAD = Report.Head.of("Test", "A page", "1.2.3");

  private Rendering() {}

  static String of(String format, Report report) {
    return of(format, report, RenderOptions.PLAIN);
  }

  static String of(String format, Report report, RenderOptions style) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ReportFormats.of(format).write(report, style, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** A report of blocks alone. */
  static Report blocks(Block... blocks) {
    return Report.of(ObjectNode.NONE, List.of(), List.of(blocks), HEAD);
  }

  /** A report of a machine table alone. */
  static Report rows(ObjectNode... rows) {
    return Report.of(ObjectNode.NONE, List.of(rows), List.of(), HEAD);
  }

  /** A report of a machine document alone. */
  static Report document(ObjectNode document) {
    return Report.of(document, List.of(), List.of(), HEAD);
  }
}
