package dev.nrr.input.duplicate;

import java.io.Closeable;
import java.io.IOException;

/** Which keys were met, and which of them twice, in constant memory for any number of rows. */
public interface KeyTable extends Closeable {

  /** Two places with one key. */
  @FunctionalInterface
  interface Repeat {
    void found(long earlier, long later);
  }

  /**
   * Notes a key.
   *
   * @param place where it stands, by {@link DuplicateFinder#place}
   * @return the place where it was met before, as far as that is known at once; 0 otherwise
   */
  long add(long key, long place) throws IOException;

  /**
   * Looks for the repeats that {@link #add} could not tell at once.
   *
   * @return how many keys are distinct
   */
  long finish(Repeat repeat) throws IOException;
}
