package dev.nrr.core.book;

import dev.nrr.core.amount.ScaledLong;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some customers of one date of a book: what is kept of each, by its place in the part. Units take
 * 4 bytes each while all of the part fit, then 8; as long as they all are those of rows that are
 * for many dates, a few bits that say which of the customer's rows. Codes of attributes take one,
 * then 4.
 */
final class ColumnPart {

  /** Of a customer's number what is its place in a part. */
  static final int BITS = 14;

  /** How many customers a part is of, at most. */
  static final int SIZE = 1 << BITS;

  /** Units of their own, where some are not the customer's first. */
  private int @Nullable [] units;

  private long @Nullable [] wideUnits;
  private long[] present;

  /** Who has a row of 0: a bit a place, as in {@link #present}; empty while nobody has. */
  private long[] zeros = {};

  /** What these customers have at any date. */
  private final FirstRows.Part first;

  /** By bit of the number that a customer's row has among its first ones, a bit a place. */
  private long[][] numbers = {};

  /**
   * How far behind the customer's first line each is, once one is behind it, while all are near.
   */
  private byte @Nullable [] near;

  /** Lines of their own, once one is neither near nor that of the row whose number is kept. */
  private int @Nullable [] lines;

  /** By attribute and place, code + 1, so that an empty array says there is no row. */
  private final byte[][] codes;

  private final int[] @Nullable [] wideCodes;

  /**
   * A part without any row.
   *
   * @param length how many customers there is room for, a multiple of 64
   * @param shares whether units are those of customers' first rows, until one is not
   */
  ColumnPart(int attributes, FirstRows.Part first, int length, boolean shares) {
    present = new long[length >> 6];
    units = shares ? null : new int[length];
    this.first = first;
    codes = new byte[attributes][length];
    wideCodes = new int[attributes][];
  }

  /** How many customers there is room for. */
  int length() {
    return present.length << 6;
  }

  boolean has(int at) {
    int word = at >> 6;
    return word < present.length && (present[word] & (1L << at)) != 0;
  }

  /** Which of 64 places have a row: a bit each. */
  long present(int word) {
    return word < present.length ? present[word] : 0;
  }

  /** Which of 64 places pay: a bit each. */
  long paying(int word) {
    return present(word) & ~zeros(word);
  }

  private long zeros(int word) {
    return word < zeros.length ? zeros[word] : 0;
  }

  /**
   * The first place from one on with units below zero, be they wide; the length if there is none.
   */
  int nextNegative(int from) {
    int[] narrow = units;
    int at = sharesUnits() && !first.hasNegative() ? length() : from;
    while (narrow != null && at < narrow.length && narrow[at] >= 0) {
      at++;
    }
    while (narrow == null && at < length() && units(at) >= 0) {
      at++;
    }
    return at;
  }

  /** All units; wide where some are, or are of 8 bytes of their own, or the sum does not fit. */
  long sum() {
    if (sharesUnits()) {
      return sumOfRows();
    }
    if (units == null) {
      return ScaledLong.WIDE;
    }
    long sum = 0;
    for (int each : units) {
      sum += each;
    }
    return sum;
  }

  private long sumOfRows() {
    long sum = 0;
    for (int word = 0; word < present.length; word++) {
      for (long rest = paying(word); rest != 0; rest &= rest - 1) {
        int at = (word << 6) + Long.numberOfTrailingZeros(rest);
        sum = sum == ScaledLong.WIDE ? sum : ScaledLong.sum(sum, row(at).units(at));
      }
    }
    return sum;
  }

  /**
   * Which of some of 64 places have two to some power times the units of another part of the same
   * customers, or these so many times its own, or units that do not tell.
   *
   * @param power 1 or more
   */
  long jumping(ColumnPart other, int word, long asked, int power) {
    long jumping = 0;
    for (long rest = asked & mayDiffer(other, word); rest != 0; rest &= rest - 1) {
      int at = (word << 6) + Long.numberOfTrailingZeros(rest);
      long mine = unitsOfRow(at);
      long others = other.unitsOfRow(at); // wide units are the smallest number, and so set the bit
      jumping |= Math.max(mine, others) >> power >= Math.min(mine, others) ? 1L << at : 0;
    }
    return jumping;
  }

  /**
   * Which of some of 64 places have at least so many units more than in another part of the same
   * customers, or units that do not tell.
   *
   * @param before the other part; null for nothing to set off
   * @param least 1 or more where there is one
   */
  long rising(@Nullable ColumnPart before, int word, long asked, long least) {
    long rising = 0;
    long may = before == null ? asked : asked & mayDiffer(before, word);
    for (long rest = may; rest != 0; rest &= rest - 1) {
      int at = (word << 6) + Long.numberOfTrailingZeros(rest);
      long mine = unitsOfRow(at);
      long less = before == null ? 0 : before.unitsOfRow(at);
      rising |= (mine | less) < 0 || mine - less >= least ? 1L << at : 0;
    }
    return rising;
  }

  /** Which of 64 places may have other units than in another part of the same customers. */
  private long mayDiffer(ColumnPart other, int word) {
    if (!sharesUnits() || !other.sharesUnits()) {
      return -1;
    }
    long others = 0; // those with rows of other numbers
    for (int bit = 0; bit < Math.max(numbers.length, other.numbers.length); bit++) {
      others |= numbers(bit, word) ^ other.numbers(bit, word);
    }
    return others;
  }

  private long numbers(int bit, int word) {
    return bit < numbers.length && word < numbers[bit].length ? numbers[bit][word] : 0;
  }

  /** The first row of a customer. */
  void open(int at, long revenue, int[] attributeCodes, int line) {
    present[at >> 6] |= 1L << at;
    setUnits(at, revenue);
    setCodes(at, attributeCodes);
    setLine(at, line);
  }

  /** The same for a row of several, if there is room and units fit; else nothing is done. */
  boolean openLike(int at, CellRows rows, int row) {
    long revenue = rows.units()[row];
    if (at >= length() || has(at) || !putLike(at, revenue)) {
      return false;
    }
    present[at >> 6] |= 1L << at;
    if (revenue == 0) {
      noteZero(at, true);
    }
    for (int i = 0; i < codes.length; i++) {
      setCode(i, at, rows.attributeCodes()[i][row]);
    }
    setLine(at, rows.lines()[row]);
    return true;
  }

  private boolean putLike(int at, long revenue) {
    if (units != null && revenue == (int) revenue) {
      units[at] = (int) revenue;
      return true;
    }
    if (wideUnits != null) {
      wideUnits[at] = revenue;
    }
    return wideUnits != null;
  }

  /**
   * Whether some of 64 places have no row, and each can have one with the units and the line of one
   * of its first rows.
   */
  boolean fits(int word, long who) {
    return sharesUnits() && near == null && lines == null && (present(word) & who) == 0;
  }

  /** Takes such rows, as {@link NearRows} marks them. */
  void openAll(int word, long[] marks) {
    present[word] |= marks[NearRows.PRESENT];
    if (marks[NearRows.ZERO] != 0) {
      noteZeros(word, marks[NearRows.ZERO]);
    }
    for (int mark = NearRows.NUMBERS; mark < marks.length; mark++) {
      if (marks[mark] != 0) {
        noteNumbers(mark - NearRows.NUMBERS, word, marks[mark]);
      }
    }
  }

  private void noteNumbers(int bit, int word, long who) {
    int known = numbers.length;
    if (bit >= known) {
      numbers = Arrays.copyOf(numbers, bit + 1);
      Arrays.fill(numbers, known, bit + 1, new long[0]);
    }
    if (numbers[bit].length < present.length) {
      numbers[bit] = Arrays.copyOf(numbers[bit], present.length);
    }
    numbers[bit][word] |= who;
  }

  /** The row that a place has the line of, and the units if it shares them. */
  private FirstRows.Part row(int at) {
    int number = 0;
    for (int bit = 0; bit < numbers.length; bit++) {
      number |= (int) ((numbers(bit, at >> 6) >>> at) & 1) << bit;
    }
    return first.ofNumber(number);
  }

  void setCodes(int at, int[] attributeCodes) {
    for (int i = 0; i < attributeCodes.length; i++) {
      setCode(i, at, attributeCodes[i]);
    }
  }

  /** Whether all units are those of rows whose numbers are kept. */
  private boolean sharesUnits() {
    return units == null && wideUnits == null;
  }

  long units(int at) {
    return sharesUnits() && !has(at) ? 0 : unitsOfRow(at);
  }

  /** The units of a customer that has a row. */
  private long unitsOfRow(int at) {
    if (units != null) {
      return units[at];
    }
    return wideUnits != null ? wideUnits[at] : row(at).units(at);
  }

  /** Reads the units of 64 places, 0 for those there is no room for. */
  void readUnits(int word, long[] into) {
    int[] narrow = units;
    int from = word << 6;
    for (int i = 0; i < Long.SIZE; i++) {
      into[i] = from >= length() ? 0 : narrow == null ? units(from + i) : narrow[from + i];
    }
  }

  /** Sets the units of a customer that has a row. */
  void setUnits(int at, long value) {
    int[] narrow = units;
    if (narrow != null && value == (int) value) {
      narrow[at] = (int) value;
    } else if (!sharesUnits() || !row(at).isFirst(at, value)) {
      setOwn(at, value);
    }
    if (value == 0 || zeros.length > 0) {
      noteZero(at, value == 0);
    }
  }

  private void noteZero(int at, boolean zero) {
    long bit = 1L << at;
    noteZeros(at >> 6, bit);
    zeros[at >> 6] ^= zero ? 0 : bit;
  }

  private void noteZeros(int word, long bits) {
    if (zeros.length < present.length) {
      zeros = Arrays.copyOf(zeros, present.length);
    }
    zeros[word] |= bits;
  }

  private void setOwn(int at, long value) {
    if (sharesUnits()) {
      separate();
    }
    if (units != null && value == (int) value) {
      units[at] = (int) value;
    } else {
      wideUnits()[at] = value;
    }
  }

  /** Gives the part units of its own. */
  private void separate() {
    units = new int[length()];
    for (int word = 0; word < present.length; word++) {
      for (long rest = present[word]; rest != 0; rest &= rest - 1) {
        int at = (word << 6) + Long.numberOfTrailingZeros(rest);
        setOwn(at, row(at).units(at));
      }
    }
  }

  private long[] wideUnits() {
    long[] wide = wideUnits;
    if (wide == null) {
      wide = new long[length()];
      for (int at = 0; at < wide.length; at++) {
        wide[at] = units(at);
      }
      wideUnits = wide;
      units = null;
    }
    return wide;
  }

  /** More decimals for units of its own; those of the first rows are given them at once. */
  void shift(int decimals) {
    for (int at = 0; !sharesUnits() && at < length(); at++) {
      if (units(at) != 0) {
        setOwn(at, ScaledLong.shifted(units(at), decimals));
      }
    }
  }

  /** The line of a customer that has a row. */
  int line(int at) {
    if (lines != null) {
      return lines[at];
    }
    if (near != null) {
      return first.line(at) + near[at];
    }
    return first.keepsLines() ? row(at).line(at) : 0;
  }

  void setLine(int at, int line) {
    if (lines != null) {
      lines[at] = line;
    } else if (first.keepsLines() && !setNear(at, line)) {
      lines = ownLines();
      near = null;
      lines[at] = line;
    }
  }

  /** Keeps a line by the first of its customer; false where that cannot be. */
  private boolean setNear(int at, int line) {
    if (near == null && row(at).isFirstLine(at, line)) {
      return true;
    }
    int behind = first.behind(at, line);
    boolean isNear = numbers.length == 0 && behind == (byte) behind;
    if (isNear) {
      nearLines()[at] = (byte) behind;
    }
    return isNear;
  }

  private byte[] nearLines() {
    byte[] all = near == null ? new byte[length()] : near;
    near = all;
    return all;
  }

  private int[] ownLines() {
    int[] own = new int[length()];
    for (int word = 0; word < present.length; word++) {
      for (long rest = present[word]; rest != 0; rest &= rest - 1) {
        int at = (word << 6) + Long.numberOfTrailingZeros(rest);
        own[at] = line(at);
      }
    }
    return own;
  }

  int code(int attribute, int at) {
    int[] wide = wideCodes[attribute];
    return (wide == null ? codes[attribute][at] : wide[at]) - 1;
  }

  /** Goes on numbering values of some of 64 places that have a row, of so many values. */
  void number(int attribute, int word, long who, int values, int[] numbers) {
    for (long rest = who; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      int code = code(attribute, (word << 6) + i);
      numbers[i] = (numbers[i] | code) < 0 ? -1 : numbers[i] * values + code;
    }
  }

  void setCode(int attribute, int at, int code) {
    int kept = code + 1;
    if (wideCodes[attribute] == null && kept == (byte) kept) {
      codes[attribute][at] = (byte) kept;
    } else {
      setWideCode(attribute, at, kept);
    }
  }

  private void setWideCode(int attribute, int at, int kept) {
    int[] wide = wideCodes[attribute];
    if (wide == null) {
      byte[] narrow = codes[attribute];
      wide = new int[narrow.length];
      for (int i = 0; i < wide.length; i++) {
        wide[i] = narrow[i];
      }
      wideCodes[attribute] = wide;
      codes[attribute] = new byte[0];
    }
    wide[at] = kept;
  }

  /** Makes room for more customers. */
  void grow(int length) {
    present = Arrays.copyOf(present, length >> 6);
    units = units == null ? null : Arrays.copyOf(units, length);
    wideUnits = wideUnits == null ? null : Arrays.copyOf(wideUnits, length);
    near = near == null ? null : Arrays.copyOf(near, length);
    lines = lines == null ? null : Arrays.copyOf(lines, length);
    for (int i = 0; i < codes.length; i++) {
      int[] wide = wideCodes[i];
      if (wide == null) {
        codes[i] = Arrays.copyOf(codes[i], length);
      } else {
        wideCodes[i] = Arrays.copyOf(wide, length);
      }
    }
  }

  /**
   * Takes rows of another part for customers that have none here, but the first line that they have
   * there.
   *
   * @param codeHere by attribute, what the other's codes are here
   */
  void copy(ColumnPart from, int first, int here, int count, int[][] codeHere) {
    int some = Math.min(count, from.length() - first);
    if (some <= 0) {
      return;
    }
    if (units != null && from.units != null) {
      copyLines(from, first, here, some);
      copyBits(from, first, here, some);
      System.arraycopy(from.units, first, units, here, some);
    } else {
      copyRows(from, first, here, some);
    }
    copyCodes(from, first, here, some, codeHere);
  }

  private void copyLines(ColumnPart from, int first, int here, int count) {
    boolean own = lines != null || from.lines != null || numbers.length + from.numbers.length > 0;
    for (int i = 0; own && i < count; i++) {
      if (from.has(first + i)) {
        setLine(here + i, from.line(first + i));
      }
    }
    if (!own && from.near != null) {
      System.arraycopy(from.near, first, nearLines(), here, count);
    }
  }

  private void copyCodes(ColumnPart from, int first, int here, int count, int[][] codeHere) {
    for (int attribute = 0; attribute < codes.length; attribute++) {
      for (int i = 0; i < count; i++) {
        int code = from.code(attribute, first + i);
        setCode(attribute, here + i, code < 0 ? code : codeHere[attribute][code]);
      }
    }
  }

  /** Takes in who has a row, and who one of 0; nobody here has one. */
  private void copyBits(ColumnPart from, int first, int here, int count) {
    int done = 0;
    while (done < count) {
      int at = first + done;
      int to = here + done;
      int some = Math.min(count - done, Long.SIZE - Math.max(at & 63, to & 63));
      long mask = -1L >>> (Long.SIZE - some);
      present[to >> 6] |= ((from.present[at >> 6] >>> at) & mask) << to;
      long none = (from.zeros(at >> 6) >>> at) & mask;
      if (none != 0) {
        noteZeros(to >> 6, none << to);
      }
      done += some;
    }
  }

  private void copyRows(ColumnPart from, int first, int here, int count) {
    for (int i = 0; i < count; i++) {
      int at = first + i;
      if (from.has(at)) {
        present[(here + i) >> 6] |= 1L << (here + i);
        setUnits(here + i, from.units(at));
        setLine(here + i, from.line(at));
      }
    }
  }
}
