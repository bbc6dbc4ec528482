package dev.nrr.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateOptionTest {

  @ParameterizedTest
  @CsvSource({
    // DATE, month the year starts in, first day, last day
    "2025-12-31, 1, 2025-12-31, 2025-12-31", "2025-12, 1, 2025-12-01, 2025-12-31",
    "2025Q4, 1, 2025-10-01, 2025-12-31", "2025-Q4, 1, 2025-10-01, 2025-12-31",
    "2025q4, 1, 2025-10-01, 2025-12-31", "2025, 1, 2025-01-01, 2025-12-31",
    "2025, 2, 2024-02-01, 2025-01-31", "2025Q1, 2, 2024-02-01, 2024-04-30",
    "2025Q4, 4, 2025-01-01, 2025-03-31", "2025, 12, 2024-12-01, 2025-11-30",
    "2025-12, 4, 2025-12-01, 2025-12-31", "2025-12-31, 4, 2025-12-31, 2025-12-31",
    "2024-02, 1, 2024-02-01, 2024-02-29", "Q4 2025, 4, 2025-01-01, 2025-03-31",
    "2025 Q4, 1, 2025-10-01, 2025-12-31", "2025H1, 7, 2024-07-01, 2024-12-31",
    "2025-H2, 1, 2025-07-01, 2025-12-31", "FY2026, 2, 2025-02-01, 2026-01-31",
    "FY26 Q1, 2, 2025-02-01, 2025-04-30", "2Q25, 7, 2024-10-01, 2024-12-31",
  })
  void isAnIntervalOfDays(String text, String yearStart, LocalDate first, LocalDate last) {
    PeriodDate label = DateOption.parse(text, FiscalYear.parse(yearStart)).label();
    assertThat(label.firstDay()).isEqualTo(first);
    assertThat(label.day()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Dec-25",
        "31/12/2025",
        "20251231",
        "2025-13",
        "2025-02-29",
        "2025Q5",
        "25",
        "2025-1",
        "2025-12-31T10:00",
        "12/2025",
        "202512",
        "2025/26",
        "Dez 2025",
        "FY",
        "2025H3",
        "last",
        "1850"
      })
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> DateOption.parse(text, FiscalYear.CALENDAR))
        .isInstanceOf(DateException.class)
        .hasMessage(
            "not a date: '" + text + "', expected one such as 2025-12-31, 2025-12, 2025Q4 or 2025");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # DATE     | the data                                   | meant
          2025       | 2025-10 2025-11 2025-12                    | 2025-12
          2025       | 2025-10 2025-11 2026-01                    | 2025-11
          2025Q4     | 2025-09 2025-10 2025-11                    | 2025-11
          2025-12    | 2025-11 2025-12                            | 2025-12
          2025-12-31 | 2025-11 2025-12                            | 2025-12
          2025-12-05 | 2025-11 2025-12 2026-01                    | 2025-12
          2025-12    | 2025-11-30 2025-12-31                      | 2025-12-31
          2025-12    | 2025-12-01 2025-12-15 2026-01-01           | 2025-12-15
          2025-12-01 | 2025-12-01 2025-12-15                      | 2025-12-01
          2025       | 2024-12-31 2025-12-30                      | 2025-12-30
          2025       | 2024Q4 2025Q1 2025Q2                       | 2025Q2
          2025Q1     | 2024Q4 2025Q1 2025Q2                       | 2025Q1
          2025-05    | 2024Q4 2025Q1 2025Q2                       | 2025Q2
          2025-05-05 | 2024Q4 2025Q1 2025Q2                       | 2025Q2
          2025-05-05 | 2024 2025                                  | 2025
          2025Q2     | 2024 2025                                  | 2025
          """)
  void findsTheDateOfTheDataThatIsMeant(String text, String data, String meant) {
    assertThat(argument(text).on(Dates.grid(data))).isEqualTo(Dates.label(meant));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026       | 2025-10 2025-11       | they have 2025-10 to 2025-11
          2025Q3     | 2025-10 2025-11       | they have 2025-10 to 2025-11
          2025-12-31 | 2025-10 2025-11       | they have 2025-10 to 2025-11
          2025-12    | 2025-11               | they have only 2025-11
          2025-12-31 | 2025-11-01 2025-12-01 | in 2025-12 they have 2025-12-01
          2025-12-31 | 2025Q1 2025Q3         | they have 2025Q1 to 2025Q3
          2025-01-05 | 2025-01-10 2025-01-20 | in 2025-01 they have 2025-01-20
          """)
  void refusesADateTheDataDoNotHave(String text, String data, String there) {
    assertThatThrownBy(() -> argument(text).on(Dates.grid(data)))
        .isInstanceOf(DateException.class)
        .hasMessage("the data have no date for " + text + ", " + there);
  }

  @Test
  void fiscalDatesAreFoundInMonthsAndInFiscalQuarters() {
    FiscalYear february = FiscalYear.parse("2");
    DateOption year = DateOption.parse("2025", february);
    assertThat(year.on(Dates.months("2024-01", 24))).hasToString("2025-01");
    Timeline quarters =
        Timeline.of(
            DateColumn.decide(List.of("2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4"), february)
                .dates()
                .values());
    assertThat(year.on(quarters)).hasToString("2025Q4");
    assertThat(DateOption.parse("2025Q2", february).on(quarters)).hasToString("2025Q2");
    assertThat(DateOption.parse("2024-05", february).on(quarters)).hasToString("2025Q2");
  }

  @Test
  void knowsWhichOfTwoIsBefore() {
    assertThat(argument("2024").isBefore(argument("2025"))).isTrue();
    assertThat(argument("2025").isBefore(argument("2025-12"))).isFalse();
    assertThat(argument("2025-12").isBefore(argument("2024"))).isFalse();
    assertThat(argument("2025-Q4")).hasToString("2025Q4");
  }

  private static DateOption argument(String text) {
    return DateOption.parse(text, FiscalYear.CALENDAR);
  }

  @Test
  void placesNoCalendarDateAmongFiscalYearsOfUnknownStart() {
    Timeline fiscal = years(FiscalYear.CALENDAR, "FY2024", "FY2025");
    assertThat(DateOption.parse("2025", FiscalYear.CALENDAR).on(fiscal)).hasToString("2025");
    assertThat(DateOption.parse("FY24", FiscalYear.CALENDAR).on(fiscal)).hasToString("2024");
    DateOption month = DateOption.parse("2025-03", FiscalYear.CALENDAR);
    assertThatThrownBy(() -> month.on(fiscal))
        .isInstanceOf(DateException.class)
        .hasMessage(
            "the data have fiscal years and 2025-03 is a calendar date,"
                + " --fiscal-year-start M says in which month the years begin");
    assertThatThrownBy(() -> fiscal.upTo(month)).isInstanceOf(DateException.class);
    FiscalYear july = new FiscalYear(Month.JULY);
    assertThat(month.on(years(july, "FY2024", "FY2025"))).hasToString("2025");
  }

  @Test
  void placesNoFiscalYearOfUnknownStartAmongCalendarDates() {
    Timeline months = Dates.grid("2024-12 2025-12");
    DateOption fiscal = DateOption.parse("FY2025", FiscalYear.CALENDAR);
    assertThatThrownBy(() -> fiscal.on(months))
        .isInstanceOf(DateException.class)
        .hasMessage(
            "2025 is fiscal and the data have dates such as 2024-12,"
                + " --fiscal-year-start M says in which month the years begin");
    DateOption given = DateOption.parse("FY2025", new FiscalYear(Month.FEBRUARY));
    assertThat(given.on(Dates.grid("2024-12 2025-01"))).hasToString("2025-01");
  }

  private static Timeline years(FiscalYear year, String... labels) {
    return Timeline.of(DateColumn.decide(List.of(labels), year).dates().values());
  }
}
