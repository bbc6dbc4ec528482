package dev.nrr.input.request;

/**
 * Places of one input as single numbers, as a book keeps them: with one file the number is the
 * line.
 *
 * @param sources how many files there are, 1 or more
 */
public record LineNumbers(int sources) {

  /** The number of a line; 0 where there is none small enough. */
  public int of(int source, long line) {
    long place = line * sources + source;
    return place > Integer.MAX_VALUE ? 0 : (int) place;
  }

  /** The file a number is about, from 0. */
  public int source(int place) {
    return place % sources;
  }

  /** The line of its file a number is about, from 1; 0 if it is not known. */
  public long line(int place) {
    return place / sources;
  }
}
