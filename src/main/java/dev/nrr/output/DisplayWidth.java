package dev.nrr.output;

/**
 * How many columns of a terminal a text takes: two for East Asian wide characters and most
 * pictographs, none for combining marks and for colour sequences. A close guess, as terminals
 * differ.
 */
final class DisplayWidth {

  private static final char ESCAPE = '\u001b';

  /** Whatever is before it takes one column. */
  private static final int FIRST_MARK = 0x300;

  /** First and last code point of each wide range, ascending. */
  private static final int[][] WIDE = {
    {0x1100, 0x115f},
    {0x231a, 0x231b},
    {0x2e80, 0x303e},
    {0x3041, 0x33ff},
    {0x3400, 0x4dbf},
    {0x4e00, 0x9fff},
    {0xa000, 0xa4cf},
    {0xa960, 0xa97f},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff00, 0xff60},
    {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f},
    {0x1f680, 0x1f6ff},
    {0x1f900, 0x1faff},
    {0x20000, 0x3fffd}
  };

  private DisplayWidth() {}

  static int of(String text) {
    int width = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (point == ESCAPE) {
        at = text.indexOf('m', at) + 1;
      } else {
        width += of(point);
        at += Character.charCount(point);
      }
    }
    return width;
  }

  static int of(int point) {
    if (point < FIRST_MARK) {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(point) ? 2 : 1;
  }

  private static boolean isWide(int point) {
    for (int[] range : WIDE) {
      if (point <= range[1]) {
        return point >= range[0];
      }
    }
    return false;
  }

  /** The longest beginning of the text that takes no more columns than these. */
  static String cut(String text, int columns) {
    int width = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      width += of(point);
      if (width > columns) {
        return text.substring(0, at);
      }
      at += Character.charCount(point);
    }
    return text;
  }

  /**
   * The text in lines no wider than the given width where its words allow, all but the first
   * indented.
   *
   * @param indent columns already taken on the first line, and left blank on the others
   */
  static String wrap(String text, int indent, int width) {
    StringBuilder lines = new StringBuilder();
    int column = indent;
    for (String word : text.split(" ", -1)) {
      int wide = of(word);
      if (column > indent && column + 1 + wide > width) {
        lines.append('\n').append(" ".repeat(indent));
        column = indent;
      } else if (!lines.isEmpty()) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += wide;
    }
    return lines.toString();
  }
}
