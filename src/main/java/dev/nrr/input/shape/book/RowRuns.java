package dev.nrr.input.shape.book;

import dev.nrr.core.book.Ranges;

/**
 * How the rows of two parts of an input become one: so many of the one, then so many of the other,
 * in turn.
 *
 * @param lengths how many rows each run has, the first of the one
 */
record RowRuns(int[] lengths) {

  /** How many rows one of the two has. */
  int rows(boolean other) {
    int rows = 0;
    for (int run = other ? 1 : 0; run < lengths.length; run += 2) {
      rows += lengths[run];
    }
    return rows;
  }

  /** How many rows both have. */
  int rows() {
    return rows(false) + rows(true);
  }

  /** Joins two arrays of what rows have into a third, ranges of it on all processors. */
  <A> A join(A one, A other, A into) {
    Ranges.each(rows(), 1, (from, to) -> join(one, other, into, from, to));
    return into;
  }

  private <A> A join(A one, A other, A into, int from, int to) {
    int[] taken = {0, 0};
    int at = 0;
    for (int run = 0; run < lengths.length; run++) {
      int begin = Math.max(at, from);
      int end = Math.min(at + lengths[run], to);
      if (begin < end) {
        A source = run % 2 == 0 ? one : other;
        System.arraycopy(source, taken[run % 2] + begin - at, into, begin, end - begin);
      }
      taken[run % 2] += lengths[run];
      at += lengths[run];
    }
    return into;
  }

  /** The numbers that the rows of one of the two have in the whole. */
  int[] numbers(boolean other) {
    int[] numbers = new int[rows(other)];
    int next = 0;
    int at = 0;
    for (int run = 0; run < lengths.length; run++) {
      for (int end = at + lengths[run]; at < end; at++) {
        if ((run % 2 == 1) == other) {
          numbers[next++] = at;
        }
      }
    }
    return numbers;
  }
}
