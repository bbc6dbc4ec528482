package dev.nrr.input.duplicate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.LongBuffer;

/**
 * Keys sorted into parts by their top bits, in memory or in a file.
 *
 * @param ends where each part ends
 * @param keys the keys, part by part
 */
record KeyChunk(CharBuffer ends, LongBuffer keys) {

  /** The first of some keys as a chunk; fewer than 65,536 of them. */
  static KeyChunk sorted(long[] keys, int size, int partBits) {
    int shift = Long.SIZE - partBits;
    int[] next = new int[(1 << partBits) + 1];
    for (int i = 0; i < size; i++) {
      next[(int) (keys[i] >>> shift) + 1]++;
    }
    for (int part = 1; part < next.length; part++) {
      next[part] += next[part - 1];
    }
    long[] sorted = new long[size];
    for (int i = 0; i < size; i++) {
      sorted[next[(int) (keys[i] >>> shift)]++] = keys[i];
    }
    char[] ends = new char[1 << partBits];
    for (int part = 0; part < ends.length; part++) {
      ends[part] = (char) next[part];
    }
    return new KeyChunk(CharBuffer.wrap(ends), LongBuffer.wrap(sorted));
  }

  /** A chunk that lies in a buffer as {@link #writeTo} put it there. */
  static KeyChunk in(ByteBuffer buffer, int parts) {
    CharBuffer ends = buffer.slice(0, parts * Character.BYTES).asCharBuffer();
    int keysAt = parts * Character.BYTES;
    return new KeyChunk(ends, buffer.slice(keysAt, buffer.capacity() - keysAt).asLongBuffer());
  }

  /** Writes at the buffer's beginning. */
  void writeTo(ByteBuffer buffer) {
    buffer.clear().limit(bytes());
    buffer.asCharBuffer().put(ends.duplicate());
    int keysAt = ends.capacity() * Character.BYTES;
    buffer.slice(keysAt, buffer.limit() - keysAt).asLongBuffer().put(keys.duplicate());
  }

  /** How many bytes {@link #writeTo} writes. */
  int bytes() {
    return ends.capacity() * Character.BYTES + keys.capacity() * Long.BYTES;
  }

  int size(int part) {
    return ends.get(part) - start(part);
  }

  private int start(int part) {
    return part == 0 ? 0 : ends.get(part - 1);
  }

  void addTo(KeySet set, int part) {
    int end = ends.get(part);
    for (int i = start(part); i < end; i++) {
      set.add(keys.get(i));
    }
  }
}
