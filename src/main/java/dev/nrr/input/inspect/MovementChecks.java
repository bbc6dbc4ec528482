package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.check.FindingCounter;
import dev.nrr.input.request.Field;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.movements.MovementArithmetic;
import dev.nrr.input.shape.movements.MovementSum;
import java.util.List;

/** Checks of rows of movements, as the reading decides them. */
final class MovementChecks {

  private MovementChecks() {}

  private static boolean hasMovements(Shape shape) {
    return shape.fields().stream().anyMatch(spec -> spec.field() == Field.EXPANSION);
  }

  /**
   * {@code arith}: a stated ending that is neither starting plus all movements nor the cohort's.
   */
  static final class Arithmetic implements RowCheck.Parted {

    private final boolean applies;
    private final Severity severity;
    private final MovementArithmetic sums = new MovementArithmetic();
    private final FindingCounter different = new FindingCounter();

    /**
     * The check.
     *
     * @param strict whether such a row is refused
     */
    Arithmetic(Shape shape, boolean strict) {
      this.applies = hasMovements(shape);
      this.severity = strict ? Severity.ERROR : Severity.WARNING;
    }

    @Override
    public void observe(InspectedRow row) {
      if (!applies || row.text(Field.ENDING).isEmpty() || !row.has(Field.STARTING)) {
        return;
      }
      if (sums.of(row.movements()).ending() == MovementArithmetic.Ending.UNEXPLAINED) {
        String difference = sums.sum(MovementSum.UNEXPLAINED).negate().toPlainString();
        different.add(row.here(), "difference " + difference);
      }
    }

    @Override
    public void mergeFrom(RowCheck ofOthers) {
      different.addAll(((Arithmetic) ofOthers).different);
    }

    @Override
    public void addTo(List<InspectionFinding> found) {
      different.addTo(
          found, "arith", severity, "row", "whose ending is not starting plus the movements");
    }
  }

  /**
   * {@code churn-le-start} and {@code new-in-cohort}: movements of customers that lost more than
   * they paid, or that did not pay at the start.
   */
  static final class Losses implements RowCheck.Parted {

    private final boolean applies;
    private final MovementArithmetic sums = new MovementArithmetic();
    private final FindingCounter ofCustomers = new FindingCounter();
    private final FindingCounter ofGroups = new FindingCounter();
    private final FindingCounter outside = new FindingCounter();

    Losses(Shape shape) {
      this.applies = hasMovements(shape);
    }

    @Override
    public void observe(InspectedRow row) {
      if (!applies || row.text(Field.STARTING).isEmpty() || row.amount(Field.STARTING) == null) {
        return;
      }
      sums.of(row.movements());
      if (sums.isOutside()) {
        outside.add(row.here(), row.text(Field.CUSTOMER));
      } else if (sums.isLosingTooMuch()) {
        (row.has(Field.CUSTOMER) ? ofCustomers : ofGroups)
            .add(
                row.here(),
                sums.sum(MovementSum.LOST).toPlainString()
                    + " lost of "
                    + row.text(Field.STARTING));
      }
    }

    @Override
    public void mergeFrom(RowCheck ofOthers) {
      Losses other = (Losses) ofOthers;
      ofCustomers.addAll(other.ofCustomers);
      ofGroups.addAll(other.ofGroups);
      outside.addAll(other.outside);
    }

    @Override
    public void addTo(List<InspectionFinding> found) {
      exceeding(found, ofCustomers, Severity.ERROR);
      exceeding(found, ofGroups, Severity.WARNING);
      outside.addTo(
          found,
          "new-in-cohort",
          Severity.WARNING,
          "row",
          "with movements but no starting revenue, left out of every figure");
    }

    private static void exceeding(
        List<InspectionFinding> found, FindingCounter rows, Severity severity) {
      rows.addTo(
          found,
          "churn-le-start",
          severity,
          "row",
          "with more contraction and churn than starting revenue");
    }
  }
}
