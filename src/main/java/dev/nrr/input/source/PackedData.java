package dev.nrr.input.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The bytes that gzip or zip data hold. */
final class PackedData {

  private static final long FREE_BYTES = 10L << 20;
  private static final int MOST_TIMES = 200;

  private PackedData() {}

  /**
   * The bytes of the first file in a zip archive.
   *
   * @throws SourceException if there is none, or it is damaged or locked
   */
  static InputStream firstOfZip(InputStream raw) throws IOException {
    Packed counted = new Packed(new BufferedInputStream(raw, Decompression.BLOCK));
    ZipInputStream zip = new ZipInputStream(counted);
    try {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !ZipContents.isFile(entry)) {
        entry = zip.getNextEntry();
      }
      return new Unpacked(zip, counted, "zip");
    } catch (EOFException | ZipException damaged) {
      throw new SourceException(0, "damaged, cut or locked zip data");
    }
  }

  /** All members of gzip data, one after another. */
  static InputStream gzip(BufferedInputStream packed) throws IOException {
    Packed counted = new Packed(packed);
    try {
      return new Unpacked(new Members(counted), counted, "gzip");
    } catch (EOFException | ZipException damaged) {
      throw new SourceException(0, "damaged or cut gzip data");
    }
  }

  /**
   * The packed side, counted. Tells whether more bytes follow by looking, since gzip decides by
   * {@link #available} whether another member follows, and a slow pipe has nothing available yet.
   */
  private static final class Packed extends FilterInputStream {
    private long bytes;

    Packed(BufferedInputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      bytes += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      bytes += Math.max(0, count);
      return count;
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }
  }

  /**
   * Gzip members one after another, to the last byte. The JDK takes whatever it cannot read behind
   * a member for padding, and so a later member that was cut in its header for nothing at all.
   */
  private static final class Members extends GZIPInputStream {
    private static final int TRAILER = 8;

    private final Packed packed;
    private long filled;

    Members(Packed packed) throws IOException {
      super(packed, Decompression.BLOCK);
      this.packed = packed;
    }

    @Override
    protected void fill() throws IOException {
      super.fill();
      filled = packed.bytes;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      long behindData = inf.getRemaining() + packed.bytes - filled;
      if (count < 0 && behindData != TRAILER) {
        throw new ZipException("bytes behind the last member");
      }
      return count;
    }
  }

  /** The unpacked side: damage told as such, and an end to data that unpacks without end. */
  private static final class Unpacked extends FilterInputStream {
    private final Packed packed;
    private long bytes;

    private final String kind;

    Unpacked(InputStream in, Packed packed, String kind) {
      super(in);
      this.kind = kind;
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count;
      try {
        count = super.read(target, offset, length);
      } catch (EOFException | ZipException damaged) {
        throw new SourceException(0, "damaged or cut " + kind + " data");
      }
      bytes += Math.max(0, count);
      if (bytes > FREE_BYTES && bytes / MOST_TIMES > packed.bytes) {
        throw new SourceException(
            0, "unpacks to more than " + MOST_TIMES + " times its size; unpack it first");
      }
      return count;
    }
  }
}
