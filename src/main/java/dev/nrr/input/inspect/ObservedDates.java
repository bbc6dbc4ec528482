package dev.nrr.input.inspect;

import dev.nrr.core.date.DateColumn;
import dev.nrr.core.date.DateNotation;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.input.header.DateHeaders;
import dev.nrr.input.request.Field;
import dev.nrr.input.row.RowPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every way a date of an input is written, to tell the notation of all. */
final class ObservedDates {

  /** So many different texts are enough to tell. */
  private static final int MOST = 100_000;

  private final FirstPlaces texts = new FirstPlaces();

  /** Headers that are dates. */
  void addHeaders(List<String> headers) {
    headers.forEach(header -> texts.add(DateHeaders.text(header), RowPlace.NONE));
  }

  /** The texts of a row's dates. */
  void observe(InspectedRow row) {
    for (Field field : Field.DATES) {
      String text = row.text(field);
      if (!text.isEmpty() && texts.size() < MOST) {
        texts.add(DateNotation.withoutTime(text), RowPlace.of(row.source(), row.line()));
      }
    }
  }

  /** Adds the texts of other rows. */
  void mergeFrom(ObservedDates other) {
    texts.mergeFrom(other.texts);
  }

  /** Whether further texts would not be kept. */
  boolean isFull() {
    return texts.size() >= MOST;
  }

  /** The notation, as {@code --date-format} takes it; null if there is none. */
  @Nullable String format(FiscalYear year) {
    if (texts.size() == 0) {
      return null;
    }
    DateNotation notation = DateColumn.decide(texts.inOrder(), year).notation();
    return notation == null ? null : notation.format();
  }
}
