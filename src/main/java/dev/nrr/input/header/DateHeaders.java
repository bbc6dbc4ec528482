package dev.nrr.input.header;

import dev.nrr.core.date.DateException;
import dev.nrr.core.date.DateNotation;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which headers are dates: as {@code --date-format} says, else as they look. */
public final class DateHeaders {

  private DateHeaders() {}

  private record Found(List<String> headers, InputRequest.Columns columns, List<String> dates) {}

  /** The last that were asked for: every shape asks for the same. */
  private static volatile @Nullable Found last;

  /**
   * The headers that are dates, in their order.
   *
   * @throws InputException if {@code --date-format} is none
   */
  public static List<String> of(List<String> headers, InputRequest.Columns columns)
      throws InputException {
    Found known = last;
    if (known == null
        || !Objects.equals(known.columns(), columns)
        || !known.headers().equals(headers)) {
      known = new Found(List.copyOf(headers), columns, find(headers, columns));
      last = known;
    }
    return known.dates();
  }

  private static List<String> find(List<String> headers, InputRequest.Columns columns)
      throws InputException {
    String format = columns.dateFormat();
    try {
      DateNotation notation =
          format == null ? null : DateNotation.ofFormat(format, columns.fiscalYear());
      List<String> dates = dates(headers, notation);
      return dates.isEmpty() ? measured(headers, notation) : dates;
    } catch (DateException problem) {
      throw InputException.option("--date-format: " + problem.getMessage());
    }
  }

  /** The texts that are dates in a notation; where none is given, those that look like dates. */
  private static List<String> dates(List<String> texts, @Nullable DateNotation notation) {
    return notation == null
        ? DateNotation.dateHeaders(texts)
        : texts.stream().filter(notation::reads).toList();
  }

  /**
   * Headers that are each a date and the same words of a measure; none where there are several
   * measures.
   */
  private static List<String> measured(List<String> headers, @Nullable DateNotation notation) {
    Map<String, MeasuredDate> cut = new LinkedHashMap<>();
    for (String header : headers) {
      MeasuredDate measured = MeasuredDate.of(header);
      if (!measured.measure().isEmpty()) {
        cut.put(header, measured);
      }
    }
    if (cut.isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (MeasuredDate measured : cut.values()) {
      texts.add(measured.date());
    }
    Set<String> dates = Set.copyOf(dates(texts, notation));
    List<String> found = new ArrayList<>();
    Set<List<String>> measures = new HashSet<>();
    for (Map.Entry<String, MeasuredDate> each : cut.entrySet()) {
      if (dates.contains(each.getValue().date())) {
        found.add(each.getKey());
        measures.add(each.getValue().measure());
      }
    }
    return measures.size() == 1 && found.size() > 1 ? List.copyOf(found) : List.of();
  }

  /** The date of a header that is one, without the words of a measure: {@code ARR 2023} is 2023. */
  public static String text(String header) {
    return MeasuredDate.of(header).date();
  }
}
