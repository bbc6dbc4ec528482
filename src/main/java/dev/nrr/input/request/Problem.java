package dev.nrr.input.request;

import java.util.Comparator;

/**
 * Something in the input that cannot be used, and where it stands.
 *
 * @param source the file's place among the files given, for their order
 * @param name the file as named on the command line
 * @param line physical line on which the record begins, from 1; 0 when the whole file is meant
 * @param column field of the record, from 1; 0 when the whole record is meant
 * @param message what was found and what was expected, without a full stop
 */
public record Problem(int source, String name, long line, int column, String message)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparingInt(Problem::source)
          .thenComparingLong(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** {@code FILE:LINE:COLUMN: message}, leaving out what is not known. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return text.append(": ").append(message).toString();
  }
}
