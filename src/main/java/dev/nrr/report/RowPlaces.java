package dev.nrr.report;

/** What the lines kept in a book say: which file, and which line of it. */
public interface RowPlaces {
  /** The file's name. */
  String file(int place);

  /** The line of that file, from 1. */
  long line(int place);
}
