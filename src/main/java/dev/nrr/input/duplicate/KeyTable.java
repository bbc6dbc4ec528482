package dev.nrr.input.duplicate;

import dev.nrr.input.row.RowPlace;
import java.io.IOException;

/**
 * A table of 64-bit keys with open addressing: each with the place where it was first met, or
 * without places as a mere set.
 */
final class KeyTable {

  private static final int MOST_EXPECTED = 1 << 28;
  private static final int LEAST_EXPECTED = 8;

  /** A key of 0 marks a free slot, so that key itself is kept apart. */
  private static final long FREE = 0;

  private long[] keys;
  private long[] places;
  private boolean hasZero;
  private long placeOfZero;
  private int size;

  private KeyTable(long expected, int slotsPerKey, boolean hasPlaces) {
    long most = Math.min(MOST_EXPECTED, Math.max(LEAST_EXPECTED, expected));
    keys = new long[Integer.highestOneBit((int) most) * slotsPerKey];
    places = new long[hasPlaces ? keys.length : 0];
  }

  /** A table of keys and their places, which grows. */
  static KeyTable withPlaces(long expected) {
    return new KeyTable(expected, 2, true);
  }

  /**
   * A set of keys.
   *
   * @param most more than there will be: it is fastest where it does not grow
   */
  static KeyTable ofKeys(long most) {
    return new KeyTable(most, 4, false);
  }

  /**
   * Adds a key.
   *
   * @param place where it is met; of no use to a set
   * @return the place where it was met before; {@link RowPlace#NONE} if it was not, and for a set
   */
  long add(long key, long place) {
    if (key == FREE) {
      return addZero(place);
    }
    int slot = slotOf(key);
    if (keys[slot] == key) {
      return places.length == 0 ? RowPlace.NONE : places[slot];
    }
    keys[slot] = key;
    if (places.length > 0) {
      places[slot] = place;
    }
    if (++size > keys.length / 4 * 3) {
      grow();
    }
    return RowPlace.NONE;
  }

  private long addZero(long place) {
    if (!hasZero) {
      hasZero = true;
      placeOfZero = place;
      return RowPlace.NONE;
    }
    return places.length == 0 ? RowPlace.NONE : placeOfZero;
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldPlaces = places;
    keys = new long[oldKeys.length * 2];
    places = new long[oldPlaces.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        if (places.length > 0) {
          places[slot] = oldPlaces[i];
        }
      }
    }
  }

  /** How many keys there are, all distinct. */
  int size() {
    return size + (hasZero ? 1 : 0);
  }

  /** Adds every key with its place to a spill. */
  void drainTo(KeySpill spill) throws IOException {
    if (hasZero) {
      spill.add(FREE, placeOfZero);
    }
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        spill.add(keys[i], places[i]);
      }
    }
  }
}
