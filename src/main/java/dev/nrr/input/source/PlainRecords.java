package dev.nrr.input.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text up to its first quote: one a line, split at every delimiter, without white
 * space round fields. Just what the parser of quoted records makes of them, in a fraction of its
 * time. The line with the first quote, and one that is very long, is left to that parser.
 */
final class PlainRecords {

  /** A line of more characters is left to the parser. */
  static final int LONGEST = 1 << 16;

  private static final int CHUNK = 1 << 13;

  private final Reader in;
  private final char delimiter;
  private char[] text = new char[CHUNK];
  private int at;
  private int end;
  private boolean atEnd;
  private int[] ends = new int[32];
  private int size;
  private long lines;
  private boolean over;

  PlainRecords(Reader in, char delimiter) {
    this.in = in;
    this.delimiter = delimiter;
    this.over = delimiter == '"' || delimiter == '\r' || delimiter == '\n';
  }

  /** The fields of the next record; null at the end, and where the parser has to go on. */
  String @Nullable [] next() throws IOException {
    if (over || !findEnd()) {
      return null;
    }
    String[] fields = new String[size];
    int from = at;
    for (int field = 0; field < size; field++) {
      fields[field] = text(from, ends[field]);
      from = ends[field] + 1;
    }
    at = from;
    passLineEnd(from - 1);
    return fields;
  }

  /** How many lines were taken. */
  long lines() {
    return lines;
  }

  /** Whether something is left that only the parser reads. */
  boolean isOver() {
    return over;
  }

  /** What is left, from the beginning of its first line. */
  Reader rest() {
    return new Rest();
  }

  /** Finds where the fields of a line end; false where there is none, or one for the parser. */
  private boolean findEnd() throws IOException {
    size = 0;
    int i = at;
    while (true) {
      if (i == end) {
        int before = at;
        boolean more = fill();
        i -= before - at;
        for (int field = 0; field < size; field++) {
          ends[field] -= before - at;
        }
        if (!more) {
          return i > at && endField(i);
        }
      }
      char c = text[i];
      if (c == delimiter) {
        endField(i);
      } else if (c == '\n' || c == '\r') {
        return endField(i);
      } else if (c == '"') {
        over = true;
      }
      if (over || i - at >= LONGEST || size >= RecordLimits.MAX_FIELDS) {
        over = true;
        return false;
      }
      i++;
    }
  }

  private boolean endField(int place) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ends[size++] = place;
    return true;
  }

  /** Reads on behind what is there, which may be moved; false at the end. */
  private boolean fill() throws IOException {
    if (atEnd) {
      return false;
    }
    int kept = end - at;
    char[] target = kept + CHUNK <= text.length ? text : new char[2 * (kept + CHUNK)];
    System.arraycopy(text, at, target, 0, kept);
    text = target;
    at = 0;
    end = kept;
    int count = in.read(text, end, CHUNK);
    atEnd = count < 0;
    end += Math.max(0, count);
    return !atEnd;
  }

  /** A carriage return and the line feed behind it are one end. */
  private void passLineEnd(int place) throws IOException {
    lines++;
    if (place >= end) {
      at = end;
    } else if (text[place] == '\r' && (at < end || fill()) && text[at] == '\n') {
      at++;
    }
  }

  private String text(int start, int behind) {
    int from = start;
    int to = behind;
    while (from < to && isWhitespace(text[from])) {
      from++;
    }
    while (from < to && isWhitespace(text[to - 1])) {
      to--;
    }
    return new String(text, from, to - from);
  }

  private static boolean isWhitespace(char c) {
    return (c <= ' ' || c > '~') && Character.isWhitespace(c);
  }

  private final class Rest extends Reader {
    @Override
    public int read(char[] target, int start, int length) throws IOException {
      int count = Math.min(length, end - at);
      if (count <= 0) {
        return in.read(target, start, length);
      }
      System.arraycopy(text, at, target, start, count);
      at += count;
      return count;
    }

    @Override
    public void close() {
      // the source is closed by who opened it
    }
  }
}
