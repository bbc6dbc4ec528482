package dev.nrr.input.row;

/**
 * A place in the input as one number: which source, from 0, and which line of it, from 1. Places
 * ascend with the source, then with the line; 0 is no place.
 */
public final class RowPlace {

  /** No place at all. */
  public static final long NONE = 0;

  private static final int LINE_BITS = 48;

  private RowPlace() {}

  public static long of(int source, long line) {
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
}
