package dev.nrr.input.row;

import dev.nrr.core.date.FiscalYear;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.Synonyms;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.source.Source;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/** Rows of a customer, an amount, a movement whose blank is zero, a count and a currency. */
final class RowFixture {

  static final int CUSTOMER = 0;
  static final int STARTING = 1;
  static final int CHURN = 2;
  static final int CUSTOMERS = 3;
  static final int CURRENCY = 4;

  static final List<FieldSpec> FIELDS =
      List.of(
          FieldSpec.key(Field.CUSTOMER, Synonyms.of("customer")),
          FieldSpec.amount(Field.STARTING, Synonyms.of("starting")),
          FieldSpec.movement(Field.CHURN, Synonyms.of("churn")),
          FieldSpec.count(Field.STARTING_CUSTOMERS, Synonyms.of("customers")),
          FieldSpec.text(Field.CURRENCY, Synonyms.of("currency")));

  static final RowLayout LAYOUT = new RowLayout(FIELDS, List.of(), List.of(), List.of(), false);

  private RowFixture() {}

  static Problems problems() {
    return new Problems(
        List.of(new Source(0, "in.csv", () -> new ByteArrayInputStream(new byte[0]))),
        false,
        (problem, fields) -> {});
  }

  static HeaderMatch match(List<String> headers) throws InputException {
    return HeaderMatch.of(
        headers,
        FIELDS,
        new InputRequest.Columns(null, Map.of(), null, null, null, FiscalYear.CALENDAR, null));
  }

  /** A row with these cells, of the columns customer, starting, churn, customers, currency. */
  static RecordRow row(String... cells) {
    RecordRow row = new RecordRow(LAYOUT.size());
    row.moveTo(0, new int[] {0, 1, 2, 3, 4});
    row.moveTo(cells, 2);
    row.setAdmitted(true);
    return row;
  }

  /** What is wrong so far: the problems that an end of the input here would tell. */
  static List<String> told(Problems problems) {
    try {
      problems.check(1);
      return List.of();
    } catch (InputException refused) {
      return refused.problems().stream().map(Problem::message).toList();
    }
  }

  static RowLayout layout(List<List<String>> by, List<RowFilter> where) {
    return new RowLayout(FIELDS, List.of(), by, where, false);
  }
}
