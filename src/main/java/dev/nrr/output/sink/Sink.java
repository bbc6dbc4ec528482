package dev.nrr.output.sink;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Where a report goes. Whatever keeps it from arriving whole is an {@link IOException}. */
public interface Sink {

  /** Bytes that can be written. */
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** A text that can be written. */
  interface Text {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes the body and makes sure of it.
   *
   * @throws ClosedPipeException if the reader has gone away, which is no failure
   * @throws IOException if it could not be written whole
   */
  void write(Body body) throws IOException;

  /** The bytes of a text: UTF-8. */
  static Body utf8(Text text) {
    return new Utf8(text);
  }

  /** A text as bytes. */
  record Utf8(Text text) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      text.writeTo(writer);
      writer.flush();
    }
  }
}
