package dev.nrr.warehouse;

import dev.nrr.core.date.DateColumn;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.shape.DateColumns;
import dev.nrr.warehouse.SqlEngine.Kind;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dates that a column of a table holds, by how they are written there. */
final class WrittenDates {

  private WrittenDates() {}

  /**
   * The date behind each value.
   *
   * @param values each once, as the engine gives them
   * @throws InputException if one is no date, or two are the same one
   */
  static List<PeriodDate> of(AskedTable table, SqlColumn column, List<Object> values)
      throws InputException {
    if (column.kind() != Kind.DATE) {
      return ofTexts(table, values.stream().map(Object::toString).toList());
    }
    List<PeriodDate> days = new ArrayList<>();
    for (Object value : values) {
      days.add(PeriodDate.ofDay(ResultRow.dayOf(value)));
    }
    return days;
  }

  private static List<PeriodDate> ofTexts(AskedTable table, List<String> texts)
      throws InputException {
    DateColumn column = DateColumns.decide(table.request().columns(), texts);
    Map<PeriodDate, String> written = new HashMap<>();
    List<PeriodDate> dates = new ArrayList<>();
    for (String text : texts) {
      PeriodDate date = column.dates().get(text);
      if (date == null) {
        String problem = column.problems().getOrDefault(text, "");
        String any = problem.isEmpty() ? column.problems().values().iterator().next() : problem;
        throw InputException.data(
            table.name() + ": " + any + (column.remedy().isEmpty() ? "" : "; " + column.remedy()));
      }
      String other = written.put(date, text);
      if (other != null) {
        throw InputException.data(
            table.name()
                + ": one date is written two ways, "
                + MessageText.quoted(other)
                + " and "
                + MessageText.quoted(text));
      }
      dates.add(date);
    }
    return dates;
  }
}
