package dev.nrr.input.row;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A 64-bit number for words that together are a key, by their UTF-8 bytes. Two keys of up to eight
 * bytes each never share one; longer ones look alike with a chance of about one in a million among
 * five million keys.
 */
public final class KeyHash {

  /** Where a key begins, before its first word. */
  public static final long START = 0x9E3779B97F4A7C15L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private KeyHash() {}

  /** The key of words. */
  public static long of(String... words) {
    long key = START;
    for (String word : words) {
      key = with(key, word);
    }
    return key;
  }

  /** The key so far and one word more. */
  public static long with(long key, String word) {
    byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
    return with(key, utf8, 0, utf8.length);
  }

  /** The key so far and one word more, whose bytes stand between two places. */
  public static long with(long key, byte[] utf8, int from, int to) {
    long hash = key + (to - from) * 0xD6E8FEB86659FD93L;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      hash = mixed(hash ^ (long) LONGS.get(utf8, i));
    }
    long rest = 0;
    for (; i < to; i++) {
      rest = rest << Byte.SIZE | (utf8[i] & 0xff);
    }
    return mixed(hash ^ rest);
  }

  /** One to one, so that nothing is lost. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 32)) * 0x9E3779B185EBCA87L;
    mixed = (mixed ^ (mixed >>> 29)) * 0xC2B2AE3D27D4EB4FL;
    return mixed ^ (mixed >>> 32);
  }
}
