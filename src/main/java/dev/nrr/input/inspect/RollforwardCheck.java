package dev.nrr.input.inspect;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.StatedMovements.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Periods of a movements file that do not begin with what the one before ended with. */
final class RollforwardCheck {

  private RollforwardCheck() {}

  static Stream<InspectionFinding> look(StatedMovements movements) {
    FindingCounter seen = new FindingCounter();
    List<StatedMovements.Period> periods = movements.periods();
    for (int i = 1; i < periods.size(); i++) {
      Amount starting = periods.get(i).total().bridge().starting();
      Part before = periods.get(i - 1).total();
      Amount difference = starting.minus(explained(before));
      boolean newIsKnown = before.memo().newBusiness() != null;
      if (newIsKnown ? !difference.isZero() : difference.isNegative()) {
        seen.add(
            Optional.empty(),
            periods.get(i).date()
                + " starts with "
                + starting
                + ", "
                + periods.get(i - 1).date()
                + " ended with "
                + explained(before));
      }
    }
    return seen.finding(
        "rollforward",
        Severity.ERROR,
        "period",
        "that does not start with what the one before ended with");
  }

  private static Amount explained(Part part) {
    return part.bridge()
        .ending()
        .plus(known(part.memo().newBusiness()))
        .plus(known(part.memo().reactivation()));
  }

  private static Amount known(@Nullable Amount amount) {
    return amount == null ? Amount.ZERO : amount;
  }
}
