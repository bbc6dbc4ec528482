package dev.nrr.input.shape.book;

import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import java.util.List;

/**
 * A ledger of changes to what customers pay. Example header: {@code date,customer,type,mrr_change}.
 * Without a type column it is taken for one only where the header of the amounts says that they are
 * changes.
 */
public final class EventsShape implements Shape {

  static final int DATE = BookColumns.OWN;
  static final int TYPE = BookColumns.OWN + 1;
  static final int AMOUNT = BookColumns.OWN + 2;

  @Override
  public String name() {
    return "events";
  }

  @Override
  public List<FieldSpec> fields() {
    return BookColumns.and(
        FieldSpec.key(Field.DATE, HeaderSynonyms.EVENT_DATE),
        FieldSpec.key(Field.TYPE, HeaderSynonyms.TYPE),
        FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.CHANGE));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER)
        && match.has(Field.DATE)
        && match.has(Field.AMOUNT)
        && (match.has(Field.TYPE)
            || HeaderText.normalised(match.header(Field.AMOUNT)).matches(".*(change|delta).*"));
  }

  @Override
  public List<String> yieldsTo() {
    return List.of("subscriptions");
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
    return "date, customer, type, change";
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
    return new EventsReading(request, slots, problems);
  }
}
