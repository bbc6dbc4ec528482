package dev.nrr.input.shape;

import dev.nrr.core.retention.Notice;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Reading;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Recoding;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.RowOrder;
import dev.nrr.input.table.RowSink;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one input becoming what their shape is about. */
public interface ShapeReading extends RowSink, Closeable {

  /** What a reading comes to. */
  record Outcome(Reading.Content content, @Nullable Long customers, List<Notice> notices) {}

  /**
   * Ends the reading, after every row was taken.
   *
   * @param feed gives the words behind the codes
   */
  Outcome finish(RowFeed feed) throws InputRefused;

  /**
   * A reading of a part of the same input, to be merged; null if the shape cannot be read in parts.
   * Parts are for plain input only: told of any problem, what they come to is dropped.
   *
   * @param problems of the part
   * @param order of the rows of all parts
   */
  default @Nullable ShapeReading part(Problems problems, RowOrder order) {
    return null;
  }

  /**
   * Takes in what another part has read; which part read which rows must not matter.
   *
   * @param codes what the codes of the other part's rows are among the codes of this
   */
  default void merge(ShapeReading part, Recoding codes) throws IOException {
    throw new UnsupportedOperationException("not read in parts");
  }
}
