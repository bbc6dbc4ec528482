package dev.nrr.output;

/**
 * What the reader's side asks of a format; machine formats heed none of it.
 *
 * @param colour whether the terminal shows ANSI colours
 * @param unicode whether the terminal can show more than ASCII
 * @param width columns that text for people should stay within
 */
public record Style(NumberStyle numbers, boolean colour, boolean unicode, int width) {

  /** Plain ASCII of 80 columns with one decimal. */
  public static final Style PLAIN = new Style(NumberStyle.DEFAULT, false, false, 80);
}
