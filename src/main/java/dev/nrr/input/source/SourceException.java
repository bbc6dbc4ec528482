package dev.nrr.input.source;

import java.io.IOException;

/**
 * Bytes that cannot become records: undecodable, over a limit, cut short. An {@link IOException} so
 * that it passes through readers and parsers.
 */
public final class SourceException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long line;

  /**
   * A failure at a line.
   *
   * @param line physical line, from 1; 0 for the whole source
   * @param message what was found and what was expected
   */
  public SourceException(long line, String message) {
    super(message);
    this.line = line;
  }

  public long line() {
    return line;
  }
}
