package dev.nrr.output;

import java.util.List;

/** One line of CSV of plain texts, guarded as every CSV output is. */
public final class CsvLine {

  private static final CsvCells CELLS = new CsvCells(NumberFormatter.DEFAULT);

  private CsvLine() {}

  /** The texts as one line, with its line feed. Example: {@code a b} and {@code c,d}. */
  public static String of(List<String> texts) {
    return String.join(",", texts.stream().map(CELLS::words).toList()) + "\n";
  }
}
