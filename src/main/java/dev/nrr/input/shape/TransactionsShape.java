package dev.nrr.input.shape;

import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Field;
import dev.nrr.input.table.FieldSpec;
import dev.nrr.input.table.HeaderMatch;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Slots;
import java.util.List;

/**
 * Lines of orders or invoices, summed by month, quarter or year. Never guessed, since what was
 * billed is not what recurs. Example header: {@code order_date,customer,sales}.
 */
public final class TransactionsShape implements Shape {

  static final int DATE = BookColumns.OWN;
  static final int AMOUNT = BookColumns.OWN + 1;
  static final int TYPE = BookColumns.OWN + 2;

  @Override
  public String name() {
    return "transactions";
  }

  @Override
  public List<FieldSpec> fields() {
    return BookColumns.and(
        FieldSpec.key(Field.DATE, Synonyms.TRANSACTION_DATE),
        FieldSpec.amount(Field.AMOUNT, Synonyms.BILLED),
        FieldSpec.text(Field.TYPE, Synonyms.TYPE));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER) && match.has(Field.DATE) && match.has(Field.AMOUNT);
  }

  @Override
  public boolean isGuessed() {
    return false;
  }

  @Override
  public String needs() {
    return "customer, date, amount billed";
  }

  @Override
  public ShapeReading begin(
      InputRequest request, Slots slots, HeaderMatch match, Problems problems) {
    return new TransactionsReading(request, slots, problems);
  }
}
