package dev.nrr.input.shape.movements;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.Dictionary;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.shape.DateColumns;
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
   * @throws InputException if the column is not dates, or could be read two ways
   */
  static List<@Nullable PeriodDate> of(
      InputRequest request, RecordRows rows, int slot, Problems problems) throws InputException {
    Dictionary texts = rows.dictionary(slot);
    if (texts.size() == 0 || (texts.size() == 1 && texts.text(0).isEmpty())) {
      List<@Nullable PeriodDate> undated = new ArrayList<>();
      undated.add(null);
      return undated;
    }
    List<@Nullable PeriodDate> dates =
        DateColumns.of(
            request.columns(), texts.texts(), code -> place(texts.place(code)), problems);
    refuseBlank(texts, problems);
    problems.check(rows.rows());
    refuseOneDateTwice(dates, texts, problems);
    problems.check(rows.rows());
    return dates;
  }

  /** A row beside dated ones must be dated too. */
  private static void refuseBlank(Dictionary texts, Problems problems) {
    for (int code = 0; code < texts.size(); code++) {
      if (texts.text(code).isEmpty()) {
        Dictionary.Place place = texts.place(code);
        problems.refuse(
            problems.at(place.source(), place.line(), 0, "period is blank, expected a date"));
      }
    }
  }

  /** Rows are gathered by what is written, so a date written two ways would fall apart in two. */
  private static void refuseOneDateTwice(
      List<@Nullable PeriodDate> dates, Dictionary texts, Problems problems) {
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
                MessageText.quoted(texts.text(code))
                    + " and "
                    + MessageText.quoted(texts.text(before))
                    + " on line "
                    + texts.place(before).line()
                    + " are one date; expected it written one way"));
      }
    }
  }

  private static DateColumns.Place place(Dictionary.Place place) {
    return new DateColumns.Place(place.source(), place.line(), 0);
  }
}
