package dev.nrr.input.duplicate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * How many keys there are and how many of them are distinct, without their places: for input that
 * is read again where a key must not stand twice. Keys are gathered in chunks, each sorted by the
 * keys' top bits into parts; what does not fit the memory goes to a temporary file. At the end all
 * chunks are looked through a part at a time, on all cores. Several can be filled side by side.
 */
public final class DistinctCounter implements KeyTable {

  /** Keys of a chunk. */
  static final int CHUNK = (1 << 16) - 1;

  private static final int PART_BITS = 10;
  private static final int PARTS = 1 << PART_BITS;

  /** Of the heap, for the chunks of one of a handful of these in each of as many threads. */
  private static final int SHARE = 24;

  private final int inMemory;
  private final List<KeyChunk> chunks = new ArrayList<>();
  private final List<KeyFile> files = new ArrayList<>();
  private long[] gathered = new long[1 << 10];
  private int size;
  private long total;
  private int chunksHere;
  private boolean filing;

  public DistinctCounter() {
    this(chunksOf(Runtime.getRuntime()));
  }

  /**
   * Keys, of which some stay in memory.
   *
   * @param inMemory chunks to be kept there
   */
  DistinctCounter(int inMemory) {
    this.inMemory = inMemory;
  }

  private static int chunksOf(Runtime runtime) {
    long share = runtime.maxMemory() / SHARE / runtime.availableProcessors();
    return (int) Math.min(Integer.MAX_VALUE, share / Long.BYTES / CHUNK);
  }

  @Override
  public long add(long key, long place) throws IOException {
    if (size == gathered.length) {
      if (size == CHUNK) {
        put();
      } else {
        gathered = Arrays.copyOf(gathered, Math.min(CHUNK, size * 2));
      }
    }
    gathered[size++] = key;
    return KeyMap.NOWHERE;
  }

  private void put() throws IOException {
    KeyChunk chunk = KeyChunk.sorted(gathered, size, PART_BITS);
    total += size;
    size = 0;
    if (chunksHere < inMemory) {
      chunksHere++;
      chunks.add(chunk);
      return;
    }
    if (!filing) {
      filing = true;
      files.add(new KeyFile());
    }
    files.get(0).append(chunk);
  }

  /** Takes in all keys of another, which is then empty. */
  public void absorb(DistinctCounter other) throws IOException {
    if (other.size > 0) {
      other.put();
    }
    chunks.addAll(other.chunks);
    files.addAll(other.files);
    total += other.total;
    other.chunks.clear();
    other.files.clear();
    other.total = 0;
  }

  @Override
  public long finish(Repeat repeat) throws IOException {
    long distinct = chunks.isEmpty() && files.isEmpty() ? distinctGathered() : distinctChunks();
    for (long repeated = total - distinct; repeated > 0; repeated--) {
      repeat.found(KeyMap.NOWHERE, KeyMap.NOWHERE);
    }
    return distinct;
  }

  private long distinctGathered() {
    KeySet set = new KeySet(size);
    for (int i = 0; i < size; i++) {
      set.add(gathered[i]);
    }
    total = size;
    return set.size();
  }

  private long distinctChunks() throws IOException {
    if (size > 0) {
      put();
    }
    List<KeyChunk> all = new ArrayList<>(chunks);
    for (KeyFile file : files) {
      all.addAll(file.chunks(PARTS));
    }
    return distinct(all);
  }

  private static long distinct(List<KeyChunk> chunks) {
    AtomicLong distinct = new AtomicLong();
    IntStream.range(0, PARTS)
        .parallel()
        .forEach(part -> distinct.addAndGet(distinct(chunks, part)));
    return distinct.get();
  }

  private static long distinct(List<KeyChunk> chunks, int part) {
    long keys = 0;
    for (KeyChunk chunk : chunks) {
      keys += chunk.size(part);
    }
    KeySet set = new KeySet(keys);
    for (KeyChunk chunk : chunks) {
      chunk.addTo(set, part);
    }
    return set.size();
  }

  @Override
  public void close() throws IOException {
    for (KeyFile file : files) {
      file.close();
    }
  }
}
