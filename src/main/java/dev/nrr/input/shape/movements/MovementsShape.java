package dev.nrr.input.shape.movements;

import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Movements already worked out: starting revenue and what was added, given up and lost, a row a
 * customer, a segment or a whole period. Example header: {@code
 * customer,segment,starting,expansion,contraction,churn}.
 */
public final class MovementsShape extends Shape {

  public MovementsShape() {
    super(
        "movements",
        RowMeaning.MOVEMENTS,
        MovementSlots.FIELDS,
        List.of(Field.STARTING, Field.EXPANSION, Field.CONTRACTION, Field.CHURN),
        "starting and at least one of expansion, contraction, churn");
  }

  @Override
  public boolean fits(HeaderMatch match) {
    boolean moves =
        match.has(Field.EXPANSION) || match.has(Field.CONTRACTION) || match.has(Field.CHURN);
    return moves
        ? match.has(Field.STARTING) || isDerived(match)
        : match.has(Field.STARTING) && isLong(match);
  }

  /** Whether starting is what the ending is, less every movement. */
  private static boolean isDerived(HeaderMatch match) {
    return match.has(Field.ENDING) && match.has(Field.NEW) && match.has(Field.CHURN);
  }

  /** Whether a row has one movement, by its type and amount. */
  private static boolean isLong(HeaderMatch match) {
    return match.has(Field.AMOUNT) && match.has(Field.MOVEMENT) && !match.has(Field.PERIOD);
  }

  /** One movement will do, churn most of all. */
  @Override
  public List<Field> missing(HeaderMatch match) {
    List<Field> missing = new ArrayList<>();
    if (!match.has(Field.STARTING) && !isDerived(match)) {
      missing.add(Field.STARTING);
    }
    if (!match.has(Field.EXPANSION) && !match.has(Field.CONTRACTION) && !match.has(Field.CHURN)) {
      missing.add(Field.CHURN);
    }
    return missing;
  }

  @Override
  public String called(Field field) {
    return field == Field.CHURN ? "churn, contraction or expansion" : field.word();
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
      throws InputException {
    return new MovementsBuilder(request, slots, match, problems);
  }
}
