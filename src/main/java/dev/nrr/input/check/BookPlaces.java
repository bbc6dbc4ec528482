package dev.nrr.input.check;

import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.input.request.LineNumbers;
import dev.nrr.input.source.Source;
import java.util.List;
import java.util.Optional;

/** Where the cells of a book stand in the files. */
public record BookPlaces(List<Source> sources, LineNumbers numbers) {

  /** The place of a line number that a book keeps; empty where it keeps none (0). */
  Optional<Place> of(int number) {
    return number == 0
        ? Optional.empty()
        : Optional.of(new Place(sources.get(numbers.source(number)).name(), numbers.line(number)));
  }
}
