package dev.nrr.core.book;

import dev.nrr.core.amount.ScaledLong;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One date of a book: each customer's revenue, whether there was a row, and what else is kept of
 * it. Written by the builder only. It is held in parts of some thousand customers: nothing is
 * copied as a book grows, but for the first part, and a part without any row is not there.
 */
final class RevenueColumn {

  /** The code of an attribute that differs between several rows of one customer. */
  static final int MIXED = -2;

  private static final int FIRST = 64;
  private static final int PLACES = ColumnPart.SIZE - 1;

  /** Of a number of 64 customers what is its place in a part. */
  private static final int WORD_BITS = ColumnPart.BITS - 6;

  private static final int WORDS = (1 << WORD_BITS) - 1;

  /** A part of nobody, which is not written. */
  private static final ColumnPart NONE = new ColumnPart(0, new FirstRows.Part(false), 0, false);

  private final int attributes;
  private final FirstRows first;
  private final Map<Integer, BigDecimal> wide = new HashMap<>(0);

  /** The last is no part, and stands for all that are not there. */
  private ColumnPart[] parts = {NONE};

  RevenueColumn(int attributes, FirstRows first) {
    this.attributes = attributes;
    this.first = first;
  }

  private ColumnPart part(int customer) {
    return parts[Math.min(customer >> ColumnPart.BITS, parts.length - 1)];
  }

  private ColumnPart partOfWord(int word) {
    return parts[Math.min(word >> WORD_BITS, parts.length - 1)];
  }

  boolean has(int customer) {
    return part(customer).has(customer & PLACES);
  }

  /** Which of 64 customers have a row: a bit each. */
  long present(int word) {
    return partOfWord(word).present(word & WORDS);
  }

  /** Which of 64 customers pay: a bit each. */
  long paying(int word) {
    return partOfWord(word).paying(word & WORDS);
  }

  /** The first customer from one on with units below zero, be they wide; -1 if there is none. */
  int nextNegative(int from) {
    for (int number = from >> ColumnPart.BITS; number < parts.length; number++) {
      int first = number << ColumnPart.BITS;
      ColumnPart part = parts[number];
      int at = part.nextNegative(Math.max(from, first) - first);
      if (at < part.length()) {
        return first + at;
      }
    }
    return -1;
  }

  /**
   * Which of some of 64 customers, that pay at two dates, may pay two to some power times as much
   * at one of them, or more.
   */
  long jumping(RevenueColumn other, int word, long paying, int power) {
    return paying == 0
        ? 0
        : partOfWord(word).jumping(other.partOfWord(word), word & WORDS, paying, power);
  }

  /**
   * Which of some of 64 customers, that pay at this date and at one before, may pay so many units
   * more at this.
   *
   * @param before the date before; null to take all they pay
   */
  long rising(@Nullable RevenueColumn before, int word, long paying, long least) {
    if (paying == 0) {
      return 0;
    }
    ColumnPart other = before == null ? null : before.partOfWord(word);
    return partOfWord(word).rising(other, word & WORDS, paying, least);
  }

  /** Customers from here on have no row. */
  int capacity() {
    return (parts.length - 1) << ColumnPart.BITS;
  }

  int line(int customer) {
    return has(customer) ? part(customer).line(customer & PLACES) : 0;
  }

  /** The code of a customer that has a row. */
  int attribute(int attribute, int customer) {
    return part(customer).code(attribute, customer & PLACES);
  }

  /** Goes on numbering values of some of 64 customers that have a row, of so many values. */
  void number(int attribute, int word, long who, int values, int[] numbers) {
    if (who != 0) {
      partOfWord(word).number(attribute, word & WORDS, who, values, numbers);
    }
  }

  /** The revenue in units, or {@link ScaledLong#WIDE}; 0 without a row. */
  long units(int customer) {
    ColumnPart part = part(customer);
    int at = customer & PLACES;
    return at >= part.length() ? 0 : part.units(at);
  }

  /** Reads the units of 64 customers, those of each as {@link #units} gives them. */
  void readUnits(int word, long[] into) {
    partOfWord(word).readUnits(word & WORDS, into);
  }

  /** The units of a customer and all others of its part; wide where they do not tell. */
  long sumOfPart(int customer) {
    return part(customer).sum();
  }

  BigDecimal decimal(int customer, int scale) {
    long units = units(customer);
    return units == ScaledLong.WIDE
        ? Objects.requireNonNull(wide.get(customer))
        : BigDecimal.valueOf(units, scale);
  }

  /** Takes the first row of a customer; false if this is another, which is left out. */
  boolean open(int customer, long units, int[] attributeCodes, int line) {
    ColumnPart part = room(customer, false);
    int at = customer & PLACES;
    if (part.has(at)) {
      return false;
    }
    part.open(at, units, attributeCodes, line);
    return true;
  }

  /** Takes the first row of a customer if it is held as those near it; else nothing is done. */
  boolean openLike(int customer, CellRows rows, int row) {
    return part(customer).openLike(customer & PLACES, rows, row);
  }

  /**
   * Whether some of 64 customers have no row, and each can have one with the units and the line of
   * one of its first rows.
   */
  boolean fits(int word, long who) {
    ColumnPart part = partOfWord(word);
    return part == NONE || part.fits(word & WORDS, who);
  }

  /** Takes such rows, as {@link NearRows} marks them; their codes are still to be set. */
  void openAll(int word, long[] marks) {
    room(word << 6, true).openAll(word & WORDS, marks);
  }

  /** Sets the codes of a customer that has a row. */
  void setCodes(int customer, int[] attributeCodes) {
    part(customer).setCodes(customer & PLACES, attributeCodes);
  }

  /** A further row of a customer, perhaps with other attributes. */
  void reopen(int customer, int[] attributeCodes) {
    ColumnPart part = part(customer);
    int at = customer & PLACES;
    for (int i = 0; i < attributeCodes.length; i++) {
      if (part.code(i, at) != attributeCodes[i]) {
        part.setCode(i, at, MIXED);
      }
    }
  }

  /** A further row of a customer that may stand before the first one known. */
  void keepEarlierLine(int customer, int line) {
    ColumnPart part = part(customer);
    int at = customer & PLACES;
    part.setLine(at, Math.min(part.line(at), line));
  }

  /** Adds to what the customer has and gives what it has then. */
  long add(int customer, long more, int scale) {
    ColumnPart part = part(customer);
    long there = part.units(customer & PLACES);
    long sum = there == ScaledLong.WIDE ? ScaledLong.WIDE : ScaledLong.sum(there, more);
    if (sum == ScaledLong.WIDE) {
      return add(customer, BigDecimal.valueOf(more, scale), scale);
    }
    part.setUnits(customer & PLACES, sum);
    return sum;
  }

  /** The same for an amount that is no units. */
  long add(int customer, BigDecimal more, int scale) {
    return set(customer, decimal(customer, scale).add(more), scale);
  }

  long set(int customer, BigDecimal value, int scale) {
    long units = ScaledLong.fitted(value, scale);
    part(customer).setUnits(customer & PLACES, units);
    if (units == ScaledLong.WIDE) {
      wide.put(customer, value);
    } else {
      wide.remove(customer);
    }
    return units;
  }

  /** More decimals for all that are not of first rows; the builder has seen that they fit. */
  void shift(int decimals) {
    for (ColumnPart part : parts) {
      part.shift(decimals);
    }
  }

  /** Takes the parts of another column that has others than this. */
  void takeParts(RevenueColumn other) {
    makeRoom(other.parts.length - 1);
    for (int number = 0; number < other.parts.length; number++) {
      parts[number] = other.parts[number] == NONE ? parts[number] : other.parts[number];
    }
    wide.putAll(other.wide);
  }

  /** Units wherever they fit. */
  void fit(int scale) {
    for (Map.Entry<Integer, BigDecimal> cell : Map.copyOf(wide).entrySet()) {
      set(cell.getKey(), cell.getValue(), scale);
    }
  }

  /** Whether all amounts are units. */
  boolean isNarrow() {
    return wide.isEmpty();
  }

  /**
   * Takes the rows of customers of another column, all at the same scale, that have none here.
   *
   * @param first the number of the first customer there
   * @param here its number here; the others follow it as there
   * @param codeHere by attribute, what the other's codes are here
   */
  void copy(RevenueColumn from, int first, int here, int count, int[][] codeHere) {
    int done = 0;
    while (done < count) {
      int at = (first + done) & PLACES;
      int to = (here + done) & PLACES;
      int some = Math.min(count - done, ColumnPart.SIZE - Math.max(at, to));
      ColumnPart part = from.part(first + done);
      if (part != NONE) {
        room(here + done + some - 1, false).copy(part, at, to, some, codeHere);
      }
      done += some;
    }
  }

  /** The part of a customer, with room for it; a new one shares units of first rows, or not. */
  private ColumnPart room(int customer, boolean shares) {
    ColumnPart part = part(customer);
    int at = customer & PLACES;
    return at < part.length() ? part : made(customer >> ColumnPart.BITS, at, shares);
  }

  /** Makes room for so many parts. */
  private void makeRoom(int count) {
    int known = parts.length;
    if (count >= known) {
      parts = Arrays.copyOf(parts, Math.max(count, known + known / 2) + 1);
      Arrays.fill(parts, known, parts.length, NONE);
    }
  }

  private ColumnPart made(int number, int at, boolean shares) {
    makeRoom(number + 1);
    ColumnPart part = parts[number];
    int length = number > 0 ? ColumnPart.SIZE : FIRST;
    if (part == NONE) {
      part = new ColumnPart(attributes, first.part(number), length, shares);
      parts[number] = part;
    }
    while (length <= at) {
      length *= 2;
    }
    if (length > part.length()) {
      part.grow(length);
    }
    return part;
  }
}
