package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Revenue below zero, and losses written with two signs. */
final class AmountChecks implements RowCheck {

  /** Shapes whose amounts are changes or bills, which may go down. */
  private static final Set<String> SIGNED = Set.of("events", "transactions");

  private static final List<Field> LOSSES = List.of(Field.CONTRACTION, Field.CHURN);
  private static final List<Field> GAINS =
      List.of(Field.STARTING, Field.ENDING, Field.EXPANSION, Field.NEW, Field.REACTIVATION);

  private final boolean signed;
  private final FindingCounter negative = new FindingCounter();
  private final FindingCounter negativeLosses = new FindingCounter();
  private final FindingCounter positiveLosses = new FindingCounter();

  AmountChecks(String shape) {
    this.signed = SIGNED.contains(shape);
  }

  @Override
  public void see(InspectedRow row) {
    if (signed) {
      return;
    }
    for (Field field : LOSSES) {
      int sign = sign(row.amount(field));
      if (sign != 0) {
        (sign < 0 ? negativeLosses : positiveLosses).add(row, row.text(field));
      }
    }
    List<String> revenue =
        row.has(Field.STARTING) ? GAINS.stream().map(row::text).toList() : row.amountTexts();
    for (String text : revenue) {
      if (sign(row.amount(text)) < 0) {
        negative.add(row, text);
      }
    }
  }

  private static int sign(@Nullable BigDecimal amount) {
    return amount == null ? 0 : amount.signum();
  }

  @Override
  public Stream<InspectionFinding> findings() {
    boolean mixed = positiveLosses.count() > 0;
    return Stream.concat(
        negative.finding(
            "sign", Severity.ERROR, "amount", "of revenue below zero (--negative clip takes 0)"),
        negativeLosses.finding(
            "sign",
            mixed ? Severity.ERROR : Severity.INFO,
            "loss amount",
            mixed
                ? "written below zero, others above"
                : "written below zero, as all are: taken as losses"));
  }
}
