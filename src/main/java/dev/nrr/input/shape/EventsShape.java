package dev.nrr.input.shape;

import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Field;
import dev.nrr.input.table.FieldSpec;
import dev.nrr.input.table.HeaderMatch;
import dev.nrr.input.table.Headers;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Slots;
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
        FieldSpec.key(Field.DATE, Synonyms.EVENT_DATE),
        FieldSpec.key(Field.TYPE, Synonyms.TYPE),
        FieldSpec.amount(Field.AMOUNT, Synonyms.CHANGE));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER)
        && match.has(Field.DATE)
        && match.has(Field.AMOUNT)
        && (match.has(Field.TYPE)
            || Headers.normalised(match.header(Field.AMOUNT)).matches(".*(change|delta).*"));
  }

  @Override
  public List<String> yieldsTo() {
    return List.of("subscriptions");
  }

  @Override
  public String needs() {
    return "date, customer, type, change";
  }

  @Override
  public ShapeReading begin(
      InputRequest request, Slots slots, HeaderMatch match, Problems problems) {
    return new EventsReading(request, slots, problems);
  }
}
