package dev.nrr.input.duplicate;

import dev.nrr.input.row.RowPlace;
import java.io.IOException;

/**
 * How many keys there are and how many of them are distinct, without their places: for input that
 * is read again where a key must not stand twice. Several can be filled side by side and merged.
 */
public final class DistinctCounter implements KeyRegister {

  /** Of the heap, for the chunks of one of a handful of these in each of as many threads. */
  private static final int SHARE = 24;

  private final KeySpill keys;

  public DistinctCounter() {
    this(chunksOf(Runtime.getRuntime()));
  }

  /**
   * Keys, of which some stay in memory.
   *
   * @param inMemory chunks to be kept there
   */
  DistinctCounter(int inMemory) {
    keys = new KeySpill(false, inMemory);
  }

  private static int chunksOf(Runtime runtime) {
    long share = runtime.maxMemory() / SHARE / runtime.availableProcessors();
    return (int) Math.min(Integer.MAX_VALUE, share / Long.BYTES / KeySpill.CHUNK);
  }

  @Override
  public long add(long key, long place) throws IOException {
    keys.add(key, place);
    return RowPlace.NONE;
  }

  @Override
  public void mergeFrom(KeyRegister other) throws IOException {
    keys.mergeFrom(((DistinctCounter) other).keys);
  }

  @Override
  public long finish(RepeatListener listener) throws IOException {
    long distinct = keys.findRepeats(listener);
    for (long repeated = keys.total() - distinct; repeated > 0; repeated--) {
      listener.repeated(RowPlace.NONE, RowPlace.NONE);
    }
    return distinct;
  }

  @Override
  public void close() throws IOException {
    keys.close();
  }
}
