package dev.nrr.output;

/** Long lines broken at spaces. */
final class LineBreaks {

  private LineBreaks() {}

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
      int wide = DisplayWidth.of(word);
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
