package dev.nrr.input.block;

import java.util.Arrays;

/**
 * Where the fields of a block are, found for all its records at once and without a branch a byte:
 * for blocks in which every record is one line with all its fields and every quote stands at either
 * end of a field. Other blocks are left to {@link BlockScanner}, record by record.
 *
 * <p>First every byte that may end a field is marked, in a loop so simple that the JVM works on
 * many bytes at once; then the marks are collected eight bytes at a time; then what was found is
 * held against what a regular block must have. Where fields have quotes, that is done as if no
 * delimiter stood between them; if what is found then cannot be, marks between quotes are taken
 * away first.
 */
final class FieldIndex {

  private static final long QUOTES = Swar.pattern('"');

  /** Line ends are the only bytes below this that stand in records. */
  private static final int BEHIND_RETURN = '\r' + 1;

  private final byte delimiter;
  private final int width;
  private byte[] marks = {};
  private int[] starts = {};
  private int[] ends = {};
  private int stride;
  private int size;
  private int delimitersFound;

  /** Whether some blocks with quotes were not regular with all their marks. */
  private boolean marksInside;

  FieldIndex(byte delimiter, int width) {
    this.delimiter = delimiter;
    this.width = width;
  }

  /** Makes room for all fields that so many bytes can have. */
  void ensure(int length) {
    if (marks.length < length + Swar.SLACK) {
      int room = length + length / 16 + Swar.SLACK; // blocks are not all of one length
      marks = new byte[room];
      starts = new int[room + 1];
      ends = new int[room];
    }
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
    return size / stride;
  }

  /** Finds all fields; false if the block is not of the ordinary kind. */
  boolean index(ByteBlock block) {
    byte[] bytes = block.bytes;
    ensure(block.length);
    Arrays.fill(bytes, block.length, block.length + Swar.SLACK, (byte) ' ');
    for (int at = 0; at < block.length; at += block.step()) {
      mark(bytes, at, Math.min(block.length, at + block.step()));
    }
    Arrays.fill(marks, block.length, block.length + Swar.SLACK, (byte) 0);
    boolean found = (block.quotes == 0 || !marksInside) && findFields(block);
    if (!found && block.quotes > 0) {
      marksInside = true;
      found = unmarkInside(bytes, block.length) && findFields(block);
    }
    return found && isText(block);
  }

  /** Finds all fields between the marks; false if some cannot be. */
  private boolean findFields(ByteBlock block) {
    size = 0;
    delimitersFound = 0;
    for (int at = 0; at < block.length; at += block.step()) {
      collect(at, Math.min(block.length, at + block.step()));
    }
    return hasWholeRecords(block.bytes) && (block.quotes == 0 || takeOffQuotes(block));
  }

  private static boolean isText(ByteBlock block) {
    return block.ascii || Utf8.isWellFormed(block.bytes, block.length);
  }

  /** Marks delimiters and controls by a byte's highest bit; delimiters also by the one below. */
  private void mark(byte[] bytes, int from, int to) {
    byte[] marked = marks;
    int separator = delimiter;
    for (int i = from; i < to; i++) {
      int difference = bytes[i] ^ separator;
      int isOther = ((difference & 0x7f) + 0x7f) | difference;
      int isWord = ((bytes[i] & 0x7f) + (0x80 - BEHIND_RETURN)) | bytes[i];
      int isNoDelimiter = ((difference & 0x3f) + 0x3f) | difference;
      marked[i] = (byte) ~((isOther & isWord & 0x80) | (isNoDelimiter & 0x40));
    }
  }

  /** Takes the marks between quotes away; false where a control stands there. */
  private boolean unmarkInside(byte[] bytes, int length) {
    long inside = 0;
    for (int at = 0; at < length; at += Long.BYTES) {
      long word = Swar.at(bytes, at);
      long quotes = Swar.exactMatches(word, QUOTES);
      if ((quotes | inside) != 0) {
        inside ^= Swar.oddFrom(quotes);
        if ((inside & Swar.exactBelow(word, BEHIND_RETURN)) != 0) {
          return false;
        }
        Swar.put(marks, at, Swar.at(marks, at) & ~inside);
        inside = Swar.all(inside < 0);
      }
    }
    return inside == 0;
  }

  private void collect(int from, int to) {
    int[] places = ends;
    byte[] marked = marks;
    int found = size;
    int delimiting = 0;
    for (int at = from; at < to; at += Long.BYTES) {
      long word = Swar.at(marked, at);
      long left = Swar.highs(word);
      int next = found;
      delimiting += Long.bitCount(left & word << 1);
      found += Long.bitCount(left);
      do {
        // two at a time, needed or not: most words have one or two
        places[next] = at + Swar.first(left);
        left &= left - 1;
        places[next + 1] = at + Swar.first(left);
        left &= left - 1;
        next += 2;
      } while (left != 0);
    }
    starts[0] = 0;
    for (int field = size; field < found; field++) {
      starts[field + 1] = places[field] + 1;
    }
    size = found;
    delimitersFound += delimiting;
  }

  /** Whether the places found are those of records that all have as many fields. */
  private boolean hasWholeRecords(byte[] bytes) {
    boolean returns = size > width && bytes[ends[width - 1]] == '\r';
    stride = returns ? width + 1 : width;
    boolean whole = size % stride == 0 && delimitersFound == size / stride * (width - 1);
    return whole && areLines(bytes, stride - 1) && (!returns || areReturns(bytes, stride - 2));
  }

  /** Whether every record ends with a line feed. */
  private boolean areLines(byte[] bytes, int last) {
    int odd = 0;
    for (int field = last; field < size; field += stride) {
      odd |= bytes[ends[field]] ^ '\n';
    }
    return odd == 0;
  }

  /** Whether every record ends with a carriage return, just before its line feed. */
  private boolean areReturns(byte[] bytes, int last) {
    int odd = 0;
    for (int field = last; field < size; field += stride) {
      odd |= (bytes[ends[field]] ^ '\r') | (ends[field] + 1 - ends[field + 1]);
    }
    return odd == 0;
  }

  /** Leaves the quotes round fields out; false if there are others. */
  private boolean takeOffQuotes(ByteBlock block) {
    byte[] bytes = block.bytes;
    int odd = 0;
    int quoted = 0;
    for (int field = 0; field < size; field++) {
      int start = starts[field];
      int end = ends[field];
      int opened = bytes[start] == '"' ? 1 : 0;
      int closed = bytes[Math.max(0, end - 1)] == '"' ? 1 : 0;
      odd |= (opened ^ closed) | (end - start - opened - closed) >>> (Integer.SIZE - 1);
      starts[field] = start + opened;
      ends[field] = end - closed;
      quoted += opened;
    }
    return odd == 0 && block.quotes == 2L * quoted;
  }
}
