package dev.nrr.input.shape.book;

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
        FieldSpec.key(Field.START, HeaderSynonyms.START),
        FieldSpec.text(Field.END, HeaderSynonyms.END),
        FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.AMOUNT),
        FieldSpec.text(Field.INTERVAL, HeaderSynonyms.INTERVAL));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER)
        && match.has(Field.START)
        && match.has(Field.END)
        && match.has(Field.AMOUNT);
  }

  @Override
  public boolean addsUpRows() {
    return true;
  }

  @Override
  public String needs() {
    return "customer, start, end, amount a month (or arr, or an interval)";
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
    return new SubscriptionsReading(
        request, slots, problems, AmountPeriod.of(request.columns(), match));
  }
}
