package dev.nrr.input.shape;

import dev.nrr.core.date.DateColumn;
import dev.nrr.core.date.DateException;
import dev.nrr.core.date.DateNotation;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dates behind the distinct texts of a column, decided by all of them together. */
public final class DateColumns {

  /**
   * Where a text first stood.
   *
   * @param column field of the record, from 1; 0 where it is not known
   */
  public record Place(int source, long line, int column) {}

  /** Where the text of each code first stood. */
  public interface Places {
    Place place(int code);
  }

  private DateColumns() {}

  /**
   * The date of every text, in their order; null for a blank. Every text that is no date is refused
   * at its first place.
   *
   * @throws InputException if {@code --date-format} is none
   */
  public static List<@Nullable PeriodDate> of(
      InputRequest.Columns columns, List<String> texts, Places places, Problems problems)
      throws InputException {
    List<String> written = new ArrayList<>(texts);
    written.removeAll(List.of(""));
    DateColumn column = decide(columns, written);
    List<@Nullable PeriodDate> dates = new ArrayList<>();
    for (int code = 0; code < texts.size(); code++) {
      String text = texts.get(code);
      dates.add(column.dates().get(text));
      String problem = column.problems().get(text);
      if (problem != null) {
        refuse(places.place(code), problem, column.remedy(), problems);
      }
    }
    for (Map.Entry<String, String> format : column.formats().entrySet()) {
      problems.suggest(Suggestion.of(format.getValue(), "--date-format", format.getKey()));
    }
    return dates;
  }

  /** A date as all are compared: without its time of day, unless a notation was given. */
  public static String written(InputRequest.Columns columns, String text) {
    return columns.dateFormat() == null ? DateNotation.withoutTime(text) : text;
  }

  /**
   * How the texts of a column are read, as {@code --date-format} says or as they look.
   *
   * @throws InputException if {@code --date-format} is none
   */
  public static DateColumn decide(InputRequest.Columns columns, Collection<String> texts)
      throws InputException {
    String format = columns.dateFormat();
    if (format == null) {
      return DateColumn.decide(texts, columns.fiscalYear());
    }
    try {
      return DateColumn.read(texts, DateNotation.ofFormat(format, columns.fiscalYear()));
    } catch (DateException problem) {
      throw InputException.option("--date-format: " + problem.getMessage());
    }
  }

  private static void refuse(Place place, String problem, String remedy, Problems problems) {
    problems.refuse(
        problems.at(
            place.source(),
            place.line(),
            place.column(),
            problem + (remedy.isEmpty() ? "" : "; " + remedy)));
  }
}
