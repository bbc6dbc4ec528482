package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A stated ending that is not starting and the movements. */
final class MovementChecks implements RowCheck {

  private static final List<Field> ADDED =
      List.of(Field.STARTING, Field.EXPANSION, Field.NEW, Field.REACTIVATION);
  private static final List<Field> TAKEN = List.of(Field.CONTRACTION, Field.CHURN);

  private final boolean applies;
  private final FindingCounter seen = new FindingCounter();

  MovementChecks(String shape) {
    this.applies = shape.equals("movements");
  }

  @Override
  public void see(InspectedRow row) {
    if (!applies || row.text(Field.ENDING).isEmpty()) {
      return;
    }
    BigDecimal explained = BigDecimal.ZERO;
    for (Field field : ADDED) {
      explained = explained.add(known(row, field));
    }
    for (Field field : TAKEN) {
      explained = explained.subtract(known(row, field).abs());
    }
    BigDecimal difference = known(row, Field.ENDING).subtract(explained);
    if (difference.signum() != 0) {
      seen.add(row, "difference " + difference.toPlainString());
    }
  }

  private static BigDecimal known(InspectedRow row, Field field) {
    BigDecimal amount = row.amount(field);
    return amount == null ? BigDecimal.ZERO : amount;
  }

  @Override
  public Stream<InspectionFinding> findings() {
    return seen.finding(
        "arith", Severity.ERROR, "row", "whose ending is not starting plus the movements");
  }
}
