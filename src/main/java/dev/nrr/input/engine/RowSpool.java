package dev.nrr.input.engine;

import dev.nrr.input.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one width, written once and read again and again: at first in memory, then in a temporary
 * file that has no name any more, so that it is gone with the process.
 */
final class RowSpool {

  /** So many bytes stay in memory. */
  static final int IN_MEMORY = 1 << 20;

  private static final int BUFFER = 1 << 16;

  private final ByteArrayOutputStream recent = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(recent);
  private final int inMemory;
  private final int width;
  private @Nullable FileChannel file;
  private long rows;

  /**
   * An empty one.
   *
   * @param width how many cells a row has
   * @param inMemory so many bytes stay in memory
   */
  RowSpool(int width, int inMemory) {
    this.width = width;
    this.inMemory = inMemory;
  }

  /** Keeps a row. */
  void add(String[] cells) throws IOException {
    for (int i = 0; i < width; i++) {
      byte[] text = cells[i].getBytes(StandardCharsets.UTF_8);
      out.writeInt(text.length);
      out.write(text);
    }
    rows++;
    if (recent.size() > inMemory) {
      write();
    }
  }

  private void write() throws IOException {
    FileChannel channel = file == null ? temporary() : file;
    file = channel;
    ByteBuffer bytes = ByteBuffer.wrap(recent.toByteArray());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    recent.reset();
  }

  private static FileChannel temporary() throws IOException {
    Path path = Files.createTempFile("nrr", ".rows");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** How many rows there are. */
  long rows() {
    return rows;
  }

  /** All rows from the first. */
  Reading read() throws IOException {
    return new Reading();
  }

  /** The rows on their way. */
  final class Reading {
    private final DataInputStream in;
    private long left = rows;

    private Reading() throws IOException {
      long behind = file == null ? 0 : file.size();
      in = new DataInputStream(new Bytes(behind, recent.toByteArray()));
    }

    /** The next row; null behind the last. */
    String @Nullable [] next() throws SourceException {
      if (left == 0) {
        return null;
      }
      left--;
      String[] cells = new String[width];
      try {
        for (int i = 0; i < width; i++) {
          cells[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
      } catch (IOException failure) {
        throw new SourceException(0, "a temporary file failed: " + failure.getMessage());
      }
      return cells;
    }
  }

  /** What is in the file, then what is in memory, whoever else reads it. */
  private final class Bytes extends InputStream {
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private final long end;
    private final byte[] rest;
    private long at;
    private int atRest;

    Bytes(long end, byte[] rest) {
      this.end = end;
      this.rest = rest;
    }

    @Override
    public int read() throws IOException {
      if (buffer.hasRemaining()) {
        return buffer.get() & 0xff;
      }
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      FileChannel channel = file;
      if (channel != null && !buffer.hasRemaining() && at < end) {
        buffer.clear();
        int count = channel.read(buffer, at);
        if (count <= 0) {
          throw new IOException("it was cut");
        }
        at += count;
        buffer.flip();
      }
      if (buffer.hasRemaining()) {
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, from, count);
        return count;
      }
      int count = Math.min(length, rest.length - atRest);
      System.arraycopy(rest, atRest, target, from, count);
      atRest += count;
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
