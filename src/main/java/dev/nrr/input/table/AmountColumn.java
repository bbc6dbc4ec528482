package dev.nrr.input.table;

import dev.nrr.input.scan.PlainAmount;
import java.util.Arrays;

/** The amounts of one slot in all rows of a block: units, and how many decimals they carry. */
final class AmountColumn {

  private static final long[] POWERS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

  private final PlainAmount amount;
  private final boolean zeroIfBlank;
  private final long[] units = new long[ByteRows.MOST];
  private final byte[] scales = new byte[ByteRows.MOST];
  private final long[] even = new long[ByteRows.MOST];
  private int rows;
  private long sizes;
  private long scalesSeen;
  private boolean groupable;

  /**
   * A column.
   *
   * @param amount reads an amount
   * @param zeroIfBlank whether a blank is zero; not plain if not
   */
  AmountColumn(PlainAmount amount, boolean zeroIfBlank) {
    this.amount = amount;
    this.zeroIfBlank = zeroIfBlank;
  }

  /** Makes every amount zero, as in a source without the column. */
  void clear(int count) {
    if (sizes != 0 || scalesSeen > 1) {
      Arrays.fill(units, 0);
      Arrays.fill(scales, (byte) 0);
    }
    begin(count);
    scalesSeen = 1;
  }

  private void begin(int count) {
    rows = count;
    sizes = 0;
    scalesSeen = 0;
    groupable = false;
  }

  /** Reads the amounts of all rows; false if one is not plain. */
  boolean read(ByteRows from, int slot) {
    begin(from.size());
    for (int row = 0; row < rows; row++) {
      if (!read(from, row, slot)) {
        return false;
      }
      long value = amount.units();
      units[row] = value;
      scales[row] = (byte) amount.scale();
      sizes |= value ^ (value >> (Long.SIZE - 1));
      scalesSeen |= 1L << amount.scale();
      groupable |= amount.isGroupable();
    }
    return true;
  }

  private boolean read(ByteRows from, int row, int slot) {
    if (amount.parse(from.bytes(), from.outerStart(row, slot), from.outerEnd(row, slot))) {
      return true;
    }
    int start = from.start(row, slot);
    int end = from.end(row, slot, start);
    return start == end
        ? zeroIfBlank && amount.parseBlank()
        : amount.parse(from.bytes(), start, end);
  }

  /** Which decimal mark an amount speaks for, once it was read; see {@link MarkVotes#see}. */
  boolean isGroupable(ByteRows from, int row, int slot) {
    return read(from, row, slot) && amount.isGroupable();
  }

  long units(int row) {
    return units[row];
  }

  int scale(int row) {
    return scales[row];
  }

  /** The most decimals of any amount. */
  int largestScale() {
    return rows == 0 ? 0 : Long.SIZE - 1 - Long.numberOfLeadingZeros(scalesSeen);
  }

  /** Whether an amount could as well have its digits grouped. */
  boolean hasGroupable() {
    return groupable;
  }

  /** Whether all amounts, with that many decimals, have units below a limit. */
  boolean fits(int scale, long limit) {
    int more = scale - Long.numberOfTrailingZeros(scalesSeen);
    return rows == 0 || (more < POWERS.length && sizes < limit / POWERS[more]);
  }

  /** The units of all rows, all with that many decimals; they must fit. */
  long[] even(int scale) {
    if (scalesSeen == 1L << scale || sizes == 0) {
      return units;
    }
    for (int row = 0; row < rows; row++) {
      even[row] = units[row] * POWERS[scale - scales[row]];
    }
    return even;
  }
}
