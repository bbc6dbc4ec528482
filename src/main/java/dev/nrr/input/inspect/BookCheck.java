package dev.nrr.input.inspect;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.input.request.LineNumbers;
import dev.nrr.input.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A check of customers' history. One method each, one line in {@link Checks}. */
@FunctionalInterface
interface BookCheck {

  /** What is to be said of a book, each with its severity and its places. */
  Stream<InspectionFinding> findings(RevenueBook book, Places places);

  /** Where the cells of a book stand in the files. */
  record Places(List<Source> sources, LineNumbers numbers) {

    /** The place of a line number that a book keeps; empty where it keeps none (0). */
    Optional<Place> of(int number) {
      return number == 0
          ? Optional.empty()
          : Optional.of(
              new Place(sources.get(numbers.source(number)).name(), numbers.line(number)));
    }
  }
}
