package dev.nrr.input.request;

import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceFormat;
import org.jspecify.annotations.Nullable;

/**
 * Something in the input that cannot be used, and where it stands.
 *
 * @param source the file's place among the files given, for their order
 * @param name the file as named on the command line
 * @param line physical line on which the record begins, from 1; 0 when the whole file is meant
 * @param column field of the record, from 1; 0 when the whole record is meant
 * @param message what was found and what was expected, without a full stop
 * @param check stable name of the check that found it, such as {@code total-row}
 * @param place how line and column are written in files of this kind; null for {@code LINE:COLUMN}
 */
public record Problem(
    int source,
    String name,
    long line,
    int column,
    String message,
    String check,
    @Nullable String place)
    implements Comparable<Problem> {

  /** The name of no check in particular: a row or a column that cannot be used. */
  private static final String UNUSABLE = "unusable";

  /**
   * A problem of a file of text, whose places are lines and fields, that no check has a name for.
   */
  public Problem(int source, String name, long line, int column, String message) {
    this(source, name, line, column, message, UNUSABLE, null);
  }

  /** The same of a source. */
  public Problem(Source source, long line, int column, String message) {
    this(source.index(), source.name(), line, column, message);
  }

  /** The same, found by a check with a name. */
  public Problem by(String checkName) {
    return new Problem(source, name, line, column, message, checkName, place);
  }

  /** The same with its place as files of a format write it. */
  public Problem in(SourceFormat format) {
    return new Problem(
        source,
        format.label(name),
        line,
        column,
        message,
        check,
        line == 0 ? null : format.place(line, column));
  }

  @Override
  public int compareTo(Problem other) {
    int order = Integer.compare(source, other.source);
    order = order == 0 ? Long.compare(line, other.line) : order;
    order = order == 0 ? Integer.compare(column, other.column) : order;
    return order == 0 ? message.compareTo(other.message) : order;
  }

  /** {@code FILE:LINE:COLUMN: message}, leaving out what is not known. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    if (place != null) {
      text.append(':').append(place);
    } else if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return text.append(": ").append(message).toString();
  }
}
