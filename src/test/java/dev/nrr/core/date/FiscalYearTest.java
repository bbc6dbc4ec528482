package dev.nrr.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

  @ParameterizedTest
  @CsvSource({
    // start, day, year, quarter, last day of the quarter, last day of the year
    "1, 2024-01-01, 2024, 1, 2024-03-31, 2024-12-31",
    "1, 2024-12-31, 2024, 4, 2024-12-31, 2024-12-31",
    "2, 2024-01-31, 2024, 4, 2024-01-31, 2024-01-31",
    "2, 2024-02-01, 2025, 1, 2024-04-30, 2025-01-31",
    "2, 2024-12-31, 2025, 4, 2025-01-31, 2025-01-31",
    "4, 2024-03-31, 2024, 4, 2024-03-31, 2024-03-31",
    "4, 2024-04-01, 2025, 1, 2024-06-30, 2025-03-31",
    "7, 2024-07-01, 2025, 1, 2024-09-30, 2025-06-30",
    "10, 2024-09-30, 2024, 4, 2024-09-30, 2024-09-30",
    "10, 2024-10-01, 2025, 1, 2024-12-31, 2025-09-30",
    "12, 2023-12-01, 2024, 1, 2024-02-29, 2024-11-30",
    "12, 2024-11-30, 2024, 4, 2024-11-30, 2024-11-30",
    "3, 2024-02-29, 2024, 4, 2024-02-29, 2024-02-29",
  })
  void isNamedByTheCalendarYearItEndsIn(
      String start, LocalDate day, int year, int quarter, LocalDate quarterEnd, LocalDate yearEnd) {
    FiscalYear fiscal = FiscalYear.parse(start);
    assertThat(fiscal.yearOf(day)).isEqualTo(year);
    assertThat(fiscal.quarterOf(day)).isEqualTo(quarter);
    assertThat(fiscal.lastDay(Grain.QUARTER, day)).isEqualTo(quarterEnd);
    assertThat(fiscal.lastDay(Grain.YEAR, day)).isEqualTo(yearEnd);
    assertThat(fiscal.endOfQuarter(year, quarter)).isEqualTo(quarterEnd);
    assertThat(fiscal.endOfYear(year)).isEqualTo(yearEnd);
    assertThat(fiscal.lastDay(Grain.DAY, day)).isEqualTo(day);
    assertThat(fiscal.lastDay(Grain.MONTH, day)).isEqualTo(day.withDayOfMonth(day.lengthOfMonth()));
  }

  @Test
  void readsTheNumberOfAMonth() {
    assertThat(FiscalYear.parse("4")).isEqualTo(new FiscalYear(Month.APRIL));
    assertThat(FiscalYear.parse("04")).isEqualTo(new FiscalYear(Month.APRIL));
    assertThat(FiscalYear.parse("12")).isEqualTo(new FiscalYear(Month.DECEMBER));
    assertThat(FiscalYear.parse("1")).isEqualTo(FiscalYear.CALENDAR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "13", "", "-1", "April", "4.0", "００4", "004"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> FiscalYear.parse(text))
        .isInstanceOf(DateException.class)
        .hasMessage("'" + text + "' is not a month to start a year with, expected 1 to 12");
  }

  @Test
  void everyYearHasFourQuartersOfThreeMonths() {
    for (Month start : Month.values()) {
      FiscalYear fiscal = new FiscalYear(start);
      LocalDate before = fiscal.endOfYear(2023);
      assertThat(before.plusDays(1).getMonth()).isEqualTo(start);
      for (int quarter = 1; quarter <= 4; quarter++) {
        LocalDate end = fiscal.endOfQuarter(2024, quarter);
        assertThat(end).isEqualTo(before.plusDays(1).plusMonths(3).minusDays(1));
        before = end;
      }
      assertThat(before).isEqualTo(fiscal.endOfYear(2024));
    }
  }

  @Test
  void yearsAreEqualIfTheyBeginInTheSameMonth() {
    assertThat(FiscalYear.parse("1"))
        .isEqualTo(FiscalYear.CALENDAR)
        .hasSameHashCodeAs(FiscalYear.CALENDAR)
        .isNotEqualTo(FiscalYear.parse("2"))
        .isNotEqualTo("1");
    assertThat(FiscalYear.parse("1").givenStart()).isEqualTo(1);
    assertThat(FiscalYear.CALENDAR.givenStart()).isNull();
  }

  @Test
  void aGivenYearIsThatOfLabelsToo() {
    FiscalYear february = FiscalYear.parse("2");
    assertThat(february.ofLabels()).isSameAs(february);
    assertThat(FiscalYear.CALENDAR.ofLabels().isUnknown()).isTrue();
    assertThat(FiscalYear.CALENDAR.ofLabels().ofLabels().isUnknown()).isTrue();
  }
}
