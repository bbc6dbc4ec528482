package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.duplicate.DuplicateFinder;
import dev.nrr.input.request.Field;
import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Several rows of one customer and date, in shapes where that is not the way to add up. */
final class IdentityChecks implements RowCheck {

  private static final Set<String> SHAPES = Set.of("snapshots", "wide", "balances", "movements");

  private final boolean applies;
  private final List<Source> sources;
  private final DuplicateFinder keys = new DuplicateFinder();
  private final FindingCounter seen = new FindingCounter();

  IdentityChecks(String shape, List<Source> sources) {
    this.applies = SHAPES.contains(shape);
    this.sources = sources;
  }

  @Override
  public void see(InspectedRow row) throws IOException {
    if (!applies || !row.has(Field.CUSTOMER)) {
      return;
    }
    long key =
        KeyHash.of(
            row.text(Field.CUSTOMER),
            row.text(Field.ACCOUNT),
            row.text(Field.SUBSCRIPTION),
            row.text(Field.DATE),
            row.text(Field.PERIOD));
    long before = keys.add(key, RowPlace.of(row.source(), row.line()));
    if (before != 0) {
      seen.add(row, row.text(Field.CUSTOMER) + ", already on line " + RowPlace.line(before));
    }
  }

  @Override
  public Stream<InspectionFinding> findings() throws IOException {
    try (keys) {
      keys.finish(
          (before, place) ->
              seen.add(Optional.of(place(place)), "already on line " + RowPlace.line(before)));
    }
    return seen.finding(
        "duplicate-key",
        Severity.ERROR,
        "row",
        "of a customer and date given before (--duplicates sum adds them up)");
  }

  private Place place(long place) {
    return new Place(sources.get(RowPlace.source(place)).name(), RowPlace.line(place));
  }
}
