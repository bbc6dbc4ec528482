package dev.nrr.input.scan;

/**
 * Finds the records of a block and their fields, as places in its bytes: no object a record. Stops
 * at the first thing that is not plain.
 *
 * <p>Plain are records of as many fields as the header, ended by LF or CRLF; fields without quotes,
 * or wholly in quotes, with quotes inside doubled and any delimiters and line ends between. Blank
 * lines are passed over. Not plain are a quote anywhere else, a carriage return alone, a NUL, bytes
 * that are not UTF-8.
 *
 * <pre>{@code
 * while (scanner.next()) {
 *   use(scanner.bytes(), scanner.start(2), scanner.end(2)); // the third field
 * }
 * boolean allRead = scanner.isPlain();
 * }</pre>
 */
public final class RecordScanner {

  private static final long QUOTES = Words8.pattern('"');
  private static final long LINE_FEEDS = Words8.pattern('\n');
  private static final long RETURNS = Words8.pattern('\r');
  private static final long BEHIND_RETURNS = Words8.pattern('\r' + 1);

  private final byte delimiter;
  private final long delimiters;
  private final int width;
  private final int[] ownStarts;
  private final int[] ownEnds;
  private final FieldIndex index;
  private int[] starts;
  private int[] ends;
  private int record;
  private int records;
  private int stride;
  private byte[] bytes = {};
  private int end;
  private int at;
  private long line;
  private long nextLine;
  private boolean plain = true;
  private boolean blank;

  /**
   * A scanner of records.
   *
   * @param delimiter an ASCII character
   * @param width how many fields every record has, 2 or more
   */
  public RecordScanner(char delimiter, int width) {
    this.delimiter = (byte) delimiter;
    this.delimiters = Words8.pattern(delimiter);
    this.width = width;
    this.ownStarts = new int[width];
    this.ownEnds = new int[width];
    this.index = new FieldIndex(this.delimiter, width);
    this.starts = ownStarts;
    this.ends = ownEnds;
  }

  /** Goes to the beginning of a block. The bytes of doubled quotes in it will be moved. */
  public void open(Block block) {
    bytes = block.bytes;
    end = block.length;
    at = 0;
    record = 0;
    nextLine = block.firstLine;
    boolean indexed = index.index(block);
    plain = indexed || block.isText();
    starts = indexed ? index.starts() : ownStarts;
    ends = indexed ? index.ends() : ownEnds;
    stride = indexed ? index.stride() : 0;
    records = indexed ? index.records() : 0;
    if (indexed) {
      record = -stride;
      line = nextLine - 1;
      end = 0;
    }
  }

  /**
   * Goes to the next record that is not blank.
   *
   * @return false at the end of the block, and at the first thing that is not plain
   */
  public boolean next() {
    if (records > 0) {
      records--;
      record += stride;
      line++;
      return true;
    }
    while (plain && at < end) {
      blank = false;
      line = nextLine;
      plain = scan();
      if (plain && !blank) {
        return true;
      }
    }
    return false;
  }

  /** Whether all that was read so far is plain. */
  public boolean isPlain() {
    return plain;
  }

  /** The physical line on which the record begins, from 1. */
  public long line() {
    return line;
  }

  /** The bytes that {@link #start} and {@link #end} are places in. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where a field begins, without its quotes. */
  public int start(int field) {
    return starts[record + field];
  }

  /** Where a field ends, without its quotes. */
  public int end(int field) {
    return ends[record + field];
  }

  /** Reads one record; false if it is not plain. */
  private boolean scan() {
    int field = 0;
    while (field < width) {
      starts[field] = at;
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
    long special = specials(Words8.at(bytes, i));
    while (special == 0 && i < end) {
      i += Long.BYTES;
      special = specials(Words8.at(bytes, i));
    }
    i += Words8.first(special);
    at = i;
    ends[field] = i;
    return isFieldEnd(bytes[i]);
  }

  /** Delimiters, quotes, line ends, and controls that have no place in a plain field. */
  private long specials(long word) {
    return Words8.matches(word, delimiters)
        | Words8.matches(word, QUOTES)
        | Words8.below(word, BEHIND_RETURNS);
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
        starts[field] = from;
        ends[field] = to;
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
      long word = Words8.at(bytes, i);
      long special =
          Words8.matches(word, QUOTES)
              | Words8.matches(word, LINE_FEEDS)
              | Words8.matches(word, RETURNS);
      if (special == 0) {
        i += Long.BYTES;
      } else {
        i += Words8.first(special);
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
    for (int i = starts[0]; i < ends[0]; i++) {
      blank &= !quoted && (bytes[i] == ' ' || bytes[i] == '\t');
    }
    return blank;
  }
}
