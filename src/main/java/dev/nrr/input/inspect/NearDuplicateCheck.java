package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.Field;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Customers that differ only in case, spaces or Unicode form, and so count as two. */
final class NearDuplicateCheck implements RowCheck {

  private final Map<String, String> firstName = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private final FindingCounter seen = new FindingCounter();

  @Override
  public void see(InspectedRow row) {
    String name = row.text(Field.CUSTOMER);
    if (name.isEmpty() || told.contains(name)) {
      return;
    }
    String first = firstName.putIfAbsent(folded(name), name);
    if (first != null && !first.equals(name)) {
      told.add(name);
      seen.add(row, "'" + name + "' beside '" + first + "'");
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
    return seen.finding(
        "near-dup-id",
        Severity.WARNING,
        "customer",
        "that but for case, spaces or Unicode form is another");
  }
}
