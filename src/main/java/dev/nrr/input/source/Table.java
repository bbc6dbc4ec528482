package dev.nrr.input.source;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;

/** The records of one source, its header first, and how the source is written. */
public interface Table extends Records, Closeable {

  /** How its text is written; UTF-8 for what is no text. */
  default Encoding encoding() {
    return new Encoding(StandardCharsets.UTF_8, false);
  }

  /** How it is written, for a note: {@code UTF-8, delimiter ','}. */
  String written();
}
