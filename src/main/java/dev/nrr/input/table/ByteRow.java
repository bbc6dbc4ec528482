package dev.nrr.input.table;

import dev.nrr.core.book.Interner;
import dev.nrr.input.scan.RecordScanner;
import dev.nrr.input.scan.Words8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** A row over the bytes of a block: words become a String only where they are asked for. */
final class ByteRow extends SlotRow {

  private final int[] starts;
  private final int[] ends;
  private final ShortWords[] codes;
  private byte[] bytes = {};

  ByteRow(int slots) {
    super(slots);
    codes = Stream.generate(ShortWords::new).limit(slots).toArray(ShortWords[]::new);
    starts = new int[slots];
    ends = new int[slots];
  }

  /** Stands at the scanner's record; where its slots are is to be told one by one. */
  void moveTo(RecordScanner scanner) {
    bytes = scanner.bytes();
    moveTo(scanner.line());
  }

  /** Where a slot's words are, without outer spaces. */
  void locate(int slot, RecordScanner scanner) {
    int column = column(slot);
    int start = scanner.start(column);
    int end = scanner.end(column);
    if (start < end && (bytes[start] <= ' ' || bytes[end - 1] <= ' ')) {
      while (start < end && Blank.isPlain(bytes[start])) {
        start++;
      }
      while (start < end && Blank.isPlain(bytes[end - 1])) {
        end--;
      }
    }
    starts[slot] = start;
    ends[slot] = end;
  }

  /** Whether a slot's words surely begin and end with no other white space. */
  boolean isTrimmed(int slot) {
    int start = starts[slot];
    int end = ends[slot];
    return start == end
        || (bytes[start] > ' ' && bytes[end - 1] > ' ')
        || !Blank.isOdd(bytes, start, end);
  }

  byte[] bytes() {
    return bytes;
  }

  int start(int slot) {
    return starts[slot];
  }

  int end(int slot) {
    return ends[slot];
  }

  boolean isBlank(int slot) {
    return starts[slot] == ends[slot];
  }

  /** Whether a slot has exactly these words. */
  boolean holds(int slot, byte[] words) {
    return has(slot)
        ? Arrays.equals(bytes, starts[slot], ends[slot], words, 0, words.length)
        : words.length == 0;
  }

  @Override
  public String text(int slot) {
    return has(slot)
        ? new String(bytes, starts[slot], ends[slot] - starts[slot], StandardCharsets.UTF_8)
        : "";
  }

  @Override
  public int code(int slot) {
    if (!has(slot)) {
      return dictionary(slot).code("", source(), line());
    }
    ShortWords known = codes[slot];
    int code = known.find(bytes, starts[slot], ends[slot]);
    if (code == ShortWords.UNKNOWN) {
      code = dictionary(slot).code(bytes, starts[slot], ends[slot], source(), line());
      known.put(code);
    }
    return code;
  }

  @Override
  public int intern(int slot, Interner interner) {
    return has(slot)
        ? interner.intern(bytes, starts[slot], ends[slot] - starts[slot])
        : interner.intern("");
  }

  @Override
  public long prefix(int slot, int from) {
    int left = has(slot) ? ends[slot] - starts[slot] - from : 0;
    if (left <= 0) {
      return 0;
    }
    long word = Words8.firstHighest(bytes, starts[slot] + from);
    return left >= Long.BYTES ? word : word & (-1L << (Long.SIZE - left * Byte.SIZE));
  }

  @Override
  public long fingerprint(int slot, long key) {
    return has(slot)
        ? Fingerprint.with(key, bytes, starts[slot], ends[slot])
        : Fingerprint.with(key, "");
  }
}
