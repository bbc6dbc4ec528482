package dev.nrr.input.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Which keys were met before, in constant memory for any number of rows: up to a few hundred
 * thousand keys in a table, more of them in a temporary file.
 *
 * <p>A key is a 64-bit fingerprint of its words. Two different keys look alike with a chance of
 * about one in a million among five million keys; the input is then refused as having a duplicate,
 * never added up wrong.
 */
public final class SeenKeys implements Closeable {

  /** How many keys stay in memory. */
  static final int IN_MEMORY = 1 << 18;

  private static final int LINE_BITS = 48;

  private final int limit;
  private @Nullable KeyTable table = new KeyTable(1 << 10);
  private @Nullable KeySpill spill;

  /** Two places with one key. */
  @FunctionalInterface
  public interface Repeat {
    void found(long earlier, long later);
  }

  public SeenKeys() {
    this(IN_MEMORY);
  }

  SeenKeys(int limit) {
    this.limit = limit;
  }

  /** A place in the input: which source, and which line of it from 1. */
  public static long place(int source, long line) {
    return (long) source << LINE_BITS | line;
  }

  /** The source of a place. */
  public static int source(long place) {
    return (int) (place >>> LINE_BITS);
  }

  /** The line of a place. */
  public static long line(long place) {
    return place & ((1L << LINE_BITS) - 1);
  }

  /** The fingerprint of words that together are a key. */
  public static long fingerprint(String... words) {
    long hash = 0x9E3779B97F4A7C15L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = mix(hash, word.charAt(i));
      }
      hash = mix(hash, Character.MAX_VALUE + 1);
    }
    hash ^= hash >>> 33;
    hash *= 0xC2B2AE3D27D4EB4FL;
    return hash ^ (hash >>> 29);
  }

  private static long mix(long hash, int next) {
    return Long.rotateLeft(hash ^ next * 0xC2B2AE3D27D4EB4FL, 27) * 0x9E3779B185EBCA87L
        + 0x165667B19E3779F9L;
  }

  /**
   * Notes a key.
   *
   * @return the place where it was met before, as far as that is known at once; 0 otherwise
   */
  public long add(long key, long place) throws IOException {
    if (table != null) {
      long before = table.add(key, place);
      if (table.size() >= limit) {
        moveToDisk(table);
      }
      return before;
    }
    if (spill != null) {
      spill.add(key, place);
    }
    return KeyTable.NOWHERE;
  }

  private void moveToDisk(KeyTable full) throws IOException {
    KeySpill disk = new KeySpill();
    spill = disk;
    table = null;
    IOException[] failure = new IOException[1];
    full.forEach(
        (key, place) -> {
          try {
            disk.add(key, place);
          } catch (IOException e) {
            failure[0] = e;
          }
        });
    if (failure[0] != null) {
      throw failure[0];
    }
  }

  /**
   * Looks for the repeats that {@link #add} could not tell at once.
   *
   * @return how many keys are distinct
   */
  public long finish(Repeat repeat) throws IOException {
    if (spill != null) {
      return spill.findRepeats(repeat);
    }
    return table == null ? 0 : table.size();
  }

  @Override
  public void close() throws IOException {
    if (spill != null) {
      spill.close();
    }
  }
}
