package dev.nrr.input.source;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a source as UTF-8, unpacked, for reading without decoding; and its beginning as
 * records, from which encoding, dialect and header are found just as for a {@link RecordReader} of
 * the whole.
 */
public final class Utf8Source implements Closeable {

  /** More bytes than {@link RecordReader} looks at before the first record. */
  private static final int HEAD = 5 << 16;

  private static final int MARK = 3;
  private static final int UTF16_MARK = 2;
  private static final String DELIMITERS = ",;\t|";

  private final InputStream raw;
  private final InputStream bytes;
  private final RecordReader head;
  private final int most;

  private Utf8Source(InputStream raw, InputStream bytes, RecordReader head, int most) {
    this.raw = raw;
    this.bytes = bytes;
    this.head = head;
    this.most = most;
  }

  /**
   * Opens a source.
   *
   * @throws NotRegularException if it is neither UTF-8 nor UTF-16, or of a dialect that only
   *     records can read
   */
  public static Utf8Source open(Source source, RecordReader.Options options)
      throws IOException, NotRegularException {
    InputStream raw = source.opener().open();
    boolean opened = false;
    try {
      Utf8Source bytes = open(source, options, raw);
      opened = true;
      return bytes;
    } finally {
      if (!opened) {
        raw.close();
      }
    }
  }

  /** The first bytes. */
  private static final class Beginning implements Source.Opener {
    private final byte[] bytes;

    Beginning(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private static Utf8Source open(Source source, RecordReader.Options options, InputStream raw)
      throws IOException, NotRegularException {
    InputStream unpacked = Decompression.unpack(raw);
    byte[] first = unpacked.readNBytes(HEAD);
    Source beginning = new Source(source.index(), source.name(), new Beginning(first));
    RecordReader head = RecordReader.open(beginning, options);
    Dialect dialect = head.dialect();
    Charset charset = head.encoding().charset();
    boolean utf8 = charset.equals(StandardCharsets.UTF_8);
    boolean bigEndian = charset.equals(StandardCharsets.UTF_16BE);
    boolean regular =
        (utf8 || bigEndian || charset.equals(StandardCharsets.UTF_16LE))
            && DELIMITERS.indexOf(dialect.delimiter()) >= 0
            && !dialect.separatorLine();
    if (!regular) {
      throw new NotRegularException("not Unicode, or not a usual delimiter");
    }
    int mark = utf8 ? MARK : UTF16_MARK;
    int behindMark = head.encoding().marked() ? mark : 0;
    InputStream begun = new ByteArrayInputStream(first, behindMark, first.length - behindMark);
    InputStream bytes = first.length < HEAD ? begun : new SequenceInputStream(begun, unpacked);
    int most =
        first.length < HEAD ? first.length + (utf8 ? 0 : first.length / 2) : Integer.MAX_VALUE;
    return new Utf8Source(raw, utf8 ? bytes : new Utf16Stream(bytes, bigEndian), head, most);
  }

  /** Its beginning as records; not to be read beyond the header. */
  public RecordReader head() {
    return head;
  }

  /** All its bytes, behind a byte order mark if there is one. */
  public InputStream bytes() {
    return bytes;
  }

  /** How many bytes it has at most: not known of one that is longer than its beginning. */
  public int most() {
    return most;
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
