package dev.nrr.input.shape.book;

import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.request.Field;
import java.util.List;
import java.util.stream.Stream;

/** The columns that every shape of customers and dates reads, in its first slots. */
final class BookColumns {

  static final int CUSTOMER = 0;
  static final int SUBSCRIPTION = 1;
  static final int ACCOUNT = 2;
  static final int CURRENCY = 3;

  /** The first slot of a shape's own. */
  static final int OWN = 4;

  private static final List<FieldSpec> SHARED =
      List.of(
          FieldSpec.key(Field.CUSTOMER, HeaderSynonyms.CUSTOMER),
          FieldSpec.text(Field.SUBSCRIPTION, HeaderSynonyms.SUBSCRIPTION),
          FieldSpec.text(Field.ACCOUNT, List.of()),
          FieldSpec.text(Field.CURRENCY, HeaderSynonyms.CURRENCY));

  private BookColumns() {}

  /** The shared columns and a shape's own. */
  static List<FieldSpec> and(FieldSpec... own) {
    return Stream.concat(SHARED.stream(), Stream.of(own)).toList();
  }
}
