package dev.nrr.cli.option;

import dev.nrr.core.amount.WholeNumber;
import dev.nrr.core.analysis.MoversAnalysis;

/** The options that say which customers are listed. */
public final class MoversOptions {

  private static final int MOST = 999_999_999;

  private MoversOptions() {}

  /** How many of the largest movers are listed, and whether every customer is. */
  public static MoversAnalysis.Wanted parse(OptionValues values) {
    int top =
        values.has(Flags.TOP)
            ? values.parse(Flags.TOP, MoversOptions::top)
            : top(Flags.TOP.defaultText());
    return new MoversAnalysis.Wanted(top, values.has(Flags.ALL), false);
  }

  private static int top(String text) {
    long number = WholeNumber.parse(text);
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("'" + text + "' is not a number from 1");
    }
    return (int) number;
  }
}
