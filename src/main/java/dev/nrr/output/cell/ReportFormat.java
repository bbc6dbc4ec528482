package dev.nrr.output.cell;

import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;

/** One way to write a report. Stateless; every format stands once in {@link ReportFormats#ALL}. */
public interface ReportFormat {

  /** The word for {@code --format}. */
  String name();

  /** What it is for, in one line for help. */
  String summary();

  /**
   * Writes the whole report with a line feed at its end; neither flushes nor closes.
   *
   * @throws IOException if the writer throws one
   */
  void write(Report report, RenderOptions style, Writer out) throws IOException;
}
