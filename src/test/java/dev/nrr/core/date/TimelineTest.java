package dev.nrr.core.date;

import static dev.nrr.core.date.Dates.grid;
import static dev.nrr.core.date.Dates.label;
import static dev.nrr.core.date.Dates.labels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

  @Test
  void holdsEachDateOnceEarliestFirst() {
    Timeline grid = grid("2024-03 2024-01 2024-02 2024-01");
    assertThat(grid.dates()).isEqualTo(labels("2024-01 2024-02 2024-03"));
    assertThat(grid.grain()).isEqualTo(Grain.MONTH);
    assertThat(grid.first()).isEqualTo(label("2024-01"));
    assertThat(grid.last()).isEqualTo(label("2024-03"));
    assertThat(grid.indexOf(label("2024-02"))).isEqualTo(1);
    assertThat(grid.indexOf(label("2024-04"))).isNegative();
    assertThat(grid).hasToString("2024-01 to 2024-03");
    assertThat(grid("2024-01")).hasToString("only 2024-01");
  }

  @Test
  void needsADateAndOneGrain() {
    assertThatThrownBy(() -> Timeline.of(List.of()))
        .isInstanceOf(DateException.class)
        .hasMessage("the data have no dates");
    assertThatThrownBy(() -> grid("2024-01 2024Q2"))
        .isInstanceOf(IllegalArgumentException.class)
        .isNotInstanceOf(DateException.class)
        .hasMessage("dates of several grains: [2024-01, 2024Q2]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # dates                                       | step    | a year | missing
          2024-01 2024-02 2024-03                       | MONTH   | 12     | ''
          2024-01 2024-02 2024-05                       | MONTH   | 12     | 2024-03 2024-04
          2023-12 2024-01 2024-03                       | MONTH   | 12     | 2024-02
          2024-03 2024-06 2024-09                       | QUARTER | 4      | ''
          2024-03 2024-06 2024-12                       | QUARTER | 4      | 2024-09
          2024-01 2024-04 2024-07                       | QUARTER | 4      | ''
          2022-12 2023-12 2024-12                       | YEAR    | 1      | ''
          2021-12 2022-12 2024-12                       | YEAR    | 1      | 2023-12
          2024-12 2025-12                               | YEAR    | 1      | ''
          2024Q1 2024Q2 2024Q4                          | QUARTER | 4      | 2024Q3
          2023Q4 2024Q4                                 | YEAR    | 1      | ''
          2021 2022 2024                                | YEAR    | 1      | 2023
          2023H1 2023H2 2024H2                          | HALF_YEAR | 2    | 2024H1
          2024-01-31 2024-02-29 2024-03-31              | MONTH   | 12     | ''
          2024-01-31 2024-02-29 2024-04-30              | MONTH   | 12     | 2024-03-31
          2024-01-31 2024-02-28 2024-03-29              | MONTH   | 12     | ''
          2024-01-01 2024-02-01 2024-04-01              | MONTH   | 12     | 2024-03-01
          2024-01-15 2024-02-15 2024-04-15              | MONTH   | 12     | 2024-03-15
          2024-01-30 2024-03-30 2024-04-30              | MONTH   | 12     | 2024-02-29
          2024-02-02 2024-03-01 2024-05-03              | MONTH   | 12     | 2024-04-03
          2024-03-31 2024-06-30 2024-12-31              | QUARTER | 4      | 2024-09-30
          # as they are
          2024-01                                       |         |        | ''
          2024-01 2024-03 2024-05                       |         |        | ''
          2024-06 2024-12 2025-06                       |         |        | ''
          2024-03 2024-06 2024-10                       |         |        | ''
          2022-12 2023-12 2025-01                       |         |        | ''
          2022-12 2024-12                               |         |        | ''
          2024-01-01 2024-01-31 2024-03-01              |         |        | ''
          2024-01-01 2024-01-08 2024-01-15              |         |        | ''
          """)
  void findsTheStepAndWhatIsMissing(String dates, Grain step, Integer perYear, String missing) {
    Timeline grid = grid(dates);
    List<PeriodDate> gaps = missing.isEmpty() ? List.of() : labels(missing);
    assertThat(grid.step()).isEqualTo(Optional.ofNullable(step));
    assertThat(grid.stepsPerYear())
        .isEqualTo(perYear == null ? OptionalInt.empty() : OptionalInt.of(perYear));
    assertThat(grid.missing()).isEqualTo(gaps);
    assertThat(grid.filled().dates()).hasSize(grid.dates().size() + gaps.size()).containsAll(gaps);
    assertThat(grid.filled().missing()).isEmpty();
    assertThat(grid.filled().step()).isEqualTo(grid.step());
  }

  @Test
  void missingFiscalQuartersAreFiscal() {
    List<String> texts = List.of("2024Q3", "2024Q4", "2025Q2");
    FiscalYear february = FiscalYear.parse("2");
    Timeline grid = Timeline.of(DateColumn.decide(texts, february).dates().values());
    assertThat(grid.step()).contains(Grain.QUARTER);
    assertThat(grid.missing()).hasToString("[2025Q1]");
  }

  @Test
  void whateverIsTakenOutOfAMonthlyGridIsMissedAndPutBack() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      SamplingDay day = SamplingDay.values()[random.nextInt(2)];
      LocalDate from = LocalDate.of(1990 + random.nextInt(50), 1 + random.nextInt(12), 3);
      List<PeriodDate> all = day.sample(from, from.plusMonths(4 + random.nextInt(60)));
      List<PeriodDate> kept = new ArrayList<>(all);
      List<PeriodDate> inner = new ArrayList<>(all.subList(2, all.size() - 1));
      Collections.shuffle(inner, random);
      List<PeriodDate> gaps = inner.subList(0, random.nextInt(inner.size() + 1));
      kept.removeAll(gaps);
      Collections.shuffle(kept, random);
      assertThat(Timeline.of(kept).missing())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(gaps);
      assertThat(Timeline.of(kept).filled().dates()).as("seed %d", seed).isEqualTo(all);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02, 2024-01 2024-02", "2024, 2024-01 2024-02 2024-03 2024-04",
        "2024Q1, 2024-01 2024-02 2024-03",
    "2024-03-31, 2024-01 2024-02 2024-03", "2024-03-30, 2024-01 2024-02",
        "2030, 2024-01 2024-02 2024-03 2024-04",
  })
  void endsAtADate(String asOf, String kept) {
    DateOption date = DateOption.parse(asOf, FiscalYear.CALENDAR);
    assertThat(Dates.months("2024-01", 4).upTo(date)).isEqualTo(grid(kept));
  }

  @Test
  void doesNotEndBeforeItBegins() {
    DateOption date = DateOption.parse("2023", FiscalYear.CALENDAR);
    assertThatThrownBy(() -> Dates.months("2024-01", 4).upTo(date))
        .isInstanceOf(DateException.class)
        .hasMessage("no date up to 2023 in the data, which have 2024-01 to 2024-04");
  }

  @Test
  void hasTheDatesOfAWindow() {
    Timeline grid = Dates.months("2024-01", 6);
    assertThat(grid.in(new Window(label("2024-02"), label("2024-04"))))
        .isEqualTo(labels("2024-02 2024-03 2024-04"));
    assertThat(grid.in(Window.ofPeriod(label("2024-02")))).isEqualTo(labels("2024-01 2024-02"));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-01-31 2024-02-10 2024-02-29 2024-05-31 2024-07-31, 2024-01-31 2024-02-10 2024-02-29"
        + " 2024-05-31 2024-07-31",
    "MONTH, 2024-01-31 2024-02-10 2024-02-29 2024-05-31 2024-07-31, 2024-01-31 2024-02-29"
        + " 2024-05-31 2024-07-31",
    "QUARTER, 2024-01-31 2024-02-10 2024-02-29 2024-05-31 2024-07-31, 2024-02-29 2024-05-31"
        + " 2024-07-31",
    "YEAR, 2023-06 2023-12 2024-01, 2023-12 2024-01",
    "MONTH, 2023Q4 2024Q1, 2023Q4 2024Q1",
  })
  void picksTheLastDateInEach(Grain every, String dates, String picked) {
    assertThat(grid(dates).lastInEach(every, FiscalYear.CALENDAR)).isEqualTo(labels(picked));
  }

  @Test
  void picksTheLastDateInEachFiscalQuarter() {
    assertThat(Dates.months("2024-01", 12).lastInEach(Grain.QUARTER, FiscalYear.parse("2")))
        .isEqualTo(labels("2024-01 2024-04 2024-07 2024-10 2024-12"));
  }

  @Test
  void samplesADayOfEachMonth() {
    LocalDate first = LocalDate.of(2023, 12, 31);
    LocalDate last = LocalDate.of(2024, 3, 1);
    assertThat(SamplingDay.LAST_DAY.sample(first, last))
        .isEqualTo(labels("2023-12-31 2024-01-31 2024-02-29 2024-03-31"));
    assertThat(SamplingDay.FIRST_DAY.sample(first, last))
        .isEqualTo(labels("2023-12-01 2024-01-01 2024-02-01 2024-03-01"));
    assertThat(SamplingDay.LAST_DAY.sample(first, first)).isEqualTo(labels("2023-12-31"));
    assertThat(SamplingDay.LAST_DAY.sample(last, first)).isEmpty();
  }

  @Test
  void aSampleIsAMonthlyGrid() {
    for (SamplingDay day : SamplingDay.values()) {
      Timeline grid = Timeline.of(day.sample(LocalDate.of(2020, 1, 31), LocalDate.of(2024, 12, 1)));
      assertThat(grid.step()).contains(Grain.MONTH);
      assertThat(grid.missing()).isEmpty();
      assertThat(grid.dates())
          .hasSize(60)
          .extracting(PeriodDate::month)
          .contains(YearMonth.of(2024, 2));
    }
  }
}
