package dev.nrr.input.shape;

import dev.nrr.core.book.Interner;
import dev.nrr.core.value.DateNotation;
import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.table.ByteRows;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an input while it is read: as codes of their texts, since only all of them together
 * say what each means. A time of day is left out of a text, so that a day is one code; columns of
 * start and end are decided together.
 */
final class DateTexts {

  private final Interner written = new Interner();
  private final Interner days;
  private final List<ColumnDates.Place> places = new ArrayList<>();
  private final boolean asWritten;
  private int[] dayOfText = new int[64];
  private int known;
  private long[] rows = new long[64];
  private final int[] codes = new int[ByteRows.MOST];

  /**
   * Dates of one input.
   *
   * @param days gives the codes
   */
  DateTexts(InputRequest request, Interner days) {
    this.asWritten = request.columns().dateFormat() != null;
    this.days = days;
  }

  /** The code of the date in a slot; a blank has one too. */
  int code(Row row, int slot) {
    int text = row.intern(slot, written);
    if (text == dayOfText.length) {
      dayOfText = Arrays.copyOf(dayOfText, text * 2);
    }
    if (text == known) {
      dayOfText[text] = newText(row, slot);
      known++;
    }
    int day = dayOfText[text];
    rows[day]++;
    return day;
  }

  /** The code of the date in a slot of every row; the same array for all. */
  int[] codes(ByteRows of, int slot) {
    int[] texts = of.numbers(slot, written, true);
    for (int index = 0; index < of.size(); index++) {
      if (texts[index] < known) {
        codes[index] = dayOfText[texts[index]];
        rows[codes[index]]++;
      } else {
        codes[index] = code(of.row(index), slot);
      }
    }
    return codes;
  }

  private int newText(Row row, int slot) {
    String text = row.text(slot);
    int day = days.intern(asWritten ? text : DateNotation.withoutTime(text));
    if (day == places.size()) {
      places.add(new ColumnDates.Place(row.source(), row.line(), row.column(slot) + 1));
      if (day == rows.length) {
        rows = Arrays.copyOf(rows, day * 2);
      }
    }
    return day;
  }

  /** Takes in the dates of another part. */
  void merge(DateTexts other) {
    int[] here = days.absorb(other.days);
    for (int day = 0; day < here.length; day++) {
      if (here[day] == places.size()) {
        places.add(other.places.get(day));
      }
      if (here[day] >= rows.length) {
        rows = Arrays.copyOf(rows, here[day] * 2);
      }
      rows[here[day]] += other.rows[day];
    }
  }

  /** How many rows had a date, by its code. */
  long rows(int code) {
    return rows[code];
  }

  /**
   * The date of every code; null for a blank.
   *
   * @throws InputRefused if {@code --date-format} is none; texts that are no dates are told
   */
  List<@Nullable GridDate> decide(InputRequest request, Problems problems) throws InputRefused {
    return ColumnDates.of(request.columns(), days.texts(), places::get, problems);
  }
}
