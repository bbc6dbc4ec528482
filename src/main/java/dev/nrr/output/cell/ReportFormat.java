package dev.nrr.output.cell;

import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.OutputStream;

/** One way to write a report. Stateless; every format stands once in {@link ReportFormats}. */
public interface ReportFormat {

  /** The word for {@code --format}. */
  String name();

  /** What it is for, in one line for help. */
  String summary();

  /** Whether it writes bytes that are no text, so that no terminal can show them. */
  boolean isBinary();

  /**
   * Writes the whole report; does not close.
   *
   * @throws IOException if the stream throws one
   */
  void write(Report report, RenderOptions style, OutputStream out) throws IOException;
}
