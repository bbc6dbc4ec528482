package dev.nrr.input.shape.book;

import java.util.Arrays;

/**
 * The different terms of rows, by number: the same start, end and interval come again and again, so
 * that what follows from them is asked once for many rows.
 */
final class TermCodes {

  // fields of a term: codes of dates, of an interval, months, and a code of a date or -1
  static final int START = 0;
  static final int END = 1;
  static final int INTERVAL = 2;
  static final int MONTHS = 3;
  static final int CHANGED = 4;
  private static final int FIELDS = 5;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** By number, then by field. */
  private int[] values = new int[16 * FIELDS];

  /** By number, how many rows of batches have it, be they asked for or not. */
  private long[] met = new long[16];

  /** By number, how many rows that count pay something, then how many pay nothing. */
  private int[] rows = new int[32];

  /** Numbers, one more each, from the place on that their fields come to; 0 where none is. */
  private int[] places = new int[64];

  private int size;

  int size() {
    return size;
  }

  int value(int term, int field) {
    return values[term * FIELDS + field];
  }

  /** Says otherwise what the amounts of a term are for. */
  void setInterval(int term, int interval) {
    values[term * FIELDS + INTERVAL] = interval;
  }

  /** Counts a row of a batch. */
  void meet(int term) {
    met[term]++;
  }

  /** How many rows were counted. */
  long met(int term) {
    return met[term];
  }

  /** Counts so many rows that are kept; fewer than 0 are not after all. */
  void keep(int term, boolean zero, int more) {
    rows[2 * term + (zero ? 1 : 0)] += more;
  }

  /** How many rows are kept. */
  int rows(int term) {
    return rows[2 * term] + rows[2 * term + 1];
  }

  /** How many of them pay something. */
  int paying(int term) {
    return rows[2 * term];
  }

  /** The number of a term, by all its fields in their order; a new one where it has none. */
  int code(int... fields) {
    int place = firstPlace(fields, 0);
    while (places[place] > 0 && !isTerm(places[place] - 1, fields)) {
      place = next(place);
    }
    int term = places[place] - 1;
    if (term < 0) {
      term = add(fields);
      places[place] = term + 1;
      if (size * 2 > places.length) {
        growPlaces();
      }
    }
    return term;
  }

  /** Where a term is looked for first: starts and ends are near each other, and so well mixed. */
  private int firstPlace(int[] from, int at) {
    long hash = 0;
    for (int field = 0; field < FIELDS; field++) {
      hash = (hash ^ from[at + field]) * MIX;
      hash ^= hash >>> Integer.SIZE;
    }
    return (int) hash & (places.length - 1);
  }

  private int next(int place) {
    return (place + 1) & (places.length - 1);
  }

  private boolean isTerm(int term, int[] fields) {
    boolean same = true;
    for (int field = 0; same && field < FIELDS; field++) {
      same = value(term, field) == fields[field];
    }
    return same;
  }

  /** A term of its own, alike or not. */
  int add(int[] fields) {
    if (size == met.length) {
      met = Arrays.copyOf(met, size * 2);
      rows = Arrays.copyOf(rows, size * 4);
      values = Arrays.copyOf(values, values.length * 2);
    }
    System.arraycopy(fields, 0, values, size * FIELDS, FIELDS);
    return size++;
  }

  private void growPlaces() {
    places = new int[places.length * 2];
    for (int term = 0; term < size; term++) {
      int place = firstPlace(values, term * FIELDS);
      while (places[place] > 0) {
        place = next(place);
      }
      places[place] = term + 1;
    }
  }

  /** The fields of a term. */
  int[] fields(int term) {
    return Arrays.copyOfRange(values, term * FIELDS, (term + 1) * FIELDS);
  }

  /**
   * Takes in the terms of another part.
   *
   * @param dateHere what the part's codes of dates are here
   * @param intervalHere the same of intervals
   * @return what the part's terms are here
   */
  int[] absorb(TermCodes other, int[] dateHere, int[] intervalHere) {
    int[] here = new int[other.size];
    for (int term = 0; term < other.size; term++) {
      int[] fields = other.fields(term);
      fields[START] = dateHere[fields[START]];
      fields[END] = dateHere[fields[END]];
      fields[INTERVAL] = intervalHere[fields[INTERVAL]];
      fields[CHANGED] = CodeColumn.number(dateHere, fields[CHANGED]);
      here[term] = code(fields);
      met[here[term]] += other.met[term];
      keep(here[term], false, other.rows[2 * term]);
      keep(here[term], true, other.rows[2 * term + 1]);
    }
    return here;
  }
}
