package dev.nrr.input.block;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.ScaledLong;
import dev.nrr.input.row.DecimalMarkDecision;
import dev.nrr.input.row.RowBatch;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of one slot in all rows of a batch: units, and how many decimals they carry. Most
 * have as many decimals as those before them and no sign, and are read by {@link EvenAmounts}.
 */
final class AmountBatch {

  private static final int MOST = RowBatch.MOST;

  private final EvenAmounts usual;
  private final ByteAmountParser amount;
  private final WrittenAmount written;
  private final boolean zeroIfBlank;
  private final long[] units = new long[MOST];
  private final byte[] scales = new byte[MOST];
  private final long[] even = new long[MOST];
  private int rows;
  private long largest;
  private long scalesSeen;

  /** Of all units, however many decimals they carry. */
  private long sum;

  /** The bytes of the zero read last, as {@link Swar#padded} gives them, and its decimals. */
  private long zero;

  private byte zeroScale;
  private @Nullable String zeroCurrency;

  // the amount read last
  private long value;
  private int valueScale;
  private boolean isWritten;
  private @Nullable String currency;

  /** Of each row; all null unless any row has one. */
  private final @Nullable String[] currencies = new String[MOST];

  private boolean hasCurrencies;
  private boolean hasWritten;
  private boolean decimals;
  private boolean groupable;
  private boolean cleared = true;

  /**
   * A column.
   *
   * @param mark the decimal mark
   * @param amount reads a regular amount
   * @param written reads any other
   * @param zeroIfBlank whether a blank is zero; not regular if not
   */
  AmountBatch(char mark, ByteAmountParser amount, WrittenAmount written, boolean zeroIfBlank) {
    this.usual = new EvenAmounts(mark);
    this.amount = amount;
    this.written = written;
    this.zeroIfBlank = zeroIfBlank;
  }

  /** Makes every amount zero, as in a source without the column. */
  void clear(int count) {
    if (!cleared) {
      begin(MOST);
      Arrays.fill(units, 0);
      Arrays.fill(scales, (byte) 0);
      cleared = true;
    }
    rows = count;
  }

  private void begin(int count) {
    rows = count;
    cleared = false;
    Arrays.fill(scales, 0, count, (byte) usual.scale());
    decimals = false;
    largest = 0;
    sum = 0;
    zero = 0;
    zeroScale = 0;
    scalesSeen = 0;
    groupable = false;
    hasWritten = false;
    if (hasCurrencies) {
      Arrays.fill(currencies, null);
      hasCurrencies = false;
    }
  }

  /** Reads the amounts of all rows; false if one is not regular. */
  boolean read(BlockRowBatch from, int slot) {
    begin(from.size());
    byte[] bytes = from.bytes();
    int[] starts = from.starts();
    int[] ends = from.ends();
    int stride = from.stride();
    int at = from.firstField(slot);
    int others = 0;
    long most = 0;
    long all = 0;
    for (int row = 0; row < rows; row++) {
      long read = usual.parse(bytes, starts[at], ends[at]);
      if (read == EvenAmounts.OTHER) {
        others++;
        if (!readOther(from, row, slot, starts[at], ends[at])) {
          return false;
        }
      } else {
        units[row] = read;
        most = Math.max(most, read);
        all += read;
      }
      at += stride;
    }
    end(others, most, all);
    return true;
  }

  /** Takes in what the usual amounts came to. */
  private void end(int others, long most, long all) {
    sum += all;
    largest = Math.max(largest, most);
    scalesSeen |= most == 0 ? 0 : 1L << usual.scale();
    decimals |= others < rows && usual.scale() > 0;
    if (others > 0) {
      usual.expect(largestScale());
    }
  }

  /** Reads an amount that is not like most. */
  private boolean readOther(BlockRowBatch from, int row, int slot, int start, int end) {
    int length = end - start;
    long word = length > 0 && length <= Long.BYTES ? Swar.padded(from.bytes(), start, length) : 0;
    if (word == zero && word != 0) {
      units[row] = 0;
      scales[row] = zeroScale;
      putCurrency(row, zeroCurrency);
      return true;
    }
    if (!read(from, row, slot)) {
      return false;
    }
    put(row);
    remember(row, word);
    return true;
  }

  private void put(int row) {
    units[row] = value;
    sum += value;
    scales[row] = (byte) valueScale;
    largest = Math.max(largest, value < 0 ? -value : value);
    scalesSeen |= value == 0 ? 0 : 1L << valueScale;
    decimals |= valueScale > 0;
    groupable |= amount.isGroupable();
    putCurrency(row, currency);
  }

  private void putCurrency(int row, @Nullable String found) {
    if (found != null) {
      currencies[row] = found;
      hasCurrencies = true;
    }
  }

  /** Remembers how zero is written here: most movements are zero, and are then not parsed again. */
  private void remember(int row, long word) {
    if (units[row] == 0) {
      zero = word;
      zeroScale = scales[row];
      zeroCurrency = currency;
    }
  }

  private boolean read(BlockRowBatch from, int row, int slot) {
    isWritten = false;
    currency = null;
    boolean regular =
        amount.parse(from.bytes(), from.outerStart(row, slot), from.outerEnd(row, slot))
            || readWritten(from, row, slot);
    if (!isWritten) {
      value = amount.units();
      valueScale = amount.scale();
    }
    return regular;
  }

  /** Reads a blank, an amount between spaces, or one with more than digits. */
  private boolean readWritten(BlockRowBatch from, int row, int slot) {
    int start = from.start(row, slot);
    int end = from.end(row, slot, start);
    if (start == end) {
      return zeroIfBlank && amount.parseBlank();
    }
    if (amount.parse(from.bytes(), start, end)) {
      return true;
    }
    isWritten = written.parse(from.bytes(), start, end) && amount.parseBlank();
    hasWritten |= isWritten;
    value = written.units();
    valueScale = written.scale();
    currency = written.currency();
    return isWritten;
  }

  /** Which decimal mark an amount speaks for. */
  DecimalMarkDecision.Reading reading(
      BlockRowBatch from, int row, int slot, DecimalMarkDecision marks) {
    if (read(from, row, slot) && isWritten) {
      return marks.reading(from.blockRow(row).text(slot).strip());
    }
    return amount.isGroupable()
        ? DecimalMarkDecision.Reading.AMBIGUOUS
        : valueScale > 0 ? DecimalMarkDecision.Reading.POINT : DecimalMarkDecision.Reading.SAME;
  }

  /** Whether amounts have more than digits, so that only their text tells what they speak for. */
  boolean hasWritten() {
    return hasWritten;
  }

  /** Whether a currency stands with any amount. */
  boolean hasCurrencies() {
    return hasCurrencies;
  }

  /** The currency that stands with an amount; null for none. */
  @Nullable String currency(int row) {
    return currencies[row];
  }

  /** Whether the amounts but zeros all have that many decimals, and no more units than a limit. */
  boolean isEven(int scale, long limit) {
    return largest <= limit && (scalesSeen & ~(1L << scale)) == 0;
  }

  /** The sum of all amounts in units, if they are even and these few. */
  long sum() {
    return sum;
  }

  /** Adds the amounts of all rows to a sum. */
  void addTo(ExactSum exact) {
    for (int row = 0; row < rows; row++) {
      exact.add(units[row], scales[row]);
    }
  }

  long units(int row) {
    return units[row];
  }

  int scale(int row) {
    return scales[row];
  }

  /** The most decimals of any amount but zero. */
  int largestScale() {
    return largest == 0 ? 0 : Long.SIZE - 1 - Long.numberOfLeadingZeros(scalesSeen);
  }

  /** Whether an amount has decimals, zeros too. */
  boolean hasDecimals() {
    return decimals;
  }

  /** Whether an amount could as well have its digits grouped. */
  boolean hasGroupable() {
    return groupable;
  }

  /** Whether all amounts, with that many decimals, have units below a limit. */
  boolean fits(int scale, long limit) {
    int more = scale - Long.numberOfTrailingZeros(scalesSeen);
    return largest == 0 || largest < limit / ScaledLong.powerOfTen(more);
  }

  /** Units that no amount has more of, with that many decimals; they must fit. */
  long largest(int scale) {
    return largest == 0
        ? 0
        : largest * ScaledLong.powerOfTen(scale - Long.numberOfTrailingZeros(scalesSeen));
  }

  /** The units of all rows, all with that many decimals; they must fit. */
  long[] even(int scale) {
    if (scalesSeen == 1L << scale || largest == 0) {
      return units;
    }
    for (int row = 0; row < rows; row++) {
      even[row] = units[row] == 0 ? 0 : units[row] * ScaledLong.powerOfTen(scale - scales[row]);
    }
    return even;
  }
}
