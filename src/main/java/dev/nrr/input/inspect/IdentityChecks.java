package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.check.FindingCounter;
import dev.nrr.input.check.NearNames;
import dev.nrr.input.duplicate.DuplicateFinder;
import dev.nrr.input.request.Field;
import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Checks of who a row is about: given twice, written in two ways, or no customer at all. */
final class IdentityChecks {

  private IdentityChecks() {}

  /**
   * {@code duplicate-key}: several rows of one customer and date, in shapes where that is not the
   * way to add up.
   */
  static final class DuplicateKeys implements RowCheck {

    private final boolean applies;
    private final List<Source> sources;
    private final DuplicateFinder keys = new DuplicateFinder();
    private final FindingCounter repeated = new FindingCounter();

    /**
     * The check.
     *
     * @param refused whether such rows are refused
     */
    DuplicateKeys(Shape shape, List<Source> sources, boolean refused) {
      this.applies = refused && !shape.addsUpRows();
      this.sources = sources;
    }

    @Override
    public void observe(InspectedRow row) throws IOException {
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
        repeated.add(row.here(), row.text(Field.CUSTOMER) + ", " + alreadyOn(before));
      }
    }

    @Override
    public void addTo(List<InspectionFinding> found) throws IOException {
      try (keys) {
        keys.finish((before, place) -> repeated.add(Optional.of(place(place)), alreadyOn(before)));
      }
      repeated.addTo(
          found,
          "duplicate-key",
          Severity.ERROR,
          "row",
          "of a customer and date given before (--duplicates sum adds them up)");
    }

    private static String alreadyOn(long before) {
      return "already on line " + RowPlace.line(before);
    }

    private Place place(long place) {
      return new Place(sources.get(RowPlace.source(place)).name(), RowPlace.line(place));
    }
  }

  /** {@code near-dup-id}, of shapes that make no book of their customers. */
  static final class NearDuplicates implements RowCheck {

    private final boolean applies;
    private final NearNames names = new NearNames();

    NearDuplicates(Shape shape) {
      this.applies = shape.fields().stream().anyMatch(spec -> spec.field() == Field.EXPANSION);
    }

    @Override
    public void observe(InspectedRow row) {
      String name = row.text(Field.CUSTOMER);
      if (applies && !name.isEmpty()) {
        names.add(name, row.here());
      }
    }

    @Override
    public void addTo(List<InspectionFinding> found) {
      names.addTo(found);
    }
  }
}
