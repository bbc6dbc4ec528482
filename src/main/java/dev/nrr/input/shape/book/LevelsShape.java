package dev.nrr.input.shape.book;

import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.header.HeaderText;
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
 * What a customer pays from a date on, until the customer's next row. Example header: {@code
 * customer,date,mrr_before,mrr_after}. Taken for one without being asked only where the headers say
 * before and after, and the rows agree.
 */
public final class LevelsShape extends Shape {

  static final int DATE = BookRowCollector.OWN;
  static final int TYPE = BookRowCollector.OWN + 1;
  static final int AMOUNT = BookRowCollector.OWN + 2;
  static final int BEFORE = BookRowCollector.OWN + 3;
  static final int CHANGE = BookRowCollector.OWN + 4;

  private static final List<FieldSpec> FIELDS = columns();

  public LevelsShape() {
    super(
        "levels",
        RowMeaning.AMOUNT_FROM_DATE,
        FIELDS,
        List.of(Field.CUSTOMER, Field.DATE, Field.AMOUNT, Field.BEFORE),
        "customer, date, amount from then on, and before it what was paid until then",
        Trait.ADDS_UP_ROWS);
  }

  private static List<FieldSpec> columns() {
    List<FieldSpec> fields =
        new ArrayList<>(
            BookRowCollector.fields(
                FieldSpec.key(Field.DATE, HeaderSynonyms.EVENT_DATE),
                FieldSpec.text(Field.TYPE, HeaderSynonyms.TYPE),
                FieldSpec.movement(Field.AMOUNT, HeaderSynonyms.LEVEL_OR_AMOUNT),
                FieldSpec.movement(Field.BEFORE, HeaderSynonyms.BEFORE),
                FieldSpec.movement(Field.CHANGE, HeaderSynonyms.ONLY_CHANGE)));
    fields.set(
        BookRowCollector.SUBSCRIPTION,
        FieldSpec.text(Field.SUBSCRIPTION, HeaderSynonyms.SUBSCRIPTION_ID));
    return List.copyOf(fields);
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER) && match.has(Field.DATE) && match.has(Field.AMOUNT);
  }

  @Override
  public boolean isGuessedFrom(HeaderMatch match) {
    return fits(match)
        && match.has(Field.BEFORE)
        && HeaderText.fits(
            FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.LEVEL), match.header(Field.AMOUNT));
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
      throws InputException {
    return new LevelsBuilder(request, slots, match, problems);
  }
}
