package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Amounts finer than cents, which often are the noise of a spreadsheet's binary fractions. */
final class PrecisionCheck implements RowCheck {

  private static final int CENTS = 2;

  private final FindingCounter seen = new FindingCounter();

  @Override
  public void see(InspectedRow row) {
    for (String text : row.amountTexts()) {
      BigDecimal amount = row.amount(text);
      if (amount != null && amount.stripTrailingZeros().scale() > CENTS) {
        seen.add(row, text);
      }
    }
  }

  @Override
  public Stream<InspectionFinding> findings() {
    return seen.finding(
        "precision", Severity.INFO, "amount", "finer than cents, computed with as written");
  }
}
