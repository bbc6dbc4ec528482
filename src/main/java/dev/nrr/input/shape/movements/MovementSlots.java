package dev.nrr.input.shape.movements;

import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.request.Field;
import java.util.List;

/** What is read of each row of a movements file, and the slot of each: its place in the list. */
final class MovementSlots {

  static final int STARTING = 0;
  static final int EXPANSION = 1;
  static final int CONTRACTION = 2;
  static final int CHURN = 3;
  static final int NEW = 4;
  static final int REACTIVATION = 5;
  static final int ENDING = 6;
  static final int CUSTOMER = 7;
  static final int SUBSCRIPTION = 8;
  static final int PERIOD = 9;
  static final int STARTING_CUSTOMERS = 11;
  static final int CHURNED_CUSTOMERS = 12;

  /** The amount of a row that has one movement, which its type names. */
  static final int MOVEMENT = 13;

  static final int MOVEMENT_TYPE = 14;

  /** So many of the first slots are amounts of the bridge. */
  static final int BRIDGE = 4;

  /** So many of the first slots are amounts that are summed. */
  static final int SUMS = 6;

  /** So many of the first slots are amounts. */
  static final int AMOUNTS = 7;

  /** The fields by slot. */
  static final List<FieldSpec> FIELDS =
      List.of(
          FieldSpec.amount(Field.STARTING, HeaderSynonyms.STARTING),
          FieldSpec.movement(Field.EXPANSION, HeaderSynonyms.EXPANSION),
          FieldSpec.movement(Field.CONTRACTION, HeaderSynonyms.CONTRACTION),
          FieldSpec.movement(Field.CHURN, HeaderSynonyms.CHURN),
          FieldSpec.movement(Field.NEW, HeaderSynonyms.NEW),
          FieldSpec.movement(Field.REACTIVATION, HeaderSynonyms.REACTIVATION),
          FieldSpec.amount(Field.ENDING, HeaderSynonyms.ENDING),
          FieldSpec.key(Field.CUSTOMER, HeaderSynonyms.CUSTOMER),
          FieldSpec.text(Field.SUBSCRIPTION, HeaderSynonyms.SUBSCRIPTION),
          FieldSpec.text(Field.PERIOD, HeaderSynonyms.PERIOD),
          FieldSpec.text(Field.CURRENCY, HeaderSynonyms.CURRENCY),
          FieldSpec.count(Field.STARTING_CUSTOMERS, HeaderSynonyms.STARTING_CUSTOMERS),
          FieldSpec.count(Field.CHURNED_CUSTOMERS, HeaderSynonyms.CHURNED_CUSTOMERS),
          FieldSpec.movement(Field.AMOUNT, HeaderSynonyms.MOVEMENT_AMOUNT),
          FieldSpec.text(Field.MOVEMENT, HeaderSynonyms.MOVEMENT_TYPE));

  private MovementSlots() {}
}
