package dev.nrr.core.date;

import static dev.nrr.core.date.Dates.grid;
import static dev.nrr.core.date.Dates.label;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineWindowsTest {

  @ParameterizedTest(name = "{2} to {1} over {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the data                                   | end        | length | start
          2024-11 2024-12 2025-11 2025-12              | 2025-12    | 12m    | 2024-12
          2024-11 2024-12 2025-11 2025-12              | 2025-12    | 1y     | 2024-12
          2024-11 2024-12 2025-11 2025-12              | 2025-12    | 4q     | 2024-12
          2024-11 2024-12 2025-11 2025-12              | 2025-12    | 1m     | 2025-11
          2024-11 2024-12 2025-11 2025-12              | 2025-11    | 12m    | 2024-11
          2024-11 2024-12 2025-11 2025-12              | 2025-12    | 3m     | ''
          2024-11 2024-12 2025-11 2025-12              | 2024-12    | 12m    | ''
          2024Q4 2025Q1 2025Q2 2025Q3 2025Q4           | 2025Q4     | 12m    | 2024Q4
          2024Q4 2025Q1 2025Q2 2025Q3 2025Q4           | 2025Q4     | 1q     | 2025Q3
          2024Q4 2025Q1 2025Q2 2025Q3 2025Q4           | 2025Q4     | 1m     | ''
          2023 2024 2025                               | 2025       | 2y     | 2023
          2023 2024 2025                               | 2025       | 12m    | 2024
          # days of a month: whichever day it is
          2024-02-29 2025-02-28                        | 2025-02-28 | 12m    | 2024-02-29
          2024-02-28 2025-02-28                        | 2025-02-28 | 12m    | 2024-02-28
          2023-02-28 2024-02-29                        | 2024-02-29 | 12m    | 2023-02-28
          2024-01-05 2025-01-01                        | 2025-01-01 | 12m    | 2024-01-05
          2024-12-31 2025-12-30                        | 2025-12-30 | 12m    | 2024-12-31
          # several dates in the month: the latest not after the same day, or the last day
          2024-02-27 2024-02-28 2024-02-29 2025-02-28  | 2025-02-28 | 12m    | 2024-02-29
          2024-02-27 2024-02-28 2024-02-29 2025-02-27  | 2025-02-27 | 12m    | 2024-02-27
          2024-12-08 2024-12-15 2024-12-22 2025-12-21  | 2025-12-21 | 12m    | 2024-12-15
          2024-12-08 2024-12-15 2025-12-07             | 2025-12-07 | 12m    | 2024-12-08
          2024-02-10 2024-02-29 2024-03-30             | 2024-03-30 | 1m     | 2024-02-29
          """)
  void startsInTheMonthThatManyMonthsEarlier(String data, String end, String length, String start) {
    TimelineWindows windows = new TimelineWindows(grid(data));
    assertThat(windows.findStart(label(end), WindowLength.parse(length)))
        .isEqualTo(start.isEmpty() ? Optional.empty() : Optional.of(label(start)));
  }

  @Test
  void givesTheWindowOfALength() {
    TimelineWindows windows = new TimelineWindows(Dates.months("2024-01", 24));
    assertThat(windows.endingAt(label("2025-06"), WindowLength.parse("4q")))
        .isEqualTo(new Window(label("2024-06"), label("2025-06")));
  }

  @Test
  void refusesAWindowWithoutAStart() {
    TimelineWindows months = new TimelineWindows(Dates.months("2024-03", 12));
    assertThatThrownBy(() -> months.endingAt(label("2025-02"), WindowLength.TWELVE_MONTHS))
        .isInstanceOf(DateException.class)
        .hasMessage("a window of 12m to 2025-02 starts in 2024-02, the data begin at 2024-03");
    TimelineWindows quarters = new TimelineWindows(grid("2024Q3 2024Q4"));
    assertThatThrownBy(() -> quarters.endingAt(label("2024Q4"), WindowLength.parse("1m")))
        .isInstanceOf(DateException.class)
        .hasMessage(
            "a window of 1m to 2024Q4 starts in 2024-11, the data have no date in that month");
  }

  @Test
  void givesTheWindowBetweenTwoDates() {
    TimelineWindows windows = new TimelineWindows(Dates.months("2024-01", 24));
    assertThat(windows.between(label("2024-01"), label("2024-02")))
        .isEqualTo(new Window(label("2024-01"), label("2024-02")));
    assertThatThrownBy(() -> windows.between(label("2024-02"), label("2024-02")))
        .isInstanceOf(DateException.class)
        .hasMessage("a window from 2024-02 to 2024-02, expected an earlier start");
    assertThatThrownBy(() -> windows.between(label("2024-03"), label("2024-02")))
        .isInstanceOf(DateException.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the data                 | start   | end     | whole span
          2024-01 2024-12 2025-12    | 2024-12 | 2025-12 | false
          2024-12 2025-12            | 2024-12 | 2025-12 | false
          2025-01 2025-06 2025-12    | 2025-01 | 2025-12 | true
          2025-11 2025-12            | 2025-11 | 2025-12 | true
          2023-12 2025-12            | 2023-12 | 2025-12 | true
          2024 2025                  | 2024    | 2025    | false
          2025Q1 2025Q4              | 2025Q1  | 2025Q4  | true
          """)
  void takesTwelveMonthsElseTheWholeSpan(String data, String start, String end, boolean whole) {
    Timeline grid = grid(data);
    assertThat(new TimelineWindows(grid).defaultEndingAt(grid.last()))
        .isEqualTo(new TimelineWindows.Default(new Window(label(start), label(end)), whole));
  }

  @Test
  void takesTheSpanUpToTheEndAskedFor() {
    assertThat(new TimelineWindows(Dates.months("2024-01", 24)).defaultEndingAt(label("2024-06")))
        .isEqualTo(
            new TimelineWindows.Default(new Window(label("2024-01"), label("2024-06")), true));
  }

  @Test
  void doesNotChooseAWindowThatNobodyCanExpect() {
    TimelineWindows one = new TimelineWindows(grid("2025-12"));
    assertThatThrownBy(() -> one.defaultEndingAt(label("2025-12")))
        .isInstanceOf(DateException.class)
        .hasMessage("no date before 2025-12 in the data, a window needs two");
    TimelineWindows gaps = new TimelineWindows(grid("2023-01 2024-06 2025-03"));
    assertThatThrownBy(() -> gaps.defaultEndingAt(label("2025-03")))
        .isInstanceOf(DateException.class)
        .hasMessage(
            "a window of 12m to 2025-03 starts in 2024-03, the data have no date in that month");
  }

  @Test
  void rollsOverAllEndsThatHaveAStart() {
    Timeline grid = Dates.months("2024-01", 15);
    TimelineWindows windows = new TimelineWindows(grid);
    assertThat(windows.rolling(WindowLength.TWELVE_MONTHS, grid.dates()))
        .hasToString("[2024-01 to 2025-01, 2024-02 to 2025-02, 2024-03 to 2025-03]");
    List<PeriodDate> quarterEnds = grid.lastInEach(Grain.QUARTER, FiscalYear.CALENDAR);
    assertThat(windows.rolling(WindowLength.parse("3m"), quarterEnds))
        .hasToString(
            "[2024-03 to 2024-06, 2024-06 to 2024-09, 2024-09 to 2024-12, 2024-12 to 2025-03]");
    assertThatThrownBy(() -> windows.rolling(WindowLength.parse("2y"), grid.dates()))
        .isInstanceOf(DateException.class)
        .hasMessage("a window of 2y to 2025-03 starts in 2023-03, the data begin at 2024-01");
  }

  @Test
  void rollingWindowsAreThoseOfEachEnd() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Timeline grid = anyMonthlyGrid(random);
      TimelineWindows windows = new TimelineWindows(grid);
      int months = 1 + random.nextInt(grid.dates().size() - 1);
      WindowLength length = WindowLength.parse(months + "m");
      List<Window> rolling = windows.rolling(length, grid.dates());
      assertThat(rolling).as("seed %d", seed).hasSize(grid.dates().size() - months);
      for (int i = 0; i < rolling.size(); i++) {
        Window window = new Window(grid.dates().get(i), grid.dates().get(i + months));
        assertThat(rolling.get(i)).as("seed %d", seed).isEqualTo(window);
        assertThat(windows.endingAt(window.to(), length)).as("seed %d", seed).isEqualTo(window);
        assertThat(grid.in(window)).as("seed %d", seed).hasSize(months + 1);
      }
    }
  }

  @Test
  void aWindowOfDaysStartsAtTheLastDateNotAfterTheSameDay() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      LocalDate at = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(366));
      Set<PeriodDate> dates = new TreeSet<>();
      for (int i = 0; i < 80; i++) {
        dates.add(PeriodDate.ofDay(at));
        at = at.plusDays(1 + random.nextInt(25));
      }
      TimelineWindows windows = new TimelineWindows(Timeline.of(dates));
      int months = 1 + random.nextInt(14);
      for (PeriodDate end : dates) {
        YearMonth month = end.month().minusMonths(months);
        Optional<PeriodDate> start = windows.findStart(end, WindowLength.parse(months + "m"));
        int day = end.day().getDayOfMonth();
        LocalDate same =
            day == end.month().lengthOfMonth()
                ? month.atEndOfMonth()
                : month.atDay(Math.min(day, month.lengthOfMonth()));
        Optional<PeriodDate> expected =
            dates.stream()
                .filter(date -> !date.day().isAfter(same))
                .filter(date -> date.day().isAfter(same.minusMonths(1)))
                .reduce((earlier, later) -> later);
        assertThat(start).as("seed %d", seed).isEqualTo(expected);
      }
    }
  }

  private static Timeline anyMonthlyGrid(Random random) {
    YearMonth month = YearMonth.of(2015 + random.nextInt(10), 1 + random.nextInt(12));
    List<PeriodDate> dates = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(40); i++) {
      YearMonth at = month.plusMonths(i);
      dates.add(PeriodDate.ofDay(at.atDay(1 + random.nextInt(at.lengthOfMonth()))));
    }
    return Timeline.of(dates.size() < 2 ? Dates.labels("2024-01 2024-02") : dates);
  }
}
