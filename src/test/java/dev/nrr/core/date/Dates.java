package dev.nrr.core.date;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Labels and grids from text, for tests: {@code 2024-12-31}, {@code 2024-12}, {@code 2024Q4}. */
final class Dates {

  private Dates() {}

  static PeriodDate label(String text) {
    return DateOption.parse(text, FiscalYear.CALENDAR).label();
  }

  static List<PeriodDate> labels(String texts) {
    return Arrays.stream(texts.trim().split("\\s+")).map(Dates::label).toList();
  }

  static Timeline grid(String texts) {
    return Timeline.of(labels(texts));
  }

  static Timeline months(String first, int count) {
    return Timeline.of(
        IntStream.range(0, count)
            .mapToObj(i -> PeriodDate.ofMonth(label(first).month().plusMonths(i)))
            .toList());
  }
}
