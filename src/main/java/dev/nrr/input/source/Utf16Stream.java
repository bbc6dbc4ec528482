package dev.nrr.input.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 as UTF-8, a block at a time. What is no UTF-16, half a pair or half a unit, becomes a byte
 * that UTF-8 does not have, so that whoever reads it finds the fault.
 */
final class Utf16Stream extends InputStream {

  private static final int BLOCK = 1 << 16;
  private static final int LONGEST = 3;
  private static final byte NO_TEXT = (byte) 0xff;

  private final InputStream in;
  private final int high;
  private final byte[] units = new byte[BLOCK];
  private final byte[] utf8 = new byte[BLOCK / 2 * LONGEST + LONGEST];
  private int at;
  private int end;

  /** The first half of a pair whose second is still to come; 0 for none. */
  private int first;

  /**
   * A stream behind the byte order mark.
   *
   * @param bigEndian whether the higher byte of a unit comes first
   */
  Utf16Stream(InputStream in, boolean bigEndian) {
    this.in = in;
    this.high = bigEndian ? 0 : 1;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    while (at == end && fill()) {
      // half a pair makes no byte yet
    }
    int count = Math.min(length, end - at);
    System.arraycopy(utf8, at, target, from, count);
    at += count;
    return count == 0 && length > 0 ? -1 : count;
  }

  /** Recodes what comes next; false at the end. */
  private boolean fill() throws IOException {
    int count = in.readNBytes(units, 0, BLOCK);
    at = 0;
    end = 0;
    if (count == 0 && first != 0) {
      first = 0;
      utf8[end++] = NO_TEXT;
      return true;
    }
    for (int i = 0; i + 1 < count; i += 2) {
      int unit = (units[i + high] & 0xff) << Byte.SIZE | (units[i + 1 - high] & 0xff);
      if (unit < 0x80 && first == 0) {
        utf8[end++] = (byte) unit;
      } else {
        put(unit);
      }
    }
    if (count % 2 != 0) {
      utf8[end++] = NO_TEXT;
    }
    return count > 0;
  }

  private void put(int unit) {
    boolean second = Character.isLowSurrogate((char) unit);
    if (first != 0 && second) {
      int point = Character.toCodePoint((char) first, (char) unit);
      utf8[end++] = (byte) (0xf0 | point >> 18);
      utf8[end++] = (byte) (0x80 | (point >> 12 & 0x3f));
      putLast(point);
    } else if (first != 0 || second) {
      utf8[end++] = NO_TEXT;
    } else if (Character.isHighSurrogate((char) unit)) {
      first = unit;
      return;
    } else if (unit < 0x800) {
      utf8[end++] = (byte) (0xc0 | unit >> 6);
      utf8[end++] = (byte) (0x80 | (unit & 0x3f));
    } else {
      utf8[end++] = (byte) (0xe0 | unit >> 12);
      putLast(unit);
    }
    first = 0;
  }

  private void putLast(int point) {
    utf8[end++] = (byte) (0x80 | (point >> 6 & 0x3f));
    utf8[end++] = (byte) (0x80 | (point & 0x3f));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
