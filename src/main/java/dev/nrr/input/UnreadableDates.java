package dev.nrr.input;

import dev.nrr.core.date.DateColumn;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.shape.DateColumns;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an input that are none, once all others have decided how its dates are written: a
 * row with one is a bad row like any other. Told by a reading of its own, since the last row may be
 * the one that decides.
 */
final class UnreadableDates {

  private final InputRequest request;
  private final Set<String> texts = new LinkedHashSet<>();
  private Shapes.@Nullable Recognised shape;

  private UnreadableDates(InputRequest request) {
    this.request = request;
  }

  /**
   * Each text that is no date, with what is wrong; none where it cannot be told how dates are
   * written, or where the input cannot be read at all, which the reading itself then tells.
   */
  static Map<String, String> of(InputRequest request, Preparation.LeftOut leftOut) {
    try {
      UnreadableDates dates = new UnreadableDates(request);
      Preparation preparation = new Preparation(request, leftOut);
      for (Source source : request.sources()) {
        dates.observe(source, preparation);
      }
      return dates.decide();
    } catch (InputException | IOException unreadable) {
      return Map.of();
    }
  }

  private void observe(Source source, Preparation preparation)
      throws InputException, SourceException, IOException {
    try (Preparation.Prepared prepared = preparation.open(source)) {
      List<String> headers = prepared.headers();
      Shapes.Recognised found = Shapes.recogniseNext(shape, request, source, headers);
      shape = found;
      int[] columns = found.match().columns(Field.DATES);
      Records rows = preparation.rows(source, prepared, found);
      while (rows.next()) {
        observe(rows.fields(), columns);
      }
    }
  }

  private void observe(String[] fields, int[] columns) {
    for (int column : columns) {
      if (column < fields.length && !fields[column].isBlank()) {
        texts.add(fields[column].strip());
      }
    }
  }

  private Map<String, String> decide() throws InputException {
    DateColumn column = DateColumns.decide(request.columns(), compared());
    if (column.notation() == null) {
      return Map.of();
    }
    String remedy = column.remedy().isEmpty() ? "" : "; " + column.remedy();
    Map<String, String> problems = new HashMap<>();
    for (String text : texts) {
      String problem = column.problems().get(DateColumns.written(request.columns(), text));
      if (problem != null) {
        problems.put(text, problem + remedy);
      }
    }
    return problems;
  }

  private Set<String> compared() {
    Set<String> compared = new LinkedHashSet<>();
    texts.forEach(text -> compared.add(DateColumns.written(request.columns(), text)));
    return compared;
  }
}
