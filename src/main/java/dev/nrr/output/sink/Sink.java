package dev.nrr.output.sink;

import java.io.IOException;
import java.io.Writer;

/** Where a report goes. Whatever keeps it from arriving whole is an {@link IOException}. */
public interface Sink {

  /** Something that can be written. */
  interface Body {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes the body as UTF-8 and makes sure of it.
   *
   * @throws ClosedPipeException if the reader has gone away, which is no failure
   * @throws IOException if it could not be written whole
   */
  void write(Body body) throws IOException;
}
