package dev.nrr.input.shape;

import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Field;
import dev.nrr.input.table.FieldSpec;
import dev.nrr.input.table.HeaderMatch;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Recoding;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.RowOrder;
import dev.nrr.input.table.Slots;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each customer paid, a row a customer and a column a date. Example header: {@code
 * customer,2024-12,2025-01,2025-02}.
 */
public final class WideShape implements Shape {

  @Override
  public String name() {
    return "wide";
  }

  @Override
  public List<FieldSpec> fields() {
    return BookColumns.and();
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
  public String needs() {
    return "customer and two or more columns whose headers are dates";
  }

  @Override
  public ShapeReading begin(InputRequest request, Slots slots, HeaderMatch match, Problems problems)
      throws InputRefused {
    List<@Nullable GridDate> dates =
        ColumnDates.of(
            request.columns(),
            slots.dated(),
            code ->
                new ColumnDates.Place(0, 1, 1 + match.headers().indexOf(slots.dated().get(code))),
            problems);
    problems.check(0);
    BookRows rows = new BookRows(request, slots, problems, BookRows.Repeats.ARE_DUPLICATES);
    return new Wide(rows, dates, slots.firstDated(), new long[1]);
  }

  /** Rows of customers becoming a book; a date's code is the place of its column. */
  private record Wide(BookRows rows, List<@Nullable GridDate> dates, int first, long[] taken)
      implements ShapeReading {

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      taken[0]++;
      if (rows.open(row, BookRows.EVERY_DATE)) {
        for (int date = 0; date < dates.size(); date++) {
          rows.add(row, date, row.amount(first + date));
        }
      }
      return null;
    }

    @Override
    public ShapeReading part(Problems ofPart, RowOrder order) {
      return new Wide(rows.part(ofPart), dates, first, new long[1]);
    }

    @Override
    public void merge(ShapeReading part, Recoding codes) throws IOException {
      Wide other = (Wide) part;
      taken[0] += other.taken[0];
      rows.merge(other.rows);
    }

    @Override
    public Outcome finish(RowFeed feed) throws InputRefused {
      return rows.finish(feed, dates, date -> taken[0]);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
