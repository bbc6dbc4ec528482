package dev.nrr.input.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.survey.Cadence.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceWordsTest {

  @ParameterizedTest
  @CsvSource({
    "month, MONTHS, 1",
    "Monthly, MONTHS, 1",
    "month-to-month, MONTHS, 1",
    "MONAT, MONTHS, 1",
    "mensuel, MONTHS, 1",
    "/mo, MONTHS, 1",
    "quarterly, MONTHS, 3",
    "vierteljährlich, MONTHS, 3",
    "semi-annual, MONTHS, 6",
    "half_yearly, MONTHS, 6",
    "Annual, MONTHS, 12",
    "P1Y, MONTHS, 12",
    "P12M, MONTHS, 12",
    "P3M, MONTHS, 3",
    "per year, MONTHS, 12",
    "año, MONTHS, 12",
    "jährlich, MONTHS, 12",
    "2-Year, MONTHS, 24",
    "biennial, MONTHS, 24",
    "3 years, MONTHS, 36",
    "every 3 months, MONTHS, 3",
    "every month, MONTHS, 1",
    "6 month, MONTHS, 6",
    "24 Monate, MONTHS, 24",
    "weekly, DAYS, 7",
    "P2W, DAYS, 14",
    "fortnightly, DAYS, 14",
    "day, DAYS, 1",
    "30 days, DAYS, 30",
    "One-Time, ONE_OFF, 1",
    "one_time, ONE_OFF, 1",
    "once, ONE_OFF, 1",
    "Lifetime, ONE_OFF, 1",
    "einmalig, ONE_OFF, 1",
    "Trial, TRIAL, 1",
    "biannual, UNCLEAR, 1",
    "bi-monthly, UNCLEAR, 1"
  })
  void reads(String text, Unit unit, int count) {
    assertThat(CadenceWords.find(text)).isEqualTo(new Cadence(unit, count));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12",
        "2024",
        "2024 months",
        "0 months",
        "Pro",
        "Alder",
        "month 3",
        "P",
        "every",
        "3 trial",
        "Year 2",
        "Pro M",
        "Pro Lifetime",
        "Daily News",
        "Monthly and Annual"
      })
  void readsNothingElse(String text) {
    assertThat(CadenceWords.find(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Pro Monthly, 1",
    "pro_annual_2024, 12",
    "Basic (12 months), 12",
    "Team - 2 years, 24",
    "Pro jährlich, 12",
    "Starter/Quarterly, 3",
    "Monthly Pro Monthly, 1",
    "monthly plan with a very long name that says it at its beginning, 1"
  })
  void readsTheCadenceInAName(String name, int months) {
    assertThat(CadenceWords.find(name)).isEqualTo(new Cadence(Unit.MONTHS, months));
  }

  @Test
  void readsBareNumbersAsMonthsWhereAsked() {
    assertThat(CadenceWords.findMonths("12")).isEqualTo(new Cadence(Unit.MONTHS, 12));
    assertThat(CadenceWords.findMonths("0")).isNull();
    assertThat(CadenceWords.findMonths("2024")).isNull();
    assertThat(CadenceWords.findMonths("x")).isNull();
  }

  @Test
  void aCountIsAtLeastOne() {
    assertThatThrownBy(() -> new Cadence(Unit.MONTHS, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
