package dev.nrr.input.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The text of a source that is no rows: unpacked, and decoded as strictly as rows are.
 *
 * @param reader gives the text
 * @param encoding it was read in
 */
public record DecodedText(Reader reader, Encoding encoding) implements Closeable {

  /**
   * Opens a source.
   *
   * @param charset of the bytes; null for what they say themselves
   * @throws SourceException if it cannot be opened
   */
  public static DecodedText open(Source source, @Nullable Charset charset) throws SourceException {
    try {
      InputStream raw = source.opener().open();
      try {
        Encoding.Decoded decoded = Encoding.decode(Decompression.unpackAny(raw), charset);
        return new DecodedText(decoded.text(), decoded.encoding());
      } catch (IOException failure) {
        raw.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw SourceException.ofOpening(failure);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
