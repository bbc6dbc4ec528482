package dev.nrr.input.shape;

import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Dictionary;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dates behind the codes of the period column of a movements file. */
final class PeriodDates {

  private PeriodDates() {}

  /**
   * The date of every code of a slot, by code; one null where the file has no such column.
   *
   * @throws InputRefused if the column is not dates, or could be read two ways
   */
  static List<@Nullable GridDate> of(
      InputRequest request, RowFeed feed, int slot, Problems problems) throws InputRefused {
    Dictionary texts = feed.dictionary(slot);
    if (texts.size() == 0) {
      List<@Nullable GridDate> undated = new ArrayList<>();
      undated.add(null);
      return undated;
    }
    List<@Nullable GridDate> dates =
        ColumnDates.of(
            request.columns(), texts.texts(), code -> place(texts.place(code)), problems);
    problems.check(feed.rows());
    refuseOneDateTwice(dates, texts, problems);
    problems.check(feed.rows());
    return dates;
  }

  /** Rows are gathered by what is written, so a date written two ways would fall apart in two. */
  private static void refuseOneDateTwice(
      List<@Nullable GridDate> dates, Dictionary texts, Problems problems) {
    Map<LocalDate, Integer> seen = new HashMap<>();
    for (int code = 0; code < dates.size(); code++) {
      LocalDate day = Objects.requireNonNull(dates.get(code)).day();
      Integer before = seen.putIfAbsent(day, code);
      if (before != null) {
        Dictionary.Place place = texts.place(code);
        problems.refuse(
            problems.at(
                place.source(),
                place.line(),
                0,
                Words.quoted(texts.text(code))
                    + " and "
                    + Words.quoted(texts.text(before))
                    + " on line "
                    + texts.place(before).line()
                    + " are one date; expected it written one way"));
      }
    }
  }

  private static ColumnDates.Place place(Dictionary.Place place) {
    return new ColumnDates.Place(place.source(), place.line(), 0);
  }
}
