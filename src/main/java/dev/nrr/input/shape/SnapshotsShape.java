package dev.nrr.input.shape;

import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.table.ByteRows;
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
 * What each customer paid at each date, a row for both. Example header: {@code customer,month,mrr}.
 */
public final class SnapshotsShape implements Shape {

  private static final int DATE = BookColumns.OWN;
  private static final int AMOUNT = BookColumns.OWN + 1;

  @Override
  public String name() {
    return "snapshots";
  }

  @Override
  public List<FieldSpec> fields() {
    return BookColumns.and(
        FieldSpec.key(Field.DATE, Synonyms.DATE), FieldSpec.amount(Field.AMOUNT, Synonyms.AMOUNT));
  }

  @Override
  public boolean fits(HeaderMatch match) {
    return match.has(Field.CUSTOMER) && match.has(Field.DATE) && match.has(Field.AMOUNT);
  }

  @Override
  public List<String> yieldsTo() {
    return List.of("events", "subscriptions");
  }

  @Override
  public String needs() {
    return "customer, date, amount";
  }

  @Override
  public ShapeReading begin(
      InputRequest request, Slots slots, HeaderMatch match, Problems problems) {
    BookRows rows = new BookRows(request, slots, problems, BookRows.Repeats.ARE_DUPLICATES);
    return new Snapshots(request, problems, rows, new DateTexts(request, rows.builder().dates()));
  }

  /** Rows of snapshots becoming a book. */
  private record Snapshots(InputRequest request, Problems problems, BookRows rows, DateTexts dates)
      implements ShapeReading {

    @Override
    public @Nullable Fault accept(Row row) throws IOException {
      int date = dates.code(row, DATE);
      if (rows.open(row, date)) {
        rows.add(row, date, row.amount(AMOUNT));
      }
      return null;
    }

    @Override
    public @Nullable Fault acceptAll(ByteRows of) throws IOException {
      rows.addAll(of, dates.codes(of, DATE), AMOUNT);
      return null;
    }

    @Override
    public ShapeReading part(Problems ofPart, RowOrder order) {
      BookRows part = rows.part(ofPart);
      return new Snapshots(request, ofPart, part, new DateTexts(request, part.builder().dates()));
    }

    @Override
    public void merge(ShapeReading part, Recoding codes) throws IOException {
      Snapshots other = (Snapshots) part;
      dates.merge(other.dates);
      rows.merge(other.rows);
    }

    @Override
    public Outcome finish(RowFeed feed) throws InputRefused {
      var decided = dates.decide(request, problems);
      problems.check(feed.rows());
      return rows.finish(feed, decided, dates::rows);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
