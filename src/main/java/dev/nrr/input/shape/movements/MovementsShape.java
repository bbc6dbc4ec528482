package dev.nrr.input.shape.movements;

import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
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
        FieldSpec.amount(Field.STARTING, HeaderSynonyms.STARTING),
        FieldSpec.movement(Field.EXPANSION, HeaderSynonyms.EXPANSION),
        FieldSpec.movement(Field.CONTRACTION, HeaderSynonyms.CONTRACTION),
        FieldSpec.movement(Field.CHURN, HeaderSynonyms.CHURN),
        FieldSpec.movement(Field.NEW, HeaderSynonyms.NEW),
        FieldSpec.movement(Field.REACTIVATION, HeaderSynonyms.REACTIVATION),
        FieldSpec.amount(Field.ENDING, HeaderSynonyms.ENDING),
        FieldSpec.key(Field.CUSTOMER, HeaderSynonyms.CUSTOMER),
        FieldSpec.text(Field.SUBSCRIPTION, HeaderSynonyms.SUBSCRIPTION),
        FieldSpec.key(Field.PERIOD, HeaderSynonyms.PERIOD),
        FieldSpec.text(Field.CURRENCY, HeaderSynonyms.CURRENCY),
        FieldSpec.count(Field.STARTING_CUSTOMERS, HeaderSynonyms.STARTING_CUSTOMERS),
        FieldSpec.count(Field.CHURNED_CUSTOMERS, HeaderSynonyms.CHURNED_CUSTOMERS));
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
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
    return new MovementsBuilder(request, slots, problems);
  }
}
