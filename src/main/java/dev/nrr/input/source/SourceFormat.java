package dev.nrr.input.source;

import dev.nrr.core.result.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a source is read, once its first bytes have been looked at. */
public interface SourceFormat {

  /** Rows of text with delimiters. */
  SourceFormat TEXT = new DelimitedText();

  /** What it is called: {@code text}, {@code json} or {@code xlsx}. */
  String name();

  /** What messages call a source of this format, such as {@code book.xlsx!Sheet1}. */
  default String label(String source) {
    return source;
  }

  /**
   * How a place is written behind the name of its source; null for {@code LINE:COLUMN}.
   *
   * @param line from 1
   * @param column field of the record, from 1; 0 for the whole record
   */
  default @Nullable String place(long line, int column) {
    return null;
  }

  /** The engine that holds the table, with its version; null for a file. */
  default @Nullable String engine() {
    return null;
  }

  /** Whether a title or anything else may stand above the header. */
  default boolean hasLinesAboveHeader() {
    return true;
  }

  /** What the user must know of what was taken. */
  default List<Notice> notices() {
    return List.of();
  }

  /** Rows of text. */
  final class DelimitedText implements SourceFormat {
    private DelimitedText() {}

    @Override
    public String name() {
      return "text";
    }
  }
}
