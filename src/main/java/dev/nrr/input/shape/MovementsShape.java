package dev.nrr.input.shape;

import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Field;
import dev.nrr.input.table.FieldSpec;
import dev.nrr.input.table.HeaderMatch;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Slots;
import java.util.List;

/**
 * Movements already worked out: starting revenue and what was added, given up and lost, a row a
 * customer, a segment or a whole period. Example header: {@code
 * customer,segment,starting,expansion,contraction,churn}.
 */
public final class MovementsShape implements Shape {

  static final int STARTING = 0;
  static final int EXPANSION = 1;
  static final int CONTRACTION = 2;
  static final int CHURN = 3;
  static final int NEW = 4;
  static final int REACTIVATION = 5;
  static final int SUMS = 6;
  static final int ENDING = 6;
  static final int AMOUNTS = 7;
  static final int CUSTOMER = 7;
  static final int SUBSCRIPTION = 8;
  static final int PERIOD = 9;
  static final int STARTING_CUSTOMERS = 11;
  static final int CHURNED_CUSTOMERS = 12;

  @Override
  public String name() {
    return "movements";
  }

  @Override
  public List<FieldSpec> fields() {
    return List.of(
        FieldSpec.amount(Field.STARTING, Synonyms.STARTING),
        FieldSpec.movement(Field.EXPANSION, Synonyms.EXPANSION),
        FieldSpec.movement(Field.CONTRACTION, Synonyms.CONTRACTION),
        FieldSpec.movement(Field.CHURN, Synonyms.CHURN),
        FieldSpec.movement(Field.NEW, Synonyms.NEW),
        FieldSpec.movement(Field.REACTIVATION, Synonyms.REACTIVATION),
        FieldSpec.amount(Field.ENDING, Synonyms.ENDING),
        FieldSpec.key(Field.CUSTOMER, Synonyms.CUSTOMER),
        FieldSpec.text(Field.SUBSCRIPTION, Synonyms.SUBSCRIPTION),
        FieldSpec.key(Field.PERIOD, Synonyms.PERIOD),
        FieldSpec.text(Field.CURRENCY, Synonyms.CURRENCY),
        FieldSpec.count(Field.STARTING_CUSTOMERS, Synonyms.STARTING_CUSTOMERS),
        FieldSpec.count(Field.CHURNED_CUSTOMERS, Synonyms.CHURNED_CUSTOMERS));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.STARTING)
        && (match.has(Field.EXPANSION) || match.has(Field.CONTRACTION) || match.has(Field.CHURN));
  }

  @Override
  public String needs() {
    return "starting and at least one of expansion, contraction, churn";
  }

  @Override
  public ShapeReading begin(
      InputRequest request, Slots slots, HeaderMatch match, Problems problems) {
    return new MovementsReading(request, slots, problems);
  }
}
