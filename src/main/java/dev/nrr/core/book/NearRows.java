package dev.nrr.core.book;

import java.util.Arrays;

/**
 * Rows for many dates of 64 neighbouring customers, kept until one of others comes: then all that
 * begin or end at a date are put there at once. Each is one of its customer's {@link FirstRows}.
 */
final class NearRows {

  /** What a date holds of 64 customers, a bit each: who has a row, and who one of 0. */
  static final int PRESENT = 0;

  static final int ZERO = 1;

  /** From here on, by bit, whose rows have that bit in their number. */
  static final int NUMBERS = 2;

  private static final int MARKS = NUMBERS + FirstRows.NUMBER_BITS;

  private static final int MOST = 256;

  private final int attributes;
  private final int[] customers = new int[MOST];
  private final int[] numbers = new int[MOST];
  private final int[] froms = new int[MOST];
  private final int[] tos = new int[MOST];
  private final int[] codes;
  private int size;

  /** The dates before which no row begins, and behind which none goes on. */
  private int first;

  private int end;

  /** Of each of the 64, the first date it has a row for and the one behind the last. */
  private final int[] begins = new int[Long.SIZE];

  private final int[] ends = new int[Long.SIZE];
  private long met;

  /** By date, then by mark, whose is set from this date on, or no longer. */
  private long[] changes = {};

  private final long[] marks = new long[MARKS];

  NearRows(int attributes) {
    this.attributes = attributes;
    this.codes = new int[MOST * attributes];
  }

  /**
   * Keeps a row for the dates from one to before another; false if it is not of the customers whose
   * rows there are, or may be of a date for which its customer has one.
   *
   * @param zero whether its units are 0
   */
  boolean keep(int customer, int number, boolean zero, int from, int to, int[] attributeCodes) {
    if (size == MOST || (size > 0 && !isNear(customer, from, to))) {
      return false;
    }
    int at = customer & 63;
    long bit = 1L << at;
    boolean more = (met & bit) != 0;
    begins[at] = more ? Math.min(begins[at], from) : from;
    ends[at] = more ? Math.max(ends[at], to) : to;
    met |= bit;
    first = size == 0 ? from : Math.min(first, from);
    end = size == 0 ? to : Math.max(end, to);
    mark(bit, number, zero);
    change(from);
    change(to);
    customers[size] = customer;
    numbers[size] = zero ? ~number : number;
    froms[size] = from;
    tos[size] = to;
    System.arraycopy(attributeCodes, 0, codes, size * attributes, attributes);
    size++;
    return true;
  }

  private boolean isNear(int customer, int from, int to) {
    int at = customer & 63;
    return customer >> 6 == customers[0] >> 6
        && ((met & (1L << at)) == 0 || from >= ends[at] || to <= begins[at]);
  }

  /** Sets the marks of one row. */
  private void mark(long bit, int number, boolean zero) {
    marks[PRESENT] = bit;
    marks[ZERO] = zero ? bit : 0;
    for (int i = 0; i < FirstRows.NUMBER_BITS; i++) {
      marks[NUMBERS + i] = ((number >> i) & 1) != 0 ? bit : 0;
    }
  }

  private void change(int date) {
    int at = date * MARKS;
    if (at >= changes.length) {
      changes = Arrays.copyOf(changes, at + Math.max(MARKS, at));
    }
    for (int mark = 0; mark < MARKS; mark++) {
      changes[at + mark] ^= marks[mark];
    }
  }

  /** Puts all rows, if there are any, into the columns of a book. */
  void put(RevenueCells cells) {
    if (size > 0) {
      if (fit(cells)) {
        putAtOnce(cells);
      } else {
        putEach(cells);
      }
      Arrays.fill(changes, first * MARKS, (end + 1) * MARKS, 0);
      size = 0;
      met = 0;
    }
  }

  private void putAtOnce(RevenueCells cells) {
    int word = customers[0] >> 6;
    Arrays.fill(marks, 0);
    for (int date = first; date < end; date++) {
      turn(date);
      if (marks[PRESENT] != 0) {
        cells.made(date).openAll(word, marks);
      }
    }
    putCodes(cells);
  }

  private void turn(int date) {
    for (int mark = 0; mark < MARKS; mark++) {
      marks[mark] ^= changes[date * MARKS + mark];
    }
  }

  private boolean fit(RevenueCells cells) {
    long present = 0;
    boolean fit = true;
    for (int date = first; fit && date < end; date++) {
      present ^= changes[date * MARKS + PRESENT];
      fit = present == 0 || cells.made(date).fits(customers[0] >> 6, present);
    }
    return fit;
  }

  private void putCodes(RevenueCells cells) {
    for (int row = 0; attributes > 0 && row < size; row++) {
      int[] own = codes(row);
      for (int date = froms[row]; date < tos[row]; date++) {
        cells.made(date).setCodes(customers[row], own);
      }
    }
  }

  private int[] codes(int row) {
    return Arrays.copyOfRange(codes, row * attributes, (row + 1) * attributes);
  }

  private void putEach(RevenueCells cells) {
    for (int row = 0; row < size; row++) {
      int customer = customers[row];
      boolean zero = numbers[row] < 0;
      int number = zero ? ~numbers[row] : numbers[row];
      long bit = 1L << customer;
      int[] own = codes(row);
      mark(bit, number, zero);
      for (int date = froms[row]; date < tos[row]; date++) {
        RevenueColumn column = cells.made(date);
        if (column.fits(customer >> 6, bit)) {
          column.openAll(customer >> 6, marks);
          column.setCodes(customer, own);
        } else {
          cells.add(column, customer, number, own);
        }
      }
    }
  }
}
