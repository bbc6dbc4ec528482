package dev.nrr.input.header;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest.Slices;
import dev.nrr.input.request.RowFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns that choose rows and break them down, as the header writes them. */
public final class SliceColumns {

  private SliceColumns() {}

  /**
   * What was asked for, each column by its header: outputs write {@code segment} where {@code --by
   * SEGMENT} was typed.
   *
   * @throws InputException if there is no such column, or one is asked for twice
   */
  public static Slices of(Slices asked, List<String> headers) throws InputException {
    return new Slices(
        filters(asked.where(), headers),
        breakdowns(asked.by(), headers),
        asked.minStart(),
        asked.types(),
        asked.customers());
  }

  private static List<RowFilter> filters(List<RowFilter> asked, List<String> headers)
      throws InputException {
    Map<String, RowFilter> filters = new LinkedHashMap<>();
    for (RowFilter filter : asked) {
      String header = header(headers, filter.column(), "--where");
      RowFilter before = filters.getOrDefault(header, RowFilter.any(header, Set.of()));
      RowFilter both = before.with(filter);
      for (String value : both.none()) {
        if (both.any().contains(value)) {
          throw InputException.option(
              "--where: " + header + " cannot be and not be '" + value + "'");
        }
      }
      filters.put(header, both);
    }
    return List.copyOf(filters.values());
  }

  private static List<List<String>> breakdowns(List<List<String>> asked, List<String> headers)
      throws InputException {
    List<List<String>> breakdowns = new ArrayList<>();
    for (List<String> columns : asked) {
      List<String> named = new ArrayList<>();
      for (String column : columns) {
        named.add(header(headers, column, "--by"));
      }
      if (breakdowns.contains(named) || new HashSet<>(named).size() < named.size()) {
        throw InputException.option("--by: the same column twice: " + String.join(",", named));
      }
      breakdowns.add(named);
    }
    return breakdowns;
  }

  private static String header(List<String> headers, String column, String option)
      throws InputException {
    return headers.get(HeaderMatch.column(headers, column, option));
  }
}
