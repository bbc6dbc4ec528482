package dev.nrr.input.shape;

import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.RowHandler;
import dev.nrr.input.source.NotRegularException;
import java.io.Closeable;
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
}
