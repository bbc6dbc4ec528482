package dev.nrr.input.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes as text, strictly: bytes that the encoding does not have are a failure with their line and
 * offset, never a replacement character, and so is a NUL.
 */
final class StrictDecoder extends Reader {

  private static final int BLOCK = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).limit(0);
  private long offset;
  private long line = 1;
  private boolean afterReturn;
  private boolean atEnd;
  private boolean flushed;

  /**
   * Text of a stream.
   *
   * @param offset how many bytes of the source came before, a byte order mark for one
   */
  StrictDecoder(InputStream in, Charset charset, long offset) {
    this.in = in;
    this.offset = offset;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] target, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer chars = CharBuffer.wrap(target, start, length).slice();
    while (chars.position() == 0 && !flushed) {
      decode(chars);
    }
    int count = chars.position();
    inspect(target, start, start + count);
    return count == 0 ? -1 : count;
  }

  private void decode(CharBuffer chars) throws IOException {
    int before = bytes.position();
    CoderResult result = decoder.decode(bytes, chars, atEnd);
    offset += bytes.position() - before;
    if (result.isError()) {
      refuse(chars);
    }
    if (!result.isUnderflow()) {
      return;
    }
    if (atEnd) {
      flushed = decoder.flush(chars).isUnderflow();
    } else {
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  private void refuse(CharBuffer chars) throws SourceException {
    inspect(chars.array(), chars.arrayOffset(), chars.arrayOffset() + chars.position());
    throw new SourceException(
        line,
        "bytes at offset "
            + offset
            + " are not "
            + decoder.charset().name()
            + "; name the encoding with --encoding, such as windows-1252");
  }

  /** Counts lines, and finds NULs. */
  private void inspect(char[] chars, int from, int to) throws SourceException {
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c > '\r') {
        afterReturn = false;
      } else {
        inspectControl(c);
      }
    }
  }

  private void inspectControl(char c) throws SourceException {
    if (c == 0) {
      throw new SourceException(
          line, "a NUL character; if this is UTF-16, say so: --encoding UTF-16LE or UTF-16BE");
    }
    if (c == '\r' || (c == '\n' && !afterReturn)) {
      line++;
    }
    afterReturn = c == '\r';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
