package dev.nrr.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodOfYearTest {

  @ParameterizedTest
  @CsvSource({
    "Jan, 2024-01",
    "december, 2024-12",
    "Dez., 2024-12",
    "' Okt ', 2024-10",
    "Q4, 2024-Q4",
    "1q, 2024-Q1",
    "Jan 2024,",
    "12,",
    "Q5,",
    "q0,",
    "2024-01-31,",
    "'',",
    "a text that is longer than any month's name,"
  })
  void aNameOfAMonthOrQuarterTakesAYear(String text, @Nullable String date) {
    assertThat(inYear(PeriodOfYear.named(text))).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "12, false, 2024-12",
    "07, false, 2024-07",
    "M3, false, 2024-03",
    "p12, false, 2024-12",
    "1.0, false, 2024-01",
    "0, false,",
    "13, false,",
    "4, true, 2024-Q4",
    "5, true,",
    "May, true, 2024-05",
    "Q2, false, 2024-Q2",
    "2024-01, false,"
  })
  void aNumberIsOneWhereItIsKnownToBe(String text, boolean quarters, @Nullable String date) {
    assertThat(inYear(PeriodOfYear.numbered(text, quarters))).isEqualTo(date);
  }

  @Test
  void yearsHaveFourDigits() {
    assertThat(new PeriodOfYear(false, 3).inYear(1999)).isEqualTo("1999-03");
  }

  private static @Nullable String inYear(@Nullable PeriodOfYear period) {
    return period == null ? null : period.inYear(2024);
  }
}
