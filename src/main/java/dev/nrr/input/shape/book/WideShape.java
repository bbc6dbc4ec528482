package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.header.DateHeaders;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
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
import dev.nrr.input.shape.DateColumns;
import dev.nrr.input.shape.PartedBuilder;
import dev.nrr.input.shape.Shape;
import dev.nrr.input.shape.ShapeBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each customer paid, a row a customer and a column a date. Example header: {@code
 * customer,2024-12,2025-01,2025-02}.
 */
public final class WideShape extends Shape {

  private static final List<FieldSpec> FIELDS = BookRowCollector.fields();

  public WideShape() {
    super(
        "wide",
        RowMeaning.AMOUNTS_BY_DATE,
        FIELDS,
        List.of(Field.CUSTOMER, Field.DATE),
        "customer and two or more columns whose headers are dates");
  }

  @Override
  public List<String> dated(HeaderMatch match) {
    return match.dated();
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER) && match.dated().size() > 1;
  }

  @Override
  public List<Field> missing(HeaderMatch match) {
    List<Field> missing = new ArrayList<>();
    if (!match.has(Field.CUSTOMER)) {
      missing.add(Field.CUSTOMER);
    }
    if (match.dated().size() < 2) {
      missing.add(Field.DATE);
    }
    if (match.dated().isEmpty()) {
      missing.add(Field.AMOUNT);
    }
    return missing;
  }

  @Override
  public String called(Field field) {
    return switch (field) {
      case DATE -> "two or more headers that are dates";
      case AMOUNT -> "amounts under them";
      default -> field.word();
    };
  }

  @Override
  public ShapeBuilder begin(
      InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
      throws InputException {
    List<@Nullable PeriodDate> dates =
        DateColumns.of(
            request.columns(),
            slots.dated().stream().map(DateHeaders::text).toList(),
            code ->
                new DateColumns.Place(0, 1, 1 + match.headers().indexOf(slots.dated().get(code))),
            problems);
    problems.check(0);
    BookRowCollector rows =
        new BookRowCollector(request, slots, problems, RepeatedRows.Policy.ARE_DUPLICATES);
    return new Wide(rows, dates, slots.firstDated(), new long[1]);
  }

  /** Rows of customers becoming a book; a date's code is the place of its column. */
  private record Wide(
      BookRowCollector rows, List<@Nullable PeriodDate> dates, int first, long[] taken)
      implements PartedBuilder {

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      taken[0]++;
      if (rows.open(row, BookRowCollector.EVERY_DATE)) {
        for (int date = 0; date < dates.size(); date++) {
          rows.add(row, date, row.amount(first + date));
        }
      }
      return null;
    }

    @Override
    public @Nullable Fault acceptAll(RowBatch of) throws IOException {
      taken[0] += of.size();
      rows.addEach(of, first, dates.size());
      return null;
    }

    @Override
    public PartedBuilder part(Problems ofPart, OrderAssumption order) {
      return new Wide(rows.part(ofPart), dates, first, new long[1]);
    }

    @Override
    public void mergeFrom(PartedBuilder part, CodeMapping codes) throws IOException {
      Wide other = (Wide) part;
      taken[0] += other.taken[0];
      rows.mergeFrom(other.rows);
    }

    @Override
    public Outcome finish(RecordRows read) throws InputException {
      return rows.finish(read, dates, date -> taken[0]);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
