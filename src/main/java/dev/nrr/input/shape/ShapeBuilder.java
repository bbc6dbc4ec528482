package dev.nrr.input.shape;

import dev.nrr.core.result.Notice;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.RowHandler;
import dev.nrr.input.source.NotRegularException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one input becoming what their shape is about. */
public interface ShapeBuilder extends RowHandler, Closeable {

  /** What a reading comes to. */
  record Outcome(InputData.Content content, @Nullable Long customers, List<Notice> notices) {

    /** The same with more that the user must know, before the rest. */
    public Outcome with(List<Notice> more) {
      List<Notice> all = new ArrayList<>(more);
      all.addAll(notices);
      return new Outcome(content, customers, all);
    }
  }

  /**
   * Ends the reading, after every row was accepted.
   *
   * @param rows gives the texts behind the codes
   * @throws InputException if the rows cannot be used together
   * @throws NotRegularException if parts that were merged do not fit together
   */
  Outcome finish(RecordRows rows) throws InputException, NotRegularException;

  /**
   * A builder for a part of the same input, to be merged. Parts are for regular input only: where
   * any problem is found, what they come to is dropped.
   *
   * @param problems of the part
   * @param order of the rows of all parts
   * @throws NotRegularException if the shape cannot be read in parts
   */
  default ShapeBuilder part(Problems problems, OrderAssumption order) throws NotRegularException {
    throw new NotRegularException("a shape that is not read in parts");
  }

  /**
   * Adds what another part has read; which part read which rows must not matter.
   *
   * @param codes what the codes of the other part's rows are among the codes of this
   */
  default void mergeFrom(ShapeBuilder part, CodeMapping codes) throws IOException {
    throw new UnsupportedOperationException("not read in parts");
  }
}
