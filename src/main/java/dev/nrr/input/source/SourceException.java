package dev.nrr.input.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

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

  /** A source that cannot be opened or read, without its path, which messages begin with. */
  public static SourceException ofOpening(IOException failure) {
    if (failure instanceof SourceException known) {
      return known;
    }
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return new SourceException(0, "no such file");
    }
    if (failure instanceof AccessDeniedException) {
      return new SourceException(0, "not readable: permission denied");
    }
    return new SourceException(0, "not readable: " + failure.getMessage());
  }

  public long line() {
    return line;
  }
}
