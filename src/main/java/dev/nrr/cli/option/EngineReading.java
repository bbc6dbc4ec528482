package dev.nrr.cli.option;

import dev.nrr.input.request.Suggestion;

/** What comes out of an engine: the first is what nobody has to ask for. */
public enum EngineReading {
  /** Sums, which the engine makes. */
  SUMS,
  /** Every row, which is read as a row of a file is. */
  ROWS;

  /** The way out where sums are not enough. */
  public static final Suggestion OF_ROWS =
      Suggestion.of("every row comes here and is read as one of a file", "--read", "rows");
}
