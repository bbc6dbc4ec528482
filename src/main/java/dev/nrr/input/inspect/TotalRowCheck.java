package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.Field;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A report's total line that would count as a customer. */
final class TotalRowCheck implements RowCheck {

  private static final Pattern TOTAL =
      Pattern.compile(
          "((grand|sub|overall)[- ]?)?totals?( (mrr|arr|revenue|customers|all))?:?|sum|summe"
              + "|all customers|overall",
          Pattern.CASE_INSENSITIVE);

  private final FindingCounter seen = new FindingCounter();

  @Override
  public void see(InspectedRow row) {
    String name = row.text(Field.CUSTOMER);
    if (TOTAL.matcher(name).matches()) {
      seen.add(row, "'" + name + "'");
    }
  }

  @Override
  public Stream<InspectionFinding> findings() {
    return seen.finding(
        "total-row",
        Severity.ERROR,
        "row",
        "that by its name is a total and would count as a customer");
  }
}
