package dev.nrr.input.duplicate;

import dev.nrr.input.row.RowPlace;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Which keys were met before and where, in constant memory for any number of rows: up to a few
 * hundred thousand keys in a table, more of them in a temporary file.
 *
 * <p>A key is a {@link dev.nrr.input.row.KeyHash}. Two different keys look alike with a chance of
 * about one in a million among five million keys; the input is then refused as having a duplicate,
 * never added up wrong.
 */
public final class DuplicateFinder implements KeyRegister {

  /** How many keys stay in memory. */
  static final int IN_MEMORY = 1 << 18;

  private static final int FIRST_SIZE = 1 << 10;

  private final int limit;
  private KeyTable table = KeyTable.withPlaces(FIRST_SIZE);

  /** Holds all keys once the table was full. */
  private @Nullable KeySpill spill;

  public DuplicateFinder() {
    this(IN_MEMORY);
  }

  DuplicateFinder(int limit) {
    this.limit = limit;
  }

  @Override
  public long add(long key, long place) throws IOException {
    if (spill != null) {
      spill.add(key, place);
      return RowPlace.NONE;
    }
    long before = table.add(key, place);
    if (table.size() >= limit) {
      KeySpill disk = new KeySpill(true, 0);
      spill = disk;
      table.drainTo(disk);
      table = KeyTable.withPlaces(0);
    }
    return before;
  }

  @Override
  public long finish(RepeatListener listener) throws IOException {
    return spill == null ? table.size() : spill.findRepeats(listener);
  }

  @Override
  public void close() throws IOException {
    if (spill != null) {
      spill.close();
    }
  }
}
