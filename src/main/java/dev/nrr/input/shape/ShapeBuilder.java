package dev.nrr.input.shape;

import dev.nrr.core.result.Notice;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.RowHandler;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one input becoming what their shape is about. */
public interface ShapeBuilder extends RowHandler, Closeable {

  /** What a reading comes to. */
  record Outcome(InputData.Content content, @Nullable Long customers, List<Notice> notices) {}

  /**
   * Ends the reading, after every row was taken.
   *
   * @param feed gives the words behind the codes
   */
  Outcome finish(RecordRows feed) throws InputException;

  /**
   * A reading of a part of the same input, to be merged; null if the shape cannot be read in parts.
   * Parts are for plain input only: told of any problem, what they come to is dropped.
   *
   * @param problems of the part
   * @param order of the rows of all parts
   */
  default @Nullable ShapeBuilder part(Problems problems, OrderAssumption order) {
    return null;
  }

  /**
   * Takes in what another part has read; which part read which rows must not matter.
   *
   * @param codes what the codes of the other part's rows are among the codes of this
   */
  default void merge(ShapeBuilder part, CodeMapping codes) throws IOException {
    throw new UnsupportedOperationException("not read in parts");
  }
}
