package dev.nrr.input.duplicate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Keys that no longer fit the memory, on disk, so that any number of them can be looked through in
 * constant memory. One temporary file of blocks; every block belongs to one part of the keys (by
 * their top bits) and points back at the part's block before it.
 */
final class KeySpill implements Closeable {

  private static final int PART_BITS = 10;
  private static final int PARTS = 1 << PART_BITS;
  private static final int ENTRY = 2 * Long.BYTES;
  private static final int BLOCK = 4096 / ENTRY * ENTRY;
  private static final int HEADER = Long.BYTES + Integer.BYTES;
  private static final long NO_BLOCK = -1;

  private final Path path;
  private final FileChannel file;
  private final ByteBuffer[] open = new ByteBuffer[PARTS];
  private final long[] lastBlock = new long[PARTS];
  private final long[] entries = new long[PARTS];
  private final ByteBuffer block = ByteBuffer.allocate(HEADER + BLOCK);
  private long end;

  KeySpill() throws IOException {
    path = Files.createTempFile("nrr", ".keys");
    file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    Arrays.fill(lastBlock, NO_BLOCK);
  }

  void add(long key, long place) throws IOException {
    int part = (int) (key >>> (Long.SIZE - PART_BITS));
    ByteBuffer buffer = open[part];
    if (buffer == null) {
      buffer = ByteBuffer.allocate(BLOCK);
      open[part] = buffer;
    }
    buffer.putLong(key).putLong(place);
    entries[part]++;
    if (!buffer.hasRemaining()) {
      write(part, buffer);
    }
  }

  private void write(int part, ByteBuffer buffer) throws IOException {
    buffer.flip();
    block.clear();
    block.putLong(lastBlock[part]).putInt(buffer.remaining() / ENTRY).put(buffer).flip();
    lastBlock[part] = end;
    while (block.hasRemaining()) {
      end += file.write(block, end);
    }
    buffer.clear();
  }

  /**
   * Looks through every part.
   *
   * @return how many keys are distinct
   */
  long findRepeats(KeyTable.Repeat repeat) throws IOException {
    long distinct = 0;
    for (int part = 0; part < PARTS; part++) {
      ByteBuffer rest = open[part];
      if (rest != null) {
        KeyMap table = new KeyMap(entries[part]);
        rest.flip();
        addAll(rest, rest.remaining() / ENTRY, table, repeat);
        readBlocks(lastBlock[part], table, repeat);
        distinct += table.size();
      }
    }
    return distinct;
  }

  private void readBlocks(long last, KeyMap table, KeyTable.Repeat repeat) throws IOException {
    long at = last;
    while (at != NO_BLOCK) {
      block.clear();
      while (block.position() < HEADER
          || block.position() < HEADER + block.getInt(Long.BYTES) * ENTRY) {
        if (file.read(block, at + block.position()) < 0) {
          throw new IOException("temporary file was cut");
        }
      }
      block.flip();
      at = block.getLong();
      addAll(block, block.getInt(), table, repeat);
    }
  }

  private static void addAll(ByteBuffer from, int count, KeyMap table, KeyTable.Repeat repeat) {
    for (int i = 0; i < count; i++) {
      long key = from.getLong();
      long place = from.getLong();
      long before = table.add(key, place);
      if (before != KeyMap.NOWHERE) {
        repeat.found(Math.min(before, place), Math.max(before, place));
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
