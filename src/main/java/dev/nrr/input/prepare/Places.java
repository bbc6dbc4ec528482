package dev.nrr.input.prepare;

import java.util.Arrays;

/** A set of places in the input, eight bytes each; filled first, then asked. */
final class Places {

  private long[] places = new long[16];
  private int size;
  private boolean sorted = true;

  void add(long place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    places[size++] = place;
    sorted = false;
  }

  boolean contains(long place) {
    if (!sorted) {
      Arrays.sort(places, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(places, 0, size, place) >= 0;
  }

  boolean isEmpty() {
    return size == 0;
  }
}
