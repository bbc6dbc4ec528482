package dev.nrr.input.block;

/** A piece of a source that begins and ends at a record boundary. One object serves many. */
public final class ByteBlock {

  byte[] bytes;
  int length;
  long firstLine;
  long number;
  boolean quoted;
  boolean ascii;

  ByteBlock(int capacity) {
    bytes = new byte[capacity + Swar.SLACK];
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
