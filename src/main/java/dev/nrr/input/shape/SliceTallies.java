package dev.nrr.input.shape;

import dev.nrr.core.retention.GivenMovements;
import dev.nrr.input.table.Recoding;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.RowFeed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tallies of one breakdown of one period, by slice. */
final class SliceTallies {

  private final Breakdown breakdown;
  private final List<@Nullable MovementTally> tallies = new ArrayList<>();

  SliceTallies(Breakdown breakdown) {
    this.breakdown = breakdown;
  }

  MovementTally of(Row row) {
    return of(breakdown.numberOf(row));
  }

  /** The tally of the slice with a number. */
  MovementTally of(int number) {
    while (tallies.size() <= number) {
      tallies.add(null);
    }
    MovementTally tally = tallies.get(number);
    if (tally == null) {
      tally = new MovementTally();
      tallies.set(number, tally);
    }
    return tally;
  }

  void merge(SliceTallies other, Recoding codes) {
    for (int number = 0; number < other.tallies.size(); number++) {
      MovementTally tally = other.tallies.get(number);
      if (tally != null) {
        of(breakdown.numberOf(number, other.breakdown, codes)).add(tally);
      }
    }
  }

  /** Every slice with a cohort or revenue beside it, in the order of its values. */
  List<GivenMovements.Part> parts(MovementColumns columns, RowFeed feed) {
    List<GivenMovements.Part> parts = new ArrayList<>();
    for (int number = 0; number < tallies.size(); number++) {
      MovementTally tally = tallies.get(number);
      if (tally != null && tally.isShown()) {
        parts.add(tally.part(breakdown.slice(number, feed), columns));
      }
    }
    parts.sort(Comparator.comparing(GivenMovements.Part::slice));
    return parts;
  }
}
