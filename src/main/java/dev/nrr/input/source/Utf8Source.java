package dev.nrr.input.source;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a source, unpacked, for reading without decoding; and its beginning as records, from
 * which encoding, dialect and header are found just as for a {@link RecordReader} of the whole.
 */
public final class Utf8Source implements Closeable {

  /** More bytes than {@link RecordReader} looks at before the first record. */
  private static final int HEAD = 5 << 16;

  private static final int MARK = 3;
  private static final String DELIMITERS = ",;\t|";

  private final InputStream raw;
  private final InputStream bytes;
  private final RecordReader head;

  private Utf8Source(InputStream raw, InputStream bytes, RecordReader head) {
    this.raw = raw;
    this.bytes = bytes;
    this.head = head;
  }

  /**
   * Opens a source.
   *
   * @return null if it is not UTF-8 or its dialect is not plain
   */
  public static @Nullable Utf8Source open(Source source, RecordReader.Options options)
      throws IOException {
    InputStream raw = source.opener().open();
    Utf8Source opened = null;
    try {
      opened = open(source, options, raw);
      return opened;
    } finally {
      if (opened == null) {
        raw.close();
      }
    }
  }

  private static @Nullable Utf8Source open(
      Source source, RecordReader.Options options, InputStream raw) throws IOException {
    InputStream unpacked = Decompression.unpack(raw);
    byte[] first = unpacked.readNBytes(HEAD);
    Source beginning =
        new Source(source.index(), source.name(), () -> new ByteArrayInputStream(first));
    RecordReader head = RecordReader.open(beginning, options);
    Dialect dialect = head.dialect();
    boolean plain =
        head.encoding().charset().equals(StandardCharsets.UTF_8)
            && DELIMITERS.indexOf(dialect.delimiter()) >= 0
            && !dialect.separatorLine();
    int behindMark = head.encoding().marked() ? MARK : 0;
    InputStream begun = new ByteArrayInputStream(first, behindMark, first.length - behindMark);
    return plain ? new Utf8Source(raw, new SequenceInputStream(begun, unpacked), head) : null;
  }

  /** Its beginning as records; not to be read beyond the header. */
  public RecordReader head() {
    return head;
  }

  /** All its bytes, behind a byte order mark if there is one. */
  public InputStream bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    raw.close();
  }
}
