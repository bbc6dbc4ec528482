package dev.nrr.output;

import dev.nrr.report.Block;
import dev.nrr.report.Fields;
import dev.nrr.report.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Reports as strings, for tests of formats. */
final class Rendering {

  private Rendering() {}

  static String of(String format, Report report) {
    return of(format, report, Style.PLAIN);
  }

  static String of(String format, Report report, Style style) {
    StringWriter out = new StringWriter();
    try {
      ReportFormats.find(format).orElseThrow().write(report, style, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A report of blocks alone. */
  static Report blocks(Block... blocks) {
    return Report.of(Fields.NONE, List.of(), List.of(blocks));
  }

  /** A report of a machine table alone. */
  static Report rows(Fields... rows) {
    return Report.of(Fields.NONE, List.of(rows), List.of());
  }

  /** A report of a machine document alone. */
  static Report document(Fields document) {
    return Report.of(document, List.of(), List.of());
  }
}
