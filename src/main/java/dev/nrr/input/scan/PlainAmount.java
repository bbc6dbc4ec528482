package dev.nrr.input.scan;

/**
 * Reads plain amounts from bytes: an optional minus and up to 18 characters, digits with at most
 * one decimal mark between them. A hundredfold simpler than {@code core.value.AmountParser}, and
 * reads what it takes to the same units and decimals. Example: {@code -12.50} is -1250 with 2
 * decimals.
 */
public final class PlainAmount {

  private static final int LONGEST = 18;

  private final byte mark;
  private long units;
  private int scale;
  private boolean groupable;

  /**
   * A reader of amounts.
   *
   * @param mark the decimal mark, point or comma
   */
  public PlainAmount(char mark) {
    this.mark = (byte) mark;
  }

  /** Reads the bytes between two places; false if they are not plain. */
  public boolean parse(byte[] bytes, int from, int to) {
    boolean negative = from < to && bytes[from] == '-';
    int first = negative ? from + 1 : from;
    if (first >= to || to - first > LONGEST) {
      return false;
    }
    long value = 0;
    int markAt = -1;
    for (int i = first; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (bytes[i] == mark && markAt < 0 && i > first && i < to - 1) {
        markAt = i;
      } else {
        return false;
      }
    }
    units = negative ? -value : value;
    scale = markAt < 0 ? 0 : to - 1 - markAt;
    groupable = scale == 3 && markAt - first <= 3 && bytes[first] != '0';
    return true;
  }

  /** The amount in units of {@code 10^-scale}. */
  public long units() {
    return units;
  }

  /** How many decimals {@link #units} carries. */
  public int scale() {
    return scale;
  }

  /** Whether the mark could as well group digits, as in {@code 1.234}. */
  public boolean isGroupable() {
    return groupable;
  }
}
