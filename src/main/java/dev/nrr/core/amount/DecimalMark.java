package dev.nrr.core.amount;

/** What stands before the decimals. The other of the two may then group the digits before it. */
public enum DecimalMark {
  /** A point, and commas between thousands. */
  POINT('.', ','),
  /** A comma, and points between thousands. */
  COMMA(',', '.');

  private final char mark;
  private final char group;

  DecimalMark(char mark, char group) {
    this.mark = mark;
    this.group = group;
  }

  /** {@return the character itself} */
  public char mark() {
    return mark;
  }

  /**
   * Whether a character may group digits under this mark: the other mark, a space, an apostrophe.
   */
  boolean isGroup(char c) {
    return c == group || isSpace(c) || c == '\'' || c == '\u2019';
  }

  /** Spaces people put between digits and around them, the ones that do not break among them. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }
}
