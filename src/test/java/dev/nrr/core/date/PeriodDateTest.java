package dev.nrr.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodDateTest {

  private static final FiscalYear APRIL = new FiscalYear(Month.APRIL);

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-02-10, 2024-02-10, 2024-02-10, 2024-02-10",
    "MONTH, 2024-02-10, 2024-02, 2024-02-01, 2024-02-29",
    "QUARTER, 2024-02-10, 2024Q1, 2024-01-01, 2024-03-31",
    "YEAR, 2024-02-10, 2024, 2024-01-01, 2024-12-31",
    "YEAR, 0099-02-10, 0099, 0099-01-01, 0099-12-31",
  })
  void aLabelCoversItsDays(
      Grain grain, LocalDate day, String label, LocalDate first, LocalDate last) {
    PeriodDate date = PeriodDate.of(grain, day);
    assertThat(date).hasToString(label);
    assertThat(date.firstDay()).isEqualTo(first);
    assertThat(date.day()).isEqualTo(last);
    assertThat(date.month()).isEqualTo(YearMonth.from(last));
  }

  @Test
  void equalsWhatCoversTheSameDays() {
    PeriodDate date = PeriodDate.of(Grain.QUARTER, LocalDate.of(2024, 5, 1), APRIL);
    assertThat(date)
        .isEqualTo(PeriodDate.of(Grain.QUARTER, LocalDate.of(2024, 6, 30), APRIL))
        .hasSameHashCodeAs(PeriodDate.of(Grain.QUARTER, LocalDate.of(2024, 6, 30), APRIL))
        .isNotEqualTo(PeriodDate.of(Grain.QUARTER, LocalDate.of(2024, 5, 1)))
        .isNotEqualTo(PeriodDate.of(Grain.MONTH, LocalDate.of(2024, 6, 1)))
        .isNotEqualTo(PeriodDate.of(Grain.QUARTER, LocalDate.of(2024, 7, 1), APRIL))
        .isNotEqualTo("2025Q1");
  }

  @Test
  void aFiscalLabelGoesByTheNameOfItsYear() {
    PeriodDate quarter = PeriodDate.of(Grain.QUARTER, LocalDate.of(2024, 5, 1), APRIL);
    assertThat(quarter).hasToString("2025Q1");
    assertThat(quarter.firstDay()).hasToString("2024-04-01");
    assertThat(quarter.day()).hasToString("2024-06-30");
    assertThat(PeriodDate.of(Grain.YEAR, LocalDate.of(2024, 5, 1), APRIL)).hasToString("2025");
  }

  @Test
  void daysAndMonthsAreOfNoFiscalYear() {
    PeriodDate month = PeriodDate.of(Grain.MONTH, LocalDate.of(2024, 5, 1), APRIL);
    assertThat(month).isEqualTo(PeriodDate.ofMonth(YearMonth.of(2024, 5)));
    assertThat(month.year()).isEqualTo(FiscalYear.CALENDAR);
    PeriodDate day = PeriodDate.of(Grain.DAY, LocalDate.of(2024, 5, 1), APRIL);
    assertThat(day).isEqualTo(PeriodDate.ofDay(LocalDate.of(2024, 5, 1)));
  }

  @Test
  void aLabelThatDoesNotEndOnItsDayDoesNotExist() {
    LocalDate march = LocalDate.of(2024, 3, 30);
    assertThatThrownBy(() -> new PeriodDate(Grain.MONTH, march))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2024-03-30 is not the last day of a month");
    LocalDate june = LocalDate.of(2024, 6, 30);
    assertThatThrownBy(() -> new PeriodDate(Grain.QUARTER, june, new FiscalYear(Month.FEBRUARY)))
        .hasMessage("2024-06-30 is not the last day of a quarter");
    assertThatThrownBy(() -> new PeriodDate(Grain.YEAR, june))
        .hasMessage("2024-06-30 is not the last day of a year");
    assertThat(new PeriodDate(Grain.DAY, june)).hasToString("2024-06-30");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12, 2024-12-01, true", "2024-12, 2024-12-31, true", "2024-12, 2024-11-30, false",
    "2024-12, 2025-01-01, false", "2024Q4, 2024-10, true", "2024Q4, 2024-09, false",
    "2024, 2024Q1, true", "2024Q1, 2024, false", "2024-12, 2024-12, true",
  })
  void coversWhatLiesWithin(String label, String other, boolean covers) {
    assertThat(Dates.label(label).covers(Dates.label(other))).isEqualTo(covers);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-15, MONTH, 2024-11",
    "2024-11-15, QUARTER, 2024Q4",
    "2024-11-15, YEAR, 2024",
    "2024-11, MONTH, 2024-11",
    "2024-11, QUARTER, 2024Q4",
    "2024Q4, YEAR, 2024",
    "2024, YEAR, 2024",
  })
  void liesInACoarserLabel(String date, Grain grain, String label) {
    assertThat(Dates.label(date).in(grain, FiscalYear.CALENDAR)).hasToString(label);
  }

  @Test
  void liesInAFiscalLabel() {
    assertThat(Dates.label("2024-05").in(Grain.QUARTER, APRIL)).hasToString("2025Q1");
    assertThat(Dates.label("2024-03-31").in(Grain.YEAR, APRIL)).hasToString("2024");
  }

  @Test
  void doesNotTellAFinerLabel() {
    assertThatThrownBy(() -> Dates.label("2024Q4").in(Grain.MONTH, FiscalYear.CALENDAR))
        .isInstanceOf(DateException.class)
        .hasMessage("no month can be told from dates such as 2024Q4");
    assertThatThrownBy(() -> Dates.label("2024").in(Grain.QUARTER, FiscalYear.CALENDAR))
        .hasMessage("no quarter can be told from dates such as 2024");
  }

  @Test
  void comesInOrderOfItsLastDayThenFineBeforeCoarse() {
    List<PeriodDate> order =
        Dates.labels("2024-11 2024-12-30 2024-12-31 2024-12 2024Q4 2024 2025-01-01");
    assertThat(new TreeSet<>(order)).containsExactlyElementsOf(order);
    PeriodDate fiscal = PeriodDate.of(Grain.QUARTER, LocalDate.of(2024, 12, 31), APRIL);
    assertThat(fiscal.compareTo(Dates.label("2024Q4"))).isPositive();
  }

  @Test
  void grainsGoFromFineToCoarse() {
    assertThat(Grain.values()).extracting(Grain::months).containsExactly(0, 1, 3, 6, 12);
    assertThat(Grain.values())
        .extracting(Grain::toString)
        .containsExactly("day", "month", "quarter", "half-year", "year");
    assertThat(Grain.DAY.isFinerThan(Grain.MONTH)).isTrue();
    assertThat(Grain.MONTH.isFinerThan(Grain.MONTH)).isFalse();
  }
}
