package dev.nrr.output.sink;

import java.io.IOException;

/** The program that read our output has stopped reading, as {@code head -1} does. */
public final class ClosedPipeException extends IOException {

  private static final long serialVersionUID = 1L;

  ClosedPipeException(IOException cause) {
    super("the reader of the output has gone", cause);
  }
}
