package dev.nrr.input.duplicate;

/** A set of as many 64-bit keys as was foretold; open addressing. */
final class KeySet {

  private final long[] keys;
  private int size;
  private boolean hasZero;

  KeySet(long most) {
    keys = new long[Integer.highestOneBit((int) Math.min(1 << 28, Math.max(8, most))) << 2];
  }

  void add(long key) {
    if (key == 0) {
      hasZero = true;
      return;
    }
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        keys[slot] = key;
        size++;
        return;
      }
      slot = (slot + 1) & mask;
    }
  }

  long size() {
    return size + (hasZero ? 1L : 0L);
  }
}
