package dev.nrr.input.shape;

import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Field;
import dev.nrr.input.table.FieldSpec;
import dev.nrr.input.table.HeaderMatch;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Slots;
import java.util.List;

/**
 * Subscriptions with the amount they are at from a start to an end. Example header: {@code
 * subscription_id,customer_id,start_date,end_date,monthly_amount}.
 */
public final class SubscriptionsShape implements Shape {

  static final int START = BookColumns.OWN;
  static final int END = BookColumns.OWN + 1;
  static final int AMOUNT = BookColumns.OWN + 2;
  static final int INTERVAL = BookColumns.OWN + 3;

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public List<FieldSpec> fields() {
    return BookColumns.and(
        FieldSpec.key(Field.START, Synonyms.START),
        FieldSpec.text(Field.END, Synonyms.END),
        FieldSpec.amount(Field.AMOUNT, Synonyms.AMOUNT),
        FieldSpec.text(Field.INTERVAL, Synonyms.INTERVAL));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER)
        && match.has(Field.START)
        && match.has(Field.END)
        && match.has(Field.AMOUNT);
  }

  @Override
  public String needs() {
    return "customer, start, end, amount a month (or arr, or an interval)";
  }

  @Override
  public ShapeReading begin(
      InputRequest request, Slots slots, HeaderMatch match, Problems problems) {
    return new SubscriptionsReading(
        request, slots, problems, AmountPeriod.of(request.columns(), match));
  }
}
