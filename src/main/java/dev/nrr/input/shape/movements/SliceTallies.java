package dev.nrr.input.shape.movements;

import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tallies of one breakdown of one period, by slice. */
final class SliceTallies {

  private final Breakdown breakdown;
  private final List<@Nullable MovementSums> tallies = new ArrayList<>();

  SliceTallies(Breakdown breakdown) {
    this.breakdown = breakdown;
  }

  MovementSums of(Row row) {
    return of(breakdown.numberOf(row));
  }

  /** The tally of the slice with a number. */
  MovementSums of(int number) {
    while (tallies.size() <= number) {
      tallies.add(null);
    }
    MovementSums tally = tallies.get(number);
    if (tally == null) {
      tally = new MovementSums();
      tallies.set(number, tally);
    }
    return tally;
  }

  void mergeFrom(SliceTallies other, CodeMapping codes) {
    for (int number = 0; number < other.tallies.size(); number++) {
      MovementSums tally = other.tallies.get(number);
      if (tally != null) {
        of(breakdown.numberOf(number, other.breakdown, codes)).add(tally);
      }
    }
  }

  /** Every slice with a cohort or revenue beside it, in the order of its values. */
  List<StatedMovements.Part> parts(MovementColumns columns, RecordRows feed) {
    List<StatedMovements.Part> parts = new ArrayList<>();
    for (int number = 0; number < tallies.size(); number++) {
      MovementSums tally = tallies.get(number);
      if (tally != null && tally.isShown()) {
        parts.add(tally.part(breakdown.slice(number, feed), columns));
      }
    }
    parts.sort(Comparator.comparing(StatedMovements.Part::slice));
    return parts;
  }
}
