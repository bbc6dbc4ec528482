package dev.nrr.input.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes as they are, or unpacked where they begin as gzip does. */
final class Decompression {

  static final int BLOCK = 1 << 16;

  private Decompression() {}

  /**
   * Opens a stream for reading.
   *
   * @throws SourceException if the bytes are no table of text, such as a workbook or JSON
   */
  static InputStream unpack(InputStream raw) throws IOException {
    BufferedInputStream in = unpackAny(raw);
    String refusal = FileKind.refusal(head(in));
    if (refusal != null) {
      throw new SourceException(0, refusal);
    }
    return in;
  }

  /** The same for bytes of any kind. */
  static BufferedInputStream unpackAny(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, BLOCK);
    return isPacked(head(in)) ? new BufferedInputStream(PackedData.gzip(in), BLOCK) : in;
  }

  /** Whether bytes that begin so are packed by gzip. */
  static boolean isPacked(byte[] head) {
    return head.length > 1 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
  }

  /** The first bytes, which stay to be read. */
  static byte[] head(BufferedInputStream in) throws IOException {
    in.mark(FileKind.HEAD);
    byte[] head = in.readNBytes(FileKind.HEAD);
    in.reset();
    return head;
  }
}
