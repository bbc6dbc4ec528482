package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.input.request.LineNumbers;
import dev.nrr.input.source.Source;
import java.util.List;
import java.util.Optional;

/** Where the cells of a book stand in the files. */
record BookPlaces(List<Source> sources, LineNumbers places) {

  /** The place of a line that a book keeps; nothing where it keeps none. */
  Optional<Place> of(int line) {
    return line == 0
        ? Optional.empty()
        : Optional.of(new Place(sources.get(places.source(line)).name(), places.line(line)));
  }
}
