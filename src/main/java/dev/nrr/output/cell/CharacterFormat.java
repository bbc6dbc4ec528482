package dev.nrr.output.cell;

import dev.nrr.report.model.Report;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A format that writes text, in UTF-8. */
public interface CharacterFormat extends ReportFormat {

  /**
   * Writes the whole report with a line feed at its end; neither flushes nor closes.
   *
   * @throws IOException if the writer throws one
   */
  void write(Report report, RenderOptions style, Writer out) throws IOException;

  @Override
  default boolean isBinary() {
    return false;
  }

  @Override
  default void write(Report report, RenderOptions style, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    write(report, style, writer);
    writer.flush();
  }
}
