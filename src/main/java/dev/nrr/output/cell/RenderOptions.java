package dev.nrr.output.cell;

/**
 * What the reader's side asks of a format; machine formats heed none of it.
 *
 * @param colour whether the terminal shows ANSI colours
 * @param unicode whether the terminal can show more than ASCII
 * @param width columns that text for people should stay within
 */
public record RenderOptions(NumberFormatter numbers, boolean colour, boolean unicode, int width) {

  /** Plain ASCII of 80 columns with one decimal. */
  public static final RenderOptions PLAIN =
      new RenderOptions(NumberFormatter.DEFAULT, false, false, 80);
}
