package dev.nrr.input.duplicate;

import java.io.Closeable;
import java.io.IOException;

/** Which keys were met, and which of them twice, in constant memory for any number of rows. */
public interface KeyRegister extends Closeable {

  /** Hears of two places with one key. */
  @FunctionalInterface
  interface RepeatListener {
    void repeated(long earlier, long later);
  }

  /**
   * Notes a key.
   *
   * @param place where it stands, as a {@link dev.nrr.input.row.RowPlace}
   * @return the place where it was met before, as far as that is known at once; else {@link
   *     dev.nrr.input.row.RowPlace#NONE}
   */
  long add(long key, long place) throws IOException;

  /**
   * Adds all keys of another register of the same kind, which is then empty.
   *
   * @throws UnsupportedOperationException if this kind is for input that is read as a whole
   */
  default void mergeFrom(KeyRegister other) throws IOException {
    throw new UnsupportedOperationException("not read in parts");
  }

  /**
   * Looks for the repeats that {@link #add} could not tell at once.
   *
   * @return how many keys are distinct
   */
  long finish(RepeatListener listener) throws IOException;
}
