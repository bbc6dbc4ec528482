package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each customer paid at each date, a row for both. Example header: {@code customer,month,mrr}.
 */
public final class SnapshotsShape extends Shape {

  private static final int DATE = BookRowCollector.OWN;
  private static final int AMOUNT = BookRowCollector.OWN + 1;

  private static final List<FieldSpec> FIELDS =
      BookRowCollector.fields(
          FieldSpec.key(Field.DATE, HeaderSynonyms.DATE),
          FieldSpec.amount(Field.AMOUNT, HeaderSynonyms.AMOUNT));

  public SnapshotsShape() {
    super(
        "snapshots",
        RowMeaning.AMOUNT_AT_DATE,
        FIELDS,
        List.of(Field.CUSTOMER, Field.DATE, Field.AMOUNT),
        "customer, date, amount");
  }

  @Override
  public List<RowMeaning> yieldsTo() {
    return List.of(RowMeaning.CHANGE, RowMeaning.TERM, RowMeaning.AMOUNT_FROM_DATE);
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
    BookRowCollector rows =
        new BookRowCollector(request, slots, problems, RepeatedRows.Policy.ARE_DUPLICATES);
    return new Snapshots(request, problems, rows, new DateCodes(request, rows.builder().dates()));
  }

  /** Rows of snapshots becoming a book. */
  private record Snapshots(
      InputRequest request, Problems problems, BookRowCollector rows, DateCodes dates)
      implements PartedBuilder {

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      int date = dates.code(row, DATE);
      if (rows.open(row, date)) {
        rows.add(row, date, row.amount(AMOUNT));
      }
      return null;
    }

    @Override
    public @Nullable Fault acceptAll(RowBatch of) throws IOException {
      rows.addAll(of, dates.codes(of, DATE), AMOUNT);
      return null;
    }

    @Override
    public PartedBuilder part(Problems ofPart, OrderAssumption order) {
      BookRowCollector part = rows.part(ofPart);
      return new Snapshots(request, ofPart, part, new DateCodes(request, part.builder().dates()));
    }

    @Override
    public void mergeFrom(PartedBuilder part, CodeMapping codes) throws IOException {
      Snapshots other = (Snapshots) part;
      dates.mergeFrom(other.dates);
      rows.mergeFrom(other.rows);
    }

    @Override
    public Outcome finish(RecordRows read) throws InputException {
      var decided = dates.decide(request, problems);
      problems.check(read.rows());
      List<PeriodDate> days = BookRowCollector.known(decided);
      MonthEnds ends = MonthEnds.of(days, dates, rows.builder().customers().size());
      return rows.finish(read, new ArrayList<>(ends.ofCode()), dates).with(ends.notices());
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
