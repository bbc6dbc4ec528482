package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import java.io.IOException;
import java.util.List;

/** A check of an input row by row. One class each, one line in {@link Checks}. */
interface RowCheck {

  /**
   * Looks at one row; each row of the input once, in order.
   *
   * @throws IOException if a temporary file fails
   */
  void observe(InspectedRow row) throws IOException;

  /**
   * Adds what is to be said of the rows observed, each with its severity and its places; asked
   * once, after the last row.
   *
   * @throws IOException if a temporary file fails
   */
  void addTo(List<InspectionFinding> found) throws IOException;

  /** A check of rows each by itself, so that it may see them in any order and parts. */
  interface Parted extends RowCheck {

    /** Adds what the same check observed of other rows of the input. */
    void mergeFrom(RowCheck ofOthers);
  }
}
