package dev.nrr.input.shape;

import dev.nrr.core.value.DateColumn;
import dev.nrr.core.value.DateNotation;
import dev.nrr.core.value.DateProblem;
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

/** The dates behind the codes of a date column, decided by the whole column. */
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
    List<@Nullable GridDate> dates = new ArrayList<>();
    if (texts.size() == 0) {
      dates.add(null);
      return dates;
    }
    DateColumn column = decide(request, texts);
    refuse(column, texts, problems);
    problems.check(feed.rows());
    for (String text : texts.texts()) {
      dates.add(column.dates().get(text));
    }
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

  private static DateColumn decide(InputRequest request, Dictionary texts) throws InputRefused {
    String format = request.columns().dateFormat();
    if (format == null) {
      return DateColumn.decide(texts.texts(), request.columns().fiscalYear());
    }
    try {
      return DateColumn.read(
          texts.texts(), DateNotation.ofFormat(format, request.columns().fiscalYear()));
    } catch (DateProblem problem) {
      throw InputRefused.option("--date-format: " + problem.getMessage());
    }
  }

  private static void refuse(DateColumn column, Dictionary texts, Problems problems) {
    List<String> all = texts.texts();
    for (int code = 0; code < all.size(); code++) {
      String problem = column.problems().get(all.get(code));
      if (problem != null) {
        Dictionary.Place place = texts.place(code);
        String remedy = column.remedy().isEmpty() ? "" : "; " + column.remedy();
        problems.refuse(problems.at(place.source(), place.line(), 0, problem + remedy));
      }
    }
  }
}
