package dev.nrr.input.duplicate;

import dev.nrr.input.row.RowPlace;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * More keys than a table in memory should hold, with or without their places. They are gathered in
 * chunks, each sorted by the keys' top bits into parts; chunks that do not fit the memory go to a
 * temporary file. At the end all chunks are looked through a part at a time.
 */
final class KeySpill implements Closeable {

  /** Keys of a chunk: as many as a {@code char} can count. */
  static final int CHUNK = (1 << 16) - 1;

  /** Keys of a chunk with places: it only passes through the memory on its way to the file. */
  private static final int CHUNK_WITH_PLACES = 1 << 15;

  private static final int PART_BITS = 10;
  private static final int PARTS = 1 << PART_BITS;

  private final int width;
  private final int chunk;
  private final int inMemory;
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<ChunkFile> files = new ArrayList<>();
  private long[] gathered = new long[1 << 10];
  private int used;

  /** Where chunks are sorted that then go to the file. */
  private long[] filed = {};

  private long total;
  private int chunksHere;
  private boolean filing;

  /**
   * No keys yet.
   *
   * @param hasPlaces whether the place of each key is kept
   * @param inMemory how many chunks are to be kept there
   */
  KeySpill(boolean hasPlaces, int inMemory) {
    this.width = hasPlaces ? 2 : 1;
    this.chunk = width * (hasPlaces ? CHUNK_WITH_PLACES : CHUNK);
    this.inMemory = inMemory;
  }

  void add(long key, long place) throws IOException {
    if (used == gathered.length) {
      if (used == chunk) {
        closeChunk();
      } else {
        gathered = Arrays.copyOf(gathered, Math.min(chunk, used * 2));
      }
    }
    gathered[used++] = key;
    if (width > 1) {
      gathered[used++] = place;
    }
    total++;
  }

  private void closeChunk() throws IOException {
    if (chunksHere < inMemory) {
      chunksHere++;
      chunks.add(Chunk.sorted(gathered, used, width, new long[used]));
      used = 0;
      return;
    }
    if (!filing) {
      filing = true;
      files.add(new ChunkFile());
    }
    if (filed.length < used) {
      filed = new long[used];
    }
    files.get(0).append(Chunk.sorted(gathered, used, width, filed));
    used = 0;
  }

  /** Adds all keys of another, which is then empty. */
  void mergeFrom(KeySpill other) throws IOException {
    if (other.used > 0) {
      other.closeChunk();
    }
    chunks.addAll(other.chunks);
    files.addAll(other.files);
    total += other.total;
    other.chunks.clear();
    other.files.clear();
    other.total = 0;
  }

  /** How many keys there are, repeats counted too. */
  long total() {
    return total;
  }

  /**
   * Looks through all keys: without places on all processors at once.
   *
   * @param listener hears of every repeat, if places are kept
   * @return how many keys are distinct
   */
  long findRepeats(KeyRegister.RepeatListener listener) throws IOException {
    if (total == 0) {
      return 0;
    }
    if (chunks.isEmpty() && files.isEmpty()) {
      KeyTable table = newTable(used);
      Chunk.addAll(LongBuffer.wrap(gathered), 0, used, width, table, listener);
      return table.size();
    }
    if (used > 0) {
      closeChunk();
    }
    AtomicLong distinct = new AtomicLong();
    IntStream parts = IntStream.range(0, PARTS);
    try {
      List<Chunk> all = new ArrayList<>(chunks);
      for (ChunkFile file : files) {
        all.addAll(file.chunks(width));
      }
      (width > 1 ? parts : parts.parallel())
          .forEach(part -> distinct.addAndGet(findRepeats(all, part, listener)));
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    return distinct.get();
  }

  private KeyTable newTable(long keys) {
    return width > 1 ? KeyTable.withPlaces(keys) : KeyTable.ofKeys(keys);
  }

  private long findRepeats(List<Chunk> all, int part, KeyRegister.RepeatListener listener) {
    long keys = 0;
    for (Chunk chunk : all) {
      keys += chunk.size(part);
    }
    KeyTable table = newTable(keys);
    for (Chunk chunk : all) {
      chunk.addTo(table, part, listener);
    }
    return table.size();
  }

  @Override
  public void close() throws IOException {
    for (ChunkFile file : files) {
      file.close();
    }
  }

  /**
   * Keys sorted into parts, in memory or in a file.
   *
   * @param ends where each part ends, in keys
   * @param entries the keys part by part, each followed by its place if places are kept
   * @param width how many numbers a key takes: 1, or 2 with its place
   * @param file where the entries are read from when they are looked at; null if they are here
   * @param entriesAt where they begin in the file
   */
  private record Chunk(
      CharBuffer ends, LongBuffer entries, int width, @Nullable ChunkFile file, long entriesAt) {

    Chunk(CharBuffer ends, LongBuffer entries, int width) {
      this(ends, entries, width, null, 0);
    }

    /**
     * The first of some entries as a chunk, those of a part in their order.
     *
     * @param sorted where they are to stand
     */
    static Chunk sorted(long[] entries, int used, int width, long[] sorted) {
      int shift = Long.SIZE - PART_BITS;
      int[] next = new int[PARTS + 1];
      for (int i = 0; i < used; i += width) {
        next[(int) (entries[i] >>> shift) + 1]++;
      }
      for (int part = 1; part < next.length; part++) {
        next[part] += next[part - 1];
      }
      for (int i = 0; i < used; i += width) {
        int to = next[(int) (entries[i] >>> shift)]++ * width;
        sorted[to] = entries[i];
        if (width > 1) {
          sorted[to + 1] = entries[i + 1];
        }
      }
      char[] ends = new char[PARTS];
      for (int part = 0; part < ends.length; part++) {
        ends[part] = (char) next[part];
      }
      return new Chunk(CharBuffer.wrap(ends), LongBuffer.wrap(sorted, 0, used).slice(), width);
    }

    /** A chunk that lies in a buffer as {@link #writeTo} put it there. */
    static Chunk in(ByteBuffer buffer, int width) {
      CharBuffer ends = buffer.slice(0, PARTS * Character.BYTES).asCharBuffer();
      int entriesAt = PARTS * Character.BYTES;
      ByteBuffer entries = buffer.slice(entriesAt, buffer.capacity() - entriesAt);
      return new Chunk(ends, entries.asLongBuffer(), width);
    }

    /** Writes at the buffer's beginning. */
    void writeTo(ByteBuffer buffer) {
      buffer.clear().limit(bytes());
      buffer.asCharBuffer().put(ends.duplicate());
      int entriesAt = PARTS * Character.BYTES;
      buffer.slice(entriesAt, buffer.limit() - entriesAt).asLongBuffer().put(entries.duplicate());
    }

    /** How many bytes {@link #writeTo} writes. */
    int bytes() {
      return PARTS * Character.BYTES + entries.capacity() * Long.BYTES;
    }

    int size(int part) {
      return ends.get(part) - start(part);
    }

    private int start(int part) {
      return part == 0 ? 0 : ends.get(part - 1);
    }

    void addTo(KeyTable table, int part, KeyRegister.RepeatListener listener) {
      int from = start(part) * width;
      int to = ends.get(part) * width;
      if (file == null) {
        addAll(entries, from, to, width, table, listener);
        return;
      }
      ByteBuffer read = ByteBuffer.allocate((to - from) * Long.BYTES);
      file.read(read, entriesAt + (long) from * Long.BYTES);
      addAll(read.asLongBuffer(), 0, to - from, width, table, listener);
    }

    /** Adds the entries between two places to a table. */
    static void addAll(
        LongBuffer entries,
        int from,
        int to,
        int width,
        KeyTable table,
        KeyRegister.RepeatListener listener) {
      for (int i = from; i < to; i += width) {
        long place = entries.get(i + width - 1);
        long before = table.add(entries.get(i), place);
        if (before != RowPlace.NONE) {
          listener.repeated(Math.min(before, place), Math.max(before, place));
        }
      }
    }
  }

  /** Chunks in a temporary file, one behind another. */
  private static final class ChunkFile implements Closeable {
    private final Path path;
    private final FileChannel file;
    private final List<Integer> sizes = new ArrayList<>();
    private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

    ChunkFile() throws IOException {
      path = Files.createTempFile("nrr", ".keys");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }

    void append(Chunk chunk) throws IOException {
      if (buffer.capacity() < chunk.bytes()) {
        buffer = ByteBuffer.allocateDirect(chunk.bytes());
      }
      chunk.writeTo(buffer);
      while (buffer.hasRemaining()) {
        file.write(buffer);
      }
      sizes.add(chunk.bytes());
    }

    /** Every chunk, where it lies in the file: none is read until it is looked at. */
    List<Chunk> chunks(int width) throws IOException {
      List<Chunk> chunks = new ArrayList<>();
      long at = 0;
      for (int size : sizes) {
        chunks.add(width > 1 ? toBeRead(at, width) : mapped(at, size, width));
        at += size;
      }
      return chunks;
    }

    /** As a part of the memory, which all processors can look at. */
    private Chunk mapped(long at, int size, int width) throws IOException {
      return Chunk.in(file.map(FileChannel.MapMode.READ_ONLY, at, size), width);
    }

    /** A piece at a time, which takes the least memory. */
    private Chunk toBeRead(long at, int width) {
      ByteBuffer ends = ByteBuffer.allocate(PARTS * Character.BYTES);
      read(ends, at);
      return new Chunk(
          ends.asCharBuffer(), LongBuffer.allocate(0), width, this, at + ends.capacity());
    }

    /** Fills a buffer with what stands in the file from a place on. */
    void read(ByteBuffer into, long at) {
      try {
        while (into.hasRemaining()) {
          if (file.read(into, at + into.position()) < 0) {
            throw new IOException("temporary file was cut");
          }
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      into.flip();
    }

    @Override
    public void close() throws IOException {
      file.close();
      Files.deleteIfExists(path);
    }
  }
}
