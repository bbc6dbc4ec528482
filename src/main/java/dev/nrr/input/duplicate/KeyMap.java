package dev.nrr.input.duplicate;

/** A set of 64-bit keys, each with the place where it was first met; open addressing. */
final class KeyMap {

  /** A place that is none. */
  static final long NOWHERE = 0;

  private long[] keys;
  private long[] places;
  private int size;

  KeyMap(long expected) {
    int capacity = Integer.highestOneBit((int) Math.min(1 << 28, Math.max(8, expected))) << 1;
    keys = new long[capacity];
    places = new long[capacity];
  }

  /**
   * Adds a key.
   *
   * @param place where it is met, not {@link #NOWHERE}
   * @return the place where it was met before; {@link #NOWHERE} if it was not
   */
  long add(long key, long place) {
    int slot = slotOf(key);
    if (places[slot] != NOWHERE) {
      return places[slot];
    }
    keys[slot] = key;
    places[slot] = place;
    if (++size > keys.length / 4 * 3) {
      grow();
    }
    return NOWHERE;
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (places[slot] != NOWHERE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldPlaces = places;
    keys = new long[oldKeys.length * 2];
    places = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldPlaces[i] != NOWHERE) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        places[slot] = oldPlaces[i];
      }
    }
  }

  int size() {
    return size;
  }

  /** Every key with its place. */
  void forEach(KeyConsumer consumer) {
    for (int i = 0; i < keys.length; i++) {
      if (places[i] != NOWHERE) {
        consumer.accept(keys[i], places[i]);
      }
    }
  }

  /** Takes a key and its place. */
  @FunctionalInterface
  interface KeyConsumer {
    void accept(long key, long place);
  }
}
