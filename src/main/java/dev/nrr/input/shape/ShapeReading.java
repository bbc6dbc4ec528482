package dev.nrr.input.shape;

import dev.nrr.core.retention.Notice;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Reading;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.RowSink;
import java.io.Closeable;
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
}
