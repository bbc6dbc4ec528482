package dev.nrr.core.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Labels and grids from text, for tests: {@code 2024-12-31}, {@code 2024-12}, {@code 2024Q4}. */
final class Dates {

  private Dates() {}

  static GridDate label(String text) {
    return DateArgument.parse(text, FiscalYear.CALENDAR).label();
  }

  static List<GridDate> labels(String texts) {
    return Arrays.stream(texts.trim().split("\\s+")).map(Dates::label).toList();
  }

  static DateGrid grid(String texts) {
    return DateGrid.of(labels(texts));
  }

  static DateGrid months(String first, int count) {
    return DateGrid.of(
        IntStream.range(0, count)
            .mapToObj(i -> GridDate.ofMonth(label(first).month().plusMonths(i)))
            .toList());
  }
}
