package dev.nrr.input.duplicate;

import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.Row;
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
public final class DuplicateFinder implements KeyTable {

  /** A key before its first part: see {@link Row#fingerprint}. */
  public static final long START = KeyHash.START;

  /** How many keys stay in memory. */
  static final int IN_MEMORY = 1 << 18;

  private static final int LINE_BITS = 48;

  private final int limit;
  private @Nullable KeyMap table = new KeyMap(1 << 10);
  private @Nullable KeySpill spill;

  public DuplicateFinder() {
    this(IN_MEMORY);
  }

  DuplicateFinder(int limit) {
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
    long key = KeyHash.START;
    for (String word : words) {
      key = KeyHash.with(key, word);
    }
    return key;
  }

  @Override
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
    return KeyMap.NOWHERE;
  }

  private void moveToDisk(KeyMap full) throws IOException {
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

  @Override
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
