package dev.nrr.input.scan;

import java.util.Arrays;

/**
 * Where the fields of a block are, found for all its records at once and without a branch a byte:
 * for blocks in which every record is one line with all its fields and every quote stands at either
 * end of a field. Other blocks are left to {@link RecordScanner}, record by record.
 */
final class FieldIndex {

  private static final long QUOTES = Words8.pattern('"');

  /** Line ends are the only bytes below this that stand in records. */
  private static final int BEHIND_RETURN = '\r' + 1;

  private final long delimiters;
  private final int width;
  private int[] starts = {};
  private int[] ends = {};
  private int stride;
  private int size;
  private int records;

  // of the block being indexed
  private long seen;
  private int delimiterCount;
  private int quoteCount;

  FieldIndex(byte delimiter, int width) {
    this.delimiters = Words8.pattern(delimiter);
    this.width = width;
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

  int records() {
    return records;
  }

  /** Finds all fields; false if the block is not of the ordinary kind. */
  boolean index(Block block) {
    if (ends.length < block.length + Words8.SLACK) {
      starts = new int[block.length + Words8.SLACK + 1];
      ends = new int[block.length + Words8.SLACK];
    }
    Arrays.fill(block.bytes, block.length, block.length + Words8.SLACK, (byte) ' ');
    return find(block.bytes, block.length)
        && hasWholeRecords(block.bytes)
        && (quoteCount == 0 || takeOffQuotes(block.bytes))
        && (!Words8.hasHigh(seen) || Utf8.isWellFormed(block.bytes, block.length));
  }

  /** Notes every delimiter and every line end outside quotes; false at a control inside. */
  private boolean find(byte[] bytes, int length) {
    int[] starts = this.starts;
    int[] ends = this.ends;
    long inside = 0;
    long all = 0;
    int found = 0;
    int delimitersFound = 0;
    int quotesFound = 0;
    starts[0] = 0;
    for (int at = 0; at < length; at += Long.BYTES) {
      long word = Words8.at(bytes, at);
      all |= word;
      long between = Words8.exactMatches(word, delimiters);
      long controls = Words8.exactBelow(word, BEHIND_RETURN);
      long quotes = Words8.exactMatches(word, QUOTES);
      if ((quotes | inside) != 0) {
        inside ^= Words8.oddFrom(quotes);
        if ((controls & inside) != 0) {
          return false;
        }
        between &= ~inside;
        quotesFound += Long.bitCount(quotes);
        inside = Words8.all(inside < 0);
      }
      long marked = between | controls;
      delimitersFound += Long.bitCount(between);
      int count = Long.bitCount(marked);
      int next = found;
      do {
        // two at a time, needed or not: most words have one or two
        int first = at + Words8.first(marked);
        marked &= marked - 1;
        int second = at + Words8.first(marked);
        marked &= marked - 1;
        ends[next] = first;
        ends[next + 1] = second;
        starts[next + 1] = first + 1;
        starts[next + 2] = second + 1;
        next += 2;
      } while (marked != 0);
      found += count;
    }
    size = found;
    seen = all;
    delimiterCount = delimitersFound;
    quoteCount = quotesFound;
    return inside == 0;
  }

  /** Whether the places found are those of records that all have as many fields. */
  private boolean hasWholeRecords(byte[] bytes) {
    boolean returns = size > width && bytes[ends[width - 1]] == '\r';
    stride = returns ? width + 1 : width;
    records = size / stride;
    boolean whole = size % stride == 0 && delimiterCount == records * (width - 1);
    for (int last = stride - 1; whole && last < size; last += stride) {
      whole = bytes[ends[last]] == '\n' && (!returns || endsWithReturn(bytes, last));
    }
    return whole;
  }

  private boolean endsWithReturn(byte[] bytes, int last) {
    return bytes[ends[last - 1]] == '\r' && ends[last - 1] + 1 == ends[last];
  }

  /** Leaves the quotes round fields out; false if there are others. */
  private boolean takeOffQuotes(byte[] bytes) {
    int quoted = 0;
    for (int field = 0; field < size; field++) {
      if (bytes[starts[field]] == '"') {
        int last = ends[field] - 1;
        if (last <= starts[field] || bytes[last] != '"') {
          return false;
        }
        starts[field]++;
        ends[field] = last;
        quoted++;
      }
    }
    return quoteCount == 2 * quoted;
  }
}
