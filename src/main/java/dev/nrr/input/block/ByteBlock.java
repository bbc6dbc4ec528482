package dev.nrr.input.block;

/** A piece of a source that begins and ends at a record boundary. One object serves many. */
public final class ByteBlock {

  /** Not more than what {@link Swar#sum} counts, words of eight bytes. */
  private static final int MOST_AT_ONCE = 255 * Long.BYTES;

  private static final int LEAST_AT_ONCE = 8 * Long.BYTES;
  private static final int EARLY_AT_ONCE = 64 * Long.BYTES;
  private static final int SMALL = 1 << 16;

  /** Before this block hardly anything is compiled, even if it is large. */
  private static final int EARLY = 4;

  /** What is called for bytes of a block is compiled before this one. */
  private static final int LATE = 64;

  byte[] bytes;
  int length;
  long firstLine;
  long number;
  long quotes;
  boolean ascii;

  ByteBlock(int capacity) {
    bytes = new byte[capacity + Swar.SLACK];
  }

  /**
   * How many bytes a loop works on before it is called again: few of a small block, which may be
   * all there is, and of an early one, since the JVM compiles what is called often; but so many
   * there that what it compiles suits long loops.
   */
  int atOnce() {
    return length < SMALL ? LEAST_AT_ONCE : number < EARLY ? EARLY_AT_ONCE : MOST_AT_ONCE;
  }

  /**
   * The same of a loop that may work on any number: all of a late block, so that what calls the
   * loop is not compiled too, with the loop in it.
   */
  int step() {
    return number < LATE ? atOnce() : length;
  }

  /** Its place among the blocks of the source, from 0. */
  public long number() {
    return number;
  }

  /** How many bytes it has. */
  public int length() {
    return length;
  }

  /** Whether every byte belongs to whole and well-formed UTF-8 characters, none of them NUL. */
  boolean isText() {
    boolean text = ascii || Utf8.isWellFormed(bytes, length);
    for (int i = 0; text && i < length; i++) {
      text = bytes[i] != 0;
    }
    return text;
  }
}
