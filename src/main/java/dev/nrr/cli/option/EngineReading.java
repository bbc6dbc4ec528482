package dev.nrr.cli.option;

/** What comes out of an engine: the first is what nobody has to ask for. */
public enum EngineReading {
  /** Sums, which the engine makes. */
  SUMS,
  /** Every row, which is read as a row of a file is. */
  ROWS
}
