package dev.nrr.input.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a record that would fill the memory before it is built: too long, or of too many fields.
 * Counts from the last record the parser finished, plus what the parser read ahead.
 */
final class RecordLimits extends FilterReader {

  /** The most characters of one record. */
  static final int MAX_CHARACTERS = 1 << 20;

  /** The most fields of one record. */
  static final int MAX_FIELDS = 16_384;

  private final char delimiter;
  private boolean quoted;
  private int characters;
  private int delimiters;
  private long nextLine = 1;

  RecordLimits(Reader in, char delimiter) {
    super(in);
    this.delimiter = delimiter;
  }

  /** A record was finished; the next begins on this line. */
  void recordFinished(long nextLine) {
    this.nextLine = nextLine;
    characters = 0;
    delimiters = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int start, int length) throws IOException {
    int count = super.read(target, start, length);
    characters += Math.max(0, count);
    for (int i = start; i < start + count; i++) {
      char c = target[i];
      if (c == '"') {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        delimiters++;
      } else if (c == '\n' && !quoted) {
        delimiters = 0;
      }
      if (delimiters >= MAX_FIELDS) {
        throw new SourceException(nextLine, "a record of more than " + MAX_FIELDS + " fields");
      }
    }
    if (characters > MAX_CHARACTERS) {
      throw new SourceException(
          nextLine,
          "a record of more than " + MAX_CHARACTERS + " characters, or a quote left open");
    }
    return count;
  }
}
