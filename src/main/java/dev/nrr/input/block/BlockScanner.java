package dev.nrr.input.block;

import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a block and their fields, as places in its bytes: no object a record. Stops
 * at the first thing that is not regular.
 *
 * <p>Regular are records of as many fields as the header, ended by LF or CRLF; fields without
 * quotes, or wholly in quotes, with quotes inside doubled and any delimiters and line ends between.
 * Blank lines are passed over. Not regular are a quote anywhere else, a carriage return alone, a
 * NUL, bytes that are not UTF-8.
 *
 * <pre>{@code
 * boolean regular = scanner.scan(block);
 * for (int record = 0; record < scanner.records(); record++) {
 *   use(scanner.bytes(), scanner.start(record, 2), scanner.end(record, 2)); // the third field
 * }
 * }</pre>
 */
public final class BlockScanner {

  private static final long QUOTES = Swar.pattern('"');
  private static final long LINE_FEEDS = Swar.pattern('\n');
  private static final long RETURNS = Swar.pattern('\r');
  private static final long BEHIND_RETURNS = Swar.pattern('\r' + 1);

  private final byte delimiter;
  private final long delimiters;
  private final int width;
  private final FieldIndex index;
  private int[] starts = {};
  private int[] ends = {};
  private int stride;
  private int records;
  private long firstLine;

  /** How many lines behind the first each record begins; null where a record is a line. */
  private int @Nullable [] linesBehind;

  private byte[] bytes = {};
  private int end;
  private int at;
  private int first;
  private int nextLine;
  private boolean blank;

  /**
   * A scanner of records.
   *
   * @param delimiter an ASCII character
   * @param width how many fields every record has, 2 or more
   */
  public BlockScanner(char delimiter, int width) {
    this.delimiter = (byte) delimiter;
    this.delimiters = Swar.pattern(delimiter);
    this.width = width;
    this.index = new FieldIndex(this.delimiter, width);
  }

  /**
   * Finds all records of a block that are not blank. The bytes of doubled quotes in it are moved.
   *
   * @return false if anything is not regular; what was found is then of no use
   */
  public boolean scan(ByteBlock block) {
    bytes = block.bytes;
    firstLine = block.firstLine;
    linesBehind = null;
    boolean regular = true;
    if (index.index(block)) {
      stride = index.stride();
      records = index.records();
    } else {
      regular = block.isText() && scanRecords(block.length);
    }
    starts = index.starts();
    ends = index.ends();
    return regular;
  }

  /** How many fields every record has. */
  int width() {
    return width;
  }

  /** How many records the block has. */
  public int records() {
    return records;
  }

  /** The bytes that {@link #start} and {@link #end} are places in; some may be read behind them. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where fields begin, without their quotes; record after record, {@link #stride} apart. */
  int[] starts() {
    return starts;
  }

  /** Where fields end, without their quotes. */
  int[] ends() {
    return ends;
  }

  /** How far the places of one record's fields are from those of the next. */
  int stride() {
    return stride;
  }

  /** Where a field begins, without its quotes. */
  public int start(int record, int field) {
    return starts[record * stride + field];
  }

  /** Where a field ends, without its quotes. */
  public int end(int record, int field) {
    return ends[record * stride + field];
  }

  /** The physical line on which a record begins, from 1. */
  public long line(int record) {
    return firstLine + (linesBehind == null ? record : linesBehind[record]);
  }

  /** Finds one record after another. */
  private boolean scanRecords(int length) {
    int[] lines = new int[length / width + 1];
    end = length;
    at = 0;
    nextLine = 0;
    stride = width;
    records = 0;
    index.ensure(length);
    starts = index.starts();
    ends = index.ends();
    boolean regular = true;
    while (regular && at < end) {
      first = records * width;
      lines[records] = nextLine;
      blank = false;
      regular = scan();
      records += regular && !blank ? 1 : 0;
    }
    linesBehind = lines;
    return regular;
  }

  /** Reads one record; false if it is not regular. */
  private boolean scan() {
    int field = 0;
    while (field < width) {
      starts[first + field] = at;
      boolean quoted = bytes[at] == '"';
      if (!(quoted ? scanQuoted(field) : scanBare(field))) {
        return false;
      }
      field++;
      if (bytes[at] != delimiter) {
        return endLine() && (field == width || isBlank(field, quoted));
      }
      at++;
    }
    return false;
  }

  /** To the end of a field without quotes. */
  private boolean scanBare(int field) {
    int i = at;
    long special = specials(Swar.at(bytes, i));
    while (special == 0 && i < end) {
      i += Long.BYTES;
      special = specials(Swar.at(bytes, i));
    }
    i += Swar.first(special);
    at = i;
    ends[first + field] = i;
    return isFieldEnd(bytes[i]);
  }

  /** Delimiters, quotes, line ends, and controls that have no place in a regular field. */
  private long specials(long word) {
    return Swar.matches(word, delimiters)
        | Swar.matches(word, QUOTES)
        | Swar.below(word, BEHIND_RETURNS);
  }

  /** To behind the closing quote; doubled quotes become one, in place. */
  private boolean scanQuoted(int field) {
    int from = at + 1;
    int to = from;
    int i = from;
    while (true) {
      int quote = quoteFrom(i);
      if (quote < 0) {
        return false;
      }
      if (to < i) {
        System.arraycopy(bytes, i, bytes, to, quote - i);
      }
      to += quote - i;
      if (bytes[quote + 1] != '"') {
        starts[first + field] = from;
        ends[first + field] = to;
        at = quote + 1;
        return at < end && isFieldEnd(bytes[at]);
      }
      bytes[to++] = '"';
      i = quote + 2;
    }
  }

  private boolean isFieldEnd(byte b) {
    return b == delimiter || b == '\n' || b == '\r';
  }

  /** The next quote; -1 if a carriage return alone or the end comes first. */
  private int quoteFrom(int from) {
    int i = from;
    while (i < end) {
      long word = Swar.at(bytes, i);
      long special =
          Swar.matches(word, QUOTES) | Swar.matches(word, LINE_FEEDS) | Swar.matches(word, RETURNS);
      if (special == 0) {
        i += Long.BYTES;
      } else {
        i += Swar.first(special);
        if (i < end && bytes[i] == '"') {
          return i;
        }
        if (bytes[i] == '\r' && bytes[i + 1] != '\n') {
          return -1;
        }
        nextLine += bytes[i] == '\n' ? 1 : 0;
        i++;
      }
    }
    return -1;
  }

  private boolean endLine() {
    if (bytes[at] == '\r') {
      at++;
    }
    nextLine++;
    return bytes[at++] == '\n';
  }

  /** Whether a record is a line without anything on it. */
  private boolean isBlank(int fields, boolean quoted) {
    blank = fields == 1;
    for (int i = starts[first]; i < ends[first]; i++) {
      blank &= !quoted && (bytes[i] == ' ' || bytes[i] == '\t');
    }
    return blank;
  }
}
