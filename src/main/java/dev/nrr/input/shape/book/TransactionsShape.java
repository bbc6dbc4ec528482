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
        FieldSpec.key(Field.DATE, HeaderSynonyms.TRANSACTION_DATE),
        FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.BILLED),
        FieldSpec.text(Field.TYPE, HeaderSynonyms.TYPE));
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
  public boolean isSigned() {
    return true;
  }

  @Override
  public boolean addsUpRows() {
    return true;
  }

  @Override
  public String needs() {
    return "customer, date, amount billed";
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
    return new TransactionsReading(request, slots, problems);
  }
}
