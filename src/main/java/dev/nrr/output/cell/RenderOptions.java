package dev.nrr.output.cell;

/**
 * What the reader's side asks of a format; machine formats heed none of it.
 *
 * @param colour whether the terminal shows ANSI colours
 * @param unicode whether the terminal can show more than ASCII
 * @param width columns that text for people should stay within
 * @param verbose whether every line is shown, also those of nothing
 */
public record RenderOptions(
    NumberFormatter numbers, boolean colour, boolean unicode, int width, boolean verbose) {

  /** The same for a reader who asked for no more than is to be told. */
  public RenderOptions(NumberFormatter numbers, boolean colour, boolean unicode, int width) {
    this(numbers, colour, unicode, width, false);
  }

  /** Plain ASCII of 80 columns with one decimal. */
  public static final RenderOptions PLAIN =
      new RenderOptions(NumberFormatter.DEFAULT, false, false, 80);
}
