package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.duplicate.DuplicateFinder;
import dev.nrr.input.request.Field;
import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.source.Source;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    DuplicateKeys(Shape shape, List<Source> sources) {
      this.applies = !shape.addsUpRows();
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
        repeated.add(row, row.text(Field.CUSTOMER) + ", " + alreadyOn(before));
      }
    }

    @Override
    public Stream<InspectionFinding> findings() throws IOException {
      try (keys) {
        keys.finish((before, place) -> repeated.add(Optional.of(place(place)), alreadyOn(before)));
      }
      return repeated.finding(
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

  /**
   * {@code near-dup-id}: customers that differ only in case, spaces or Unicode form, and so count
   * as two.
   */
  static final class NearDuplicates implements RowCheck {

    private final Map<String, String> firstName = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private final FindingCounter similar = new FindingCounter();

    @Override
    public void observe(InspectedRow row) {
      String name = row.text(Field.CUSTOMER);
      if (name.isEmpty() || reported.contains(name)) {
        return;
      }
      String first = firstName.putIfAbsent(folded(name), name);
      if (first != null && !first.equals(name)) {
        reported.add(name);
        similar.add(row, "'" + name + "' beside '" + first + "'");
      }
    }

    private static String folded(String name) {
      return Normalizer.normalize(name, Normalizer.Form.NFKC)
          .replaceAll("[\\s\\p{Z}\u200B\uFEFF]+", " ")
          .strip()
          .toLowerCase(Locale.ROOT);
    }

    @Override
    public Stream<InspectionFinding> findings() {
      return similar.finding(
          "near-dup-id",
          Severity.WARNING,
          "customer",
          "that but for case, spaces or Unicode form is another");
    }
  }

  /** {@code total-row}: a report's total line that would count as a customer. */
  static final class TotalRows implements RowCheck {

    private static final Pattern TOTAL =
        Pattern.compile(
            "((grand|sub|overall)[- ]?)?totals?( (mrr|arr|revenue|customers|all))?:?|sum|summe"
                + "|all customers|overall",
            Pattern.CASE_INSENSITIVE);

    private final FindingCounter totals = new FindingCounter();

    @Override
    public void observe(InspectedRow row) {
      String name = row.text(Field.CUSTOMER);
      if (TOTAL.matcher(name).matches()) {
        totals.add(row, "'" + name + "'");
      }
    }

    @Override
    public Stream<InspectionFinding> findings() {
      return totals.finding(
          "total-row",
          Severity.ERROR,
          "row",
          "that by its name is a total and would count as a customer");
    }
  }
}
