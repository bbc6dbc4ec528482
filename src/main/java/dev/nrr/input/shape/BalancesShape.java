package dev.nrr.input.shape;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.Reading;
import dev.nrr.input.table.Field;
import dev.nrr.input.table.FieldSpec;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.Slots;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every customer paid at the start and at the end: a book of two dates without names. Example
 * header: {@code account,start_arr,end_arr,region}.
 */
public final class BalancesShape implements Shape {

  private static final int CUSTOMER = 0;
  private static final int STARTING = 1;
  private static final int ENDING = 2;
  private static final int SUBSCRIPTION = 3;

  @Override
  public String name() {
    return "balances";
  }

  @Override
  public List<FieldSpec> fields() {
    return List.of(
        FieldSpec.key(Field.CUSTOMER, Synonyms.CUSTOMER),
        FieldSpec.amount(Field.STARTING, Synonyms.STARTING),
        FieldSpec.amount(Field.ENDING, Synonyms.ENDING),
        FieldSpec.text(Field.SUBSCRIPTION, Synonyms.SUBSCRIPTION),
        FieldSpec.text(Field.CURRENCY, Synonyms.CURRENCY));
  }

  @Override
  public boolean fits(Set<Field> found) {
    return found.containsAll(Set.of(Field.CUSTOMER, Field.STARTING, Field.ENDING));
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
  public ShapeReading begin(InputRequest request, Slots slots, Problems problems) {
    return new Balances(new BookRows(request, slots, problems, CUSTOMER, SUBSCRIPTION, false));
  }

  /** Rows of balances becoming a book. */
  private record Balances(BookRows rows) implements ShapeReading {

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      rows.add(row, 0, row.amount(STARTING));
      rows.add(row, 1, row.amount(ENDING));
      return null;
    }

    @Override
    public Outcome finish(RowFeed feed) throws InputRefused {
      RevenueBook book = rows.build(feed, (builder, cells) -> builder.buildUndated(1, cells));
      return new Outcome(new Reading.Book(book), rows.customers(), rows.notices());
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
