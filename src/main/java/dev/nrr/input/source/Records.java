package dev.nrr.input.source;

/** Records one after another, each with the physical line on which it begins. */
public interface Records {

  /**
   * Moves to the next record.
   *
   * @return false at the end
   * @throws SourceException if the rest cannot be read as records
   */
  boolean next() throws SourceException;

  /** The fields of the current record, as they are. */
  String[] fields();

  /** The physical line on which the current record begins, from 1; 0 for one of no line. */
  long line();
}
