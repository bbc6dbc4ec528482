package dev.nrr.input.shape.book;

import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.date.DateNotation;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.shape.DateColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an input while it is read: as codes of their texts, since only all of them together
 * say what each means. A time of day is left out of a text, so that a day is one code; columns of
 * start and end are decided together.
 */
final class DateCodes implements IntToLongFunction, DateColumns.Places {

  private static final int UNKNOWN = -1;

  private final TextDictionary written = new TextDictionary();
  private final TextDictionary days;
  private final List<DateColumns.Place> places = new ArrayList<>();
  private final boolean asWritten;
  private int[] dayOfText = {UNKNOWN};
  private long[] rows = new long[64];
  private final int[] codes = new int[RowBatch.MOST];

  /**
   * Dates of one input.
   *
   * @param days gives the codes
   */
  DateCodes(InputRequest request, TextDictionary days) {
    this.asWritten = request.columns().dateFormat() != null;
    this.days = days;
  }

  /** The code of the date in a slot; a blank has one too. */
  int code(Row row, int slot) {
    int text = text(row, slot);
    if (dayOfText[text] == UNKNOWN) {
      dayOfText[text] = newText(row, slot);
    }
    return count(dayOfText[text]);
  }

  /** The number of the words in a slot, which are not counted as a date yet. */
  int text(Row row, int slot) {
    int text = row.intern(slot, written);
    if (text >= dayOfText.length) {
      int before = dayOfText.length;
      dayOfText = Arrays.copyOf(dayOfText, text * 2);
      Arrays.fill(dayOfText, before, text * 2, UNKNOWN);
    }
    return text;
  }

  /** Words by their number. */
  String words(int text) {
    return written.text(text);
  }

  private int count(int day) {
    rows[day]++;
    return day;
  }

  /** The numbers of the words in a slot, row by row. */
  int[] texts(RowBatch of, int slot) {
    return of.numbers(slot, written, true);
  }

  /** The code of the date of a row of a batch, by the number of its words; it is not counted. */
  int day(int text, RowBatch of, int index, int slot) {
    if (text >= dayOfText.length || dayOfText[text] == UNKNOWN) {
      int day = code(of.row(index), slot);
      count(day, -1);
      return day;
    }
    return dayOfText[text];
  }

  /** The code of the date in a slot of every row; the same array for all. */
  int[] codes(RowBatch of, int slot) {
    int[] texts = texts(of, slot);
    for (int index = 0; index < of.size(); index++) {
      codes[index] = count(day(texts[index], of, index, slot));
    }
    return codes;
  }

  private int newText(Row row, int slot) {
    String text = row.text(slot);
    int day = days.intern(asWritten ? text : DateNotation.withoutTime(text));
    if (day == places.size()) {
      places.add(new DateColumns.Place(row.source(), row.line(), row.column(slot) + 1));
      if (day == rows.length) {
        rows = Arrays.copyOf(rows, day * 2);
      }
    }
    return day;
  }

  /**
   * Takes in the dates of another part.
   *
   * @return what the part's codes are here
   */
  int[] mergeFrom(DateCodes other) {
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
    return here;
  }

  /** Counts so many rows with a date; fewer than 0 were left out after all. */
  void count(int code, long more) {
    rows[code] += more;
  }

  /** A date as it is written, by its code. */
  String text(int code) {
    return days.text(code);
  }

  /** How many rows had a date, by its code. */
  long rows(int code) {
    return rows[code];
  }

  /** The same, for who need not know of texts. */
  @Override
  public long applyAsLong(int code) {
    return rows(code);
  }

  @Override
  public DateColumns.Place place(int code) {
    return places.get(code);
  }

  /**
   * The date of every code; null for a blank.
   *
   * @throws InputException if {@code --date-format} is none; texts that are no dates are told
   */
  List<@Nullable PeriodDate> decide(InputRequest request, Problems problems) throws InputException {
    return DateColumns.of(request.columns(), days.texts(), this, problems);
  }
}
