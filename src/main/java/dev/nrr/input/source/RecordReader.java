package dev.nrr.input.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The records of one source, one after another, each with the physical line on which it begins:
 * byte order marks are skipped, blank lines passed over, ragged records left to the caller, and
 * every failure is a {@link SourceException} with its line.
 */
public final class RecordReader implements Table {

  private static final int SAMPLE = 1 << 16;

  /** So many characters are looked at before more are. */
  private static final int PIECE = 1 << 13;

  private final InputStream raw;
  private final Encoding encoding;
  private final Dialect dialect;
  private final PlainRecords plain;
  private @Nullable QuotedRecords quoted;
  private String[] fields = {};
  private long line;
  private long nextLine = 1;

  /**
   * How to read a source; null for what can be found out.
   *
   * @param delimiter between fields
   * @param charset of the bytes
   * @param sheet which of several tables: a workbook's sheet by name or number, a JSON object's
   *     list
   * @param flatten whether values inside values become columns of their own
   */
  public record Options(
      @Nullable Character delimiter,
      @Nullable Charset charset,
      @Nullable String sheet,
      boolean flatten) {

    /** Nothing is given. */
    public static final Options NONE = new Options(null, null);

    /** Of one table without nested values. */
    public Options(@Nullable Character delimiter, @Nullable Charset charset) {
      this(delimiter, charset, null, false);
    }
  }

  private RecordReader(InputStream raw, Options options) throws IOException {
    this.raw = raw;
    Encoding.Decoded decoded = Encoding.decode(Decompression.unpack(raw), options.charset());
    encoding = decoded.encoding();
    PushbackReader text = new PushbackReader(decoded.text(), SAMPLE);
    dialect = dialectOf(text, options.delimiter());
    plain = new PlainRecords(text, dialect.delimiter());
    if (dialect.separatorLine()) {
      next();
    }
  }

  /**
   * Opens a source.
   *
   * @throws SourceException if it cannot be opened or is not text
   */
  public static RecordReader open(Source source, Options options) throws SourceException {
    InputStream raw = null;
    try {
      raw = source.opener().open();
      return new RecordReader(raw, options);
    } catch (SourceException failure) {
      closeQuietly(raw);
      throw failure;
    } catch (IOException failure) {
      closeQuietly(raw);
      throw SourceException.ofOpening(failure);
    }
  }

  private static void closeQuietly(@Nullable InputStream stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException ignored) {
      // the first failure is the one to tell
    }
  }

  private static Dialect dialectOf(PushbackReader text, @Nullable Character given)
      throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    int count = 0;
    while (length < SAMPLE && count >= 0 && !Dialect.isTold(sample, length)) {
      count = text.read(sample, length, Math.min(PIECE, SAMPLE - length));
      length += Math.max(0, count);
    }
    text.unread(sample, 0, length);
    Dialect found = Dialect.detect(sample, length, count < 0);
    return given == null ? found : new Dialect(given, found.separatorLine());
  }

  @Override
  public Encoding encoding() {
    return encoding;
  }

  @Override
  public String written() {
    return encoding + ", " + dialect;
  }

  public Dialect dialect() {
    return dialect;
  }

  /**
   * Moves to the next record that is not a blank line.
   *
   * @return false at the end
   * @throws SourceException if the rest cannot be read as records
   */
  @Override
  public boolean next() throws SourceException {
    try {
      while (take()) {
        if (!isBlankLine()) {
          return true;
        }
      }
      return false;
    } catch (IOException failure) {
      throw translated(failure);
    } catch (UncheckedIOException failure) {
      throw translated(failure.getCause());
    } catch (IllegalStateException failure) {
      throw translated(new IOException(failure));
    }
  }

  private boolean take() throws IOException {
    String[] next = quoted == null ? plain.next() : null;
    if (next != null) {
      line = nextLine;
      nextLine = plain.lines() + 1;
    } else if (quoted != null || plain.isOver()) {
      QuotedRecords rest = quoted();
      next = rest.next();
      line = next == null ? line : nextLine;
      nextLine = next == null ? nextLine : rest.nextLine();
    }
    fields = next == null ? fields : next;
    return next != null;
  }

  /** The parser that goes on where a quote was met; made only then. */
  private QuotedRecords quoted() throws IOException {
    QuotedRecords known = quoted;
    if (known == null) {
      known = new QuotedRecords(plain.rest(), dialect.delimiter(), plain.lines());
      quoted = known;
    }
    return known;
  }

  private boolean isBlankLine() {
    return fields.length == 1 && fields[0].isEmpty();
  }

  private SourceException translated(@Nullable IOException failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof SourceException known) {
        return known;
      }
      cause = cause.getCause();
    }
    String message = failure == null ? "" : String.valueOf(failure.getMessage());
    if (message.contains("EOF reached") || message.contains("encapsulated")) {
      return new SourceException(
          nextLine,
          message.contains("EOF")
              ? "a quoted field that never ends; the file may be cut"
              : "text after a closing quote; a quote inside a quoted field is written twice");
    }
    return new SourceException(nextLine, "cannot be read on: " + message);
  }

  /** The fields of the current record, as they are. */
  @Override
  public String[] fields() {
    return fields;
  }

  /** The physical line on which the current record begins, from 1. */
  @Override
  public long line() {
    return line;
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
