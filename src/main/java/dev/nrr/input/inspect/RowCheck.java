package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import java.io.IOException;
import java.util.stream.Stream;

/** A look at every row of an input. One class each, one line in {@link Checks}. */
interface RowCheck {

  /** Looks at a row. */
  void see(InspectedRow row) throws IOException;

  /** What it saw. */
  Stream<InspectionFinding> findings() throws IOException;
}
