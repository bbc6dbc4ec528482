package dev.nrr.input.shape;

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
 * What every customer paid at the start and at the end: a book of two dates without names. Example
 * header: {@code account,start_arr,end_arr,region}.
 */
public final class BalancesShape implements Shape {

  private static final int STARTING = BookColumns.OWN;
  private static final int ENDING = BookColumns.OWN + 1;

  @Override
  public String name() {
    return "balances";
  }

  @Override
  public List<FieldSpec> fields() {
    return BookColumns.and(
        FieldSpec.amount(Field.STARTING, Synonyms.STARTING),
        FieldSpec.amount(Field.ENDING, Synonyms.ENDING));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER) && match.has(Field.STARTING) && match.has(Field.ENDING);
  }

  @Override
  public List<String> yieldsTo() {
    return List.of("movements");
  }

  @Override
  public String needs() {
    return "customer, starting, ending";
  }

  @Override
  public ShapeReading begin(
      InputRequest request, Slots slots, HeaderMatch match, Problems problems) {
    return new Balances(new BookRows(request, slots, problems, BookRows.Repeats.ARE_DUPLICATES));
  }

  /** Rows of balances becoming a book. */
  private record Balances(BookRows rows) implements ShapeReading {

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      if (rows.open(row, BookRows.EVERY_DATE)) {
        rows.add(row, 0, row.amount(STARTING));
        rows.add(row, 1, row.amount(ENDING));
      }
      return null;
    }

    @Override
    public ShapeReading part(Problems ofPart, RowOrder order) {
      return new Balances(rows.part(ofPart));
    }

    @Override
    public void merge(ShapeReading part, Recoding codes) throws IOException {
      rows.merge(((Balances) part).rows);
    }

    @Override
    public Outcome finish(RowFeed feed) throws InputRefused {
      return rows.finishUndated(feed);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
