package dev.nrr.input.inspect;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import java.util.stream.Stream;

/** A look at customers' history. One class each, one line in {@link Checks}. */
@FunctionalInterface
interface BookCheck {

  /** What it sees in a book. */
  Stream<InspectionFinding> look(RevenueBook book, BookPlaces places);
}
