package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.Field;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Movements of customers that did not pay at the start, or that lost more than they paid. */
final class LossesCheck implements RowCheck {

  private final boolean applies;
  private final FindingCounter exceeding = new FindingCounter();
  private final FindingCounter outside = new FindingCounter();

  LossesCheck(String shape) {
    this.applies = shape.equals("movements");
  }

  @Override
  public void see(InspectedRow row) {
    BigDecimal starting = applies ? row.amount(Field.STARTING) : null;
    if (starting == null) {
      return;
    }
    BigDecimal losses = size(row, Field.CONTRACTION).add(size(row, Field.CHURN));
    if (starting.signum() == 0) {
      if (losses.add(size(row, Field.EXPANSION)).signum() != 0) {
        outside.add(row, row.text(Field.CUSTOMER));
      }
    } else if (losses.compareTo(starting) > 0) {
      exceeding.add(row, losses.toPlainString() + " lost of " + starting.toPlainString());
    }
  }

  private static BigDecimal size(InspectedRow row, Field field) {
    BigDecimal amount = row.amount(field);
    return amount == null ? BigDecimal.ZERO : amount.abs();
  }

  @Override
  public Stream<InspectionFinding> findings() {
    return Stream.concat(
        exceeding.finding(
            "churn-le-start",
            Severity.ERROR,
            "row",
            "with more contraction and churn than starting revenue"),
        outside.finding(
            "new-in-cohort",
            Severity.WARNING,
            "row",
            "with movements but no starting revenue, left out of every figure"));
  }
}
