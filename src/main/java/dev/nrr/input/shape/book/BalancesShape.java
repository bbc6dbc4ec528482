package dev.nrr.input.shape.book;

import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.PartedBuilder;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every customer paid at the start and at the end: a book of two dates without names; with a
 * date column, of the dates of the periods. Example header: {@code
 * account,start_arr,end_arr,region}.
 */
public final class BalancesShape extends Shape {

  static final int STARTING = BookRowCollector.OWN;
  static final int ENDING = BookRowCollector.OWN + 1;
  static final int DATE = BookRowCollector.OWN + 2;

  private static final List<FieldSpec> FIELDS =
      BookRowCollector.fields(
          FieldSpec.amount(Field.STARTING, HeaderSynonyms.STARTING),
          FieldSpec.amount(Field.ENDING, HeaderSynonyms.ENDING),
          FieldSpec.key(Field.DATE, HeaderSynonyms.DATE));

  public BalancesShape() {
    super(
        "balances",
        RowMeaning.TWO_AMOUNTS,
        FIELDS,
        List.of(Field.CUSTOMER, Field.STARTING, Field.ENDING),
        "customer, starting, ending");
  }

  @Override
  public List<RowMeaning> yieldsTo() {
    return List.of(RowMeaning.MOVEMENTS, RowMeaning.AMOUNT_FROM_DATE);
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
    if (match.has(Field.DATE)) {
      return new BalancesHistory(request, slots, match, problems);
    }
    return new Balances(
        new BookRowCollector(request, slots, problems, RepeatedRows.Policy.ARE_DUPLICATES));
  }

  /** Rows of balances becoming a book. */
  private record Balances(BookRowCollector rows) implements PartedBuilder {

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      if (rows.open(row, BookRowCollector.EVERY_DATE)) {
        rows.add(row, 0, row.amount(STARTING));
        rows.add(row, 1, row.amount(ENDING));
      }
      return null;
    }

    @Override
    public @Nullable Fault acceptAll(RowBatch of) throws IOException {
      rows.addEach(of, STARTING, 2);
      return null;
    }

    @Override
    public PartedBuilder part(Problems ofPart, OrderAssumption order) {
      return new Balances(rows.part(ofPart));
    }

    @Override
    public void mergeFrom(PartedBuilder part, CodeMapping codes) throws IOException {
      Balances other = (Balances) part;
      rows.mergeFrom(other.rows);
    }

    @Override
    public Outcome finish(RecordRows read) throws InputException {
      return rows.finishUndated(read);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
