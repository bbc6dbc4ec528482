package dev.nrr.input.inspect;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.StatedMovements.Part;
import dev.nrr.input.request.Field;
import dev.nrr.input.shape.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of movements: whether they add up in a row, and from one period to the next. */
final class MovementChecks {

  private MovementChecks() {}

  private static boolean hasMovements(Shape shape) {
    return shape.fields().stream().anyMatch(spec -> spec.field() == Field.EXPANSION);
  }

  /** An amount of a row; zero where it is blank, not there or none. */
  private static BigDecimal amount(InspectedRow row, Field field) {
    BigDecimal amount = row.amount(field);
    return amount == null ? BigDecimal.ZERO : amount;
  }

  private static BigDecimal losses(InspectedRow row) {
    return amount(row, Field.CONTRACTION).abs().add(amount(row, Field.CHURN).abs());
  }

  /** {@code arith}: a stated ending that is not starting plus the movements. */
  static final class Arithmetic implements RowCheck {

    private static final List<Field> ADDED =
        List.of(Field.STARTING, Field.EXPANSION, Field.NEW, Field.REACTIVATION);

    private final boolean applies;
    private final FindingCounter different = new FindingCounter();

    Arithmetic(Shape shape) {
      this.applies = hasMovements(shape);
    }

    @Override
    public void observe(InspectedRow row) {
      if (!applies || row.text(Field.ENDING).isEmpty()) {
        return;
      }
      BigDecimal explained = losses(row).negate();
      for (Field field : ADDED) {
        explained = explained.add(amount(row, field));
      }
      BigDecimal difference = amount(row, Field.ENDING).subtract(explained);
      if (difference.signum() != 0) {
        different.add(row, "difference " + difference.toPlainString());
      }
    }

    @Override
    public Stream<InspectionFinding> findings() {
      return different.finding(
          "arith", Severity.ERROR, "row", "whose ending is not starting plus the movements");
    }
  }

  /**
   * {@code churn-le-start} and {@code new-in-cohort}: movements of customers that lost more than
   * they paid, or that did not pay at the start.
   */
  static final class Losses implements RowCheck {

    private final boolean applies;
    private final FindingCounter exceeding = new FindingCounter();
    private final FindingCounter outside = new FindingCounter();

    Losses(Shape shape) {
      this.applies = hasMovements(shape);
    }

    @Override
    public void observe(InspectedRow row) {
      BigDecimal starting = applies ? row.amount(Field.STARTING) : null;
      if (starting == null) {
        return;
      }
      BigDecimal losses = losses(row);
      if (starting.signum() == 0) {
        if (losses.add(amount(row, Field.EXPANSION).abs()).signum() != 0) {
          outside.add(row, row.text(Field.CUSTOMER));
        }
      } else if (losses.compareTo(starting) > 0) {
        exceeding.add(row, losses.toPlainString() + " lost of " + starting.toPlainString());
      }
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

  /** {@code rollforward}: periods that do not begin with what the one before ended with. */
  static Stream<InspectionFinding> rollforward(StatedMovements movements) {
    FindingCounter broken = new FindingCounter();
    List<StatedMovements.Period> periods = movements.periods();
    for (int i = 1; i < periods.size(); i++) {
      Amount starting = periods.get(i).total().bridge().starting();
      Part before = periods.get(i - 1).total();
      Amount difference = starting.minus(ended(before));
      boolean newIsKnown = before.memo().newBusiness() != null;
      if (newIsKnown ? !difference.isZero() : difference.isNegative()) {
        broken.add(
            Optional.empty(),
            periods.get(i).date()
                + " starts with "
                + starting
                + ", "
                + periods.get(i - 1).date()
                + " ended with "
                + ended(before));
      }
    }
    return broken.finding(
        "rollforward",
        Severity.ERROR,
        "period",
        "that does not start with what the one before ended with");
  }

  /** What a whole period ended with, new business and reactivation included where known. */
  private static Amount ended(Part part) {
    return part.bridge()
        .ending()
        .plus(orZero(part.memo().newBusiness()))
        .plus(orZero(part.memo().reactivation()));
  }

  private static Amount orZero(@Nullable Amount amount) {
    return amount == null ? Amount.ZERO : amount;
  }
}
