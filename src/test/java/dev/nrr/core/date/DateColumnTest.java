package dev.nrr.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Month;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateColumnTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # text                           | label      | --date-format
          2024-12-31                       | 2024-12-31 | yyyy-MM-dd
          2024-2-9                         | 2024-02-09 | yyyy-M-d
          2024-12-31T10:00:00Z             | 2024-12-31 | yyyy-MM-dd
          2024-12-31T23:59:59.999999999Z   | 2024-12-31 | yyyy-MM-dd
          2024-12-31T23:30:00-08:00        | 2024-12-31 | yyyy-MM-dd
          2024-12-31T00:30:00+0530         | 2024-12-31 | yyyy-MM-dd
          2024-12-31T00:30:00,5+14         | 2024-12-31 | yyyy-MM-dd
          2024-12-31t10:00z                | 2024-12-31 | yyyy-MM-dd
          2024-12-31 10:00                 | 2024-12-31 | yyyy-MM-dd
          2024-12-31 9:05                  | 2024-12-31 | yyyy-MM-dd
          2024-12-31 10:00:00 UTC          | 2024-12-31 | yyyy-MM-dd
          2024-12-31 10:00:00.123 +02:00   | 2024-12-31 | yyyy-MM-dd
          31/12/2024 12:00:00 AM           | 2024-12-31 | dd/MM/yyyy
          2024/12/31                       | 2024-12-31 | yyyy/MM/dd
          2024.12.31                       | 2024-12-31 | yyyy.MM.dd
          20170901                         | 2017-09-01 | yyyyMMdd
          99991231                         | 9999-12-31 | yyyyMMdd
          9999-12-31                       | 9999-12-31 | yyyy-MM-dd
          0001-01-01                       | 0001-01-01 | yyyy-MM-dd
          2024-12                          | 2024-12    | yyyy-MM
          2024/12                          | 2024-12    | yyyy/MM
          Jan-24                           | 2024-01    | MMM-yy
          Jan22                            | 2022-01    | MMMyy
          JAN-69                           | 2069-01    | MMM-yy
          jan-00                           | 2000-01    | MMM-yy
          January-24                       | 2024-01    | MMMM-yy
          Jan 2024                         | 2024-01    | MMM yyyy
          January 2024                     | 2024-01    | MMMM yyyy
          may 2024                         | 2024-05    | MMM yyyy
          June 2024                        | 2024-06    | MMMM yyyy
          Sept 2024                        | 2024-09    | MMM yyyy
          Jan-2024                         | 2024-01    | MMM-yyyy
          Jan2024                          | 2024-01    | MMMyyyy
          1-Sep-17                         | 2017-09-01 | d-MMM-yy
          01-SEP-17                        | 2017-09-01 | dd-MMM-yy
          1-Sep-2017                       | 2017-09-01 | d-MMM-yyyy
          1 September 2017                 | 2017-09-01 | d MMMM yyyy
          1 Sep 2017                       | 2017-09-01 | d MMM yyyy
          Sep 1, 2017                      | 2017-09-01 | MMM d, yyyy
          september 01, 2017               | 2017-09-01 | MMMM dd, yyyy
          Sep 1 2017                       | 2017-09-01 | MMM d yyyy
          01.09.2017                       | 2017-09-01 | dd.MM.yyyy
          1.9.2017                         | 2017-09-01 | d.M.yyyy
          09.30.2017                       | 2017-09-30 | MM.dd.yyyy
          31/12/2024                       | 2024-12-31 | dd/MM/yyyy
          12/31/2024                       | 2024-12-31 | MM/dd/yyyy
          9/30/2017                        | 2017-09-30 | M/dd/yyyy
          30/9/2017                        | 2017-09-30 | dd/M/yyyy
          31-12-2024                       | 2024-12-31 | dd-MM-yyyy
          12-31-2024                       | 2024-12-31 | MM-dd-yyyy
          2024Q1                           | 2024Q1     | yyyy'Q'Q
          2024q4                           | 2024Q4     | yyyy'Q'Q
          2024-Q1                          | 2024Q1     | yyyy-'Q'Q
          2024 Q1                          | 2024Q1     | yyyy 'Q'Q
          Q1 2024                          | 2024Q1     | 'Q'Q yyyy
          Q3-2024                          | 2024Q3     | 'Q'Q-yyyy
          2024                             | 2024       | yyyy
          '  2024-12-31  '                 | 2024-12-31 | yyyy-MM-dd
          2024-02-29                       | 2024-02-29 | yyyy-MM-dd
          2000-02-29                       | 2000-02-29 | yyyy-MM-dd
          """,
      quoteCharacter = '\0',
      ignoreLeadingAndTrailingWhitespace = true)
  void readsEachNotationAndPinsIt(String written, String label, String format) {
    String text = written.replace("'  ", "  ").replace("  '", "  ");
    DateColumn column = decide(text);
    assertThat(column.problems()).isEmpty();
    assertThat(column.remedy()).isEmpty();
    assertThat(column.dates()).containsExactly(entry(text, date(column, text)));
    assertThat(date(column, text)).hasToString(label);
    assertThat(column.notation().format()).isEqualTo(format);
    assertThat(column.notation().grain()).isEqualTo(date(column, text).grain());
    assertThat(column.notation().parse(text)).isEqualTo(date(column, text));
    DateNotation pinned = DateNotation.ofFormat(format, FiscalYear.CALENDAR);
    assertThat(pinned.parse(text)).isEqualTo(date(column, text));
    assertThat(pinned.grain()).isEqualTo(column.notation().grain());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30",
        "2023-02-29",
        "1900-02-29",
        "2024-13",
        "2024-00",
        "2024-12-00",
        "2024-00-10",
        "2024-04-31",
        "0000-01-01",
        "20240230",
        "20241301",
        "18991231",
        "22000101",
        "30/02/2024",
        "32/01/2024",
        "13/13/2024",
        "00/01/2024",
        "31-Feb-2024",
        "Feb 29, 2023",
        "0-Sep-17",
        "2024Q5",
        "2024Q0",
        "Q0 2024",
        "1234",
        "1899",
        "2200",
        "0000",
        "31.13.2024",
        "0000-05"
      })
  void refusesDatesTheCalendarDoesNotHave(String text) {
    DateColumn column = decide(text);
    assertThat(column.notation()).isNull();
    assertThat(column.dates()).isEmpty();
    assertThat(column.problems()).containsExactly(entry(text, "no such date: '" + text + "'"));
    assertThat(column.remedy()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n/a",
        "Total",
        "2024-1",
        "2024/1",
        "Jan-5",
        "Jan 24",
        "Jan",
        "12/24",
        "31/12/24",
        "24/12/31",
        "202412",
        "1704067200",
        "1704067200000",
        "2024-12-31T",
        "2024-12-31T24:00",
        "2024-12-31 10:60",
        "2024-12-31 10:00:61",
        "2024-12-31 10:00 CET",
        "2024-12 10:00",
        "Jan 2024 10:00",
        "2024-12-31-01",
        "1 2 3 2024",
        "2024-W05",
        "2024-366",
        "Januar 2024",
        "janv-24",
        "Mai 2024",
        "FY2024",
        "H1 2024",
        "Q11 2024",
        "-2024-12-31",
        "+2024-12-31",
        "12024-12-31",
        "2024-12-31x",
        "２０２４-12-31",
        "٢٠٢٤-12-31",
        "2024–12–31",
        "10:00",
        ":",
        "1:00",
        "Sep 1st, 2017",
        "2024 12 31",
        "1.2",
        "1,234",
        "45657.5.5",
        "2024-12-31 10:00:00:00",
        "20240101-1",
        "Jan 20240101",
        "1/2/20240101",
        "1/2/3/20240101",
        "1 2 3 Jan",
        "qq1 2024",
        "2024-123-1"
      })
  void refusesWhatIsNoDate(String text) {
    DateColumn column = decide(text);
    assertThat(column.notation()).isNull();
    assertThat(column.dates()).isEmpty();
    assertThat(column.problems()).containsExactly(entry(text, "not a date: '" + text + "'"));
    assertThat(column.remedy())
        .isEqualTo("--date-format says how dates are written, as a pattern such as dd/MM/yyyy");
  }

  @Test
  void doesNotQuoteAWholeNovel() {
    DateColumn column = decide("x".repeat(100_000));
    assertThat(column.problems().values())
        .containsExactly("not a date: '" + "x".repeat(60) + "...'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"45657", "45657.5", "20000", "79999"})
  void neverGuessesSerialDaysButNamesTheOption(String text) {
    DateColumn column = decide(text);
    assertThat(column.notation()).isNull();
    assertThat(column.remedy())
        .isEqualTo("--date-format excel if these are a spreadsheet's serial days");
  }

  @ParameterizedTest
  @CsvSource({
    "Jan-70, MMM-yy",
    "Jan99, MMMyy",
    "31-Dec-99, d-MMM-yy",
    "1-Sep-85, d-MMM-yy",
  })
  void refusesTwoDigitYearsOfEitherCentury(String text, String format) {
    DateColumn column = decide(text);
    assertThat(column.notation()).isNull();
    assertThat(column.problems())
        .containsExactly(entry(text, "a year of 19.. or of 20..: '" + text + "'"));
    assertThat(column.remedy())
        .isEqualTo("--date-format " + format + " reads years as 2000 to 2099");
    DateNotation pinned = DateNotation.ofFormat(format, FiscalYear.CALENDAR);
    assertThat(pinned.parse(text).day().getYear()).isBetween(2070, 2099);
  }

  static Stream<Arguments> columnsOfOneNotation() {
    return Stream.of(
        arguments("01/02/2024 31/12/2024", "dd/MM/yyyy", "2024-02-01 2024-12-31"),
        arguments("01/02/2024 12/31/2024", "MM/dd/yyyy", "2024-01-02 2024-12-31"),
        arguments("1/2/2024 13/2/2024", "d/M/yyyy", "2024-02-01 2024-02-13"),
        arguments("1/2/2024 2/13/2024", "M/d/yyyy", "2024-01-02 2024-02-13"),
        arguments("12/1/2024 1/20/2024", "M/d/yyyy", "2024-12-01 2024-01-20"),
        arguments("1-2-2024 31-1-2024", "d-M-yyyy", "2024-02-01 2024-01-31"),
        arguments("1.2.2024 2.13.2024", "M.d.yyyy", "2024-01-02 2024-02-13"),
        arguments("1.2.2024 13.2.2024", "d.M.yyyy", "2024-02-01 2024-02-13"),
        arguments("1.1.2024 2.1.2024 3.1.2024", "d.M.yyyy", "2024-01-01 2024-01-02 2024-01-03"),
        arguments("1-Sep-17 30-Sep-17", "d-MMM-yy", "2017-09-01 2017-09-30"),
        arguments("May-24 Jun-24", "MMM-yy", "2024-05 2024-06"),
        arguments("May-24 June-24", "MMMM-yy", "2024-05 2024-06"),
        arguments("Jan-24 June-24", "[MMMM][MMM]-yy", "2024-01 2024-06"),
        arguments("Aug-24 Sept-24", "MMM-yy", "2024-08 2024-09"),
        arguments(
            "2024-12-31 2025-01-31T10:00:00Z 2025-02-28T23:59",
            "yyyy-MM-dd",
            "2024-12-31 2025-01-31 2025-02-28"),
        arguments("2024Q1 2024q2", "yyyy'Q'Q", "2024Q1 2024Q2"),
        arguments("2022 2023 2024", "yyyy", "2022 2023 2024"));
  }

  @ParameterizedTest
  @MethodSource("columnsOfOneNotation")
  void decidesByTheWholeColumnInWhateverOrder(String texts, String format, String dates) {
    List<String> column = Arrays.asList(texts.split(" "));
    for (int turn = 0; turn < column.size(); turn++) {
      Collections.rotate(column, 1);
      DateColumn decided = DateColumn.decide(column, FiscalYear.CALENDAR);
      assertThat(decided.problems()).isEmpty();
      assertThat(decided.notation().format()).isEqualTo(format);
      assertThat(decided.dates().keySet()).containsExactlyElementsOf(column);
      assertThat(decided.dates().values()).containsExactlyInAnyOrderElementsOf(Dates.labels(dates));
      DateNotation pinned = DateNotation.ofFormat(format, FiscalYear.CALENDAR);
      assertThat(DateColumn.read(column, pinned).dates()).isEqualTo(decided.dates());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "01/02/2024, /",
    "1/2/2024, /",
    "12/12/2024, /",
    "01-02-2024, -",
  })
  void refusesAColumnThatMayHaveEitherFirst(String text, String mark) {
    DateColumn column = decide(text, text.replace("2024", "2025"));
    assertThat(column.notation()).isNull();
    assertThat(column.dates()).isEmpty();
    assertThat(column.problems())
        .containsExactly(entry(text, "the day or the month may come first: '" + text + "'"));
    assertThat(column.remedy())
        .isEqualTo(
            "--date-format d/M/yyyy if the day comes first, --date-format M/d/yyyy if the month does"
                .replace("/", mark));
  }

  @Test
  void anImpossibleDateDoesNotSayWhichComesFirst() {
    DateColumn column = decide("01/02/2024", "31/02/2024");
    assertThat(column.notation()).isNull();
    assertThat(column.problems())
        .containsOnly(
            entry("31/02/2024", "no such date: '31/02/2024'"),
            entry("01/02/2024", "the day or the month may come first: '01/02/2024'"));
  }

  @Test
  void refusesAColumnWithBothOrders() {
    DateColumn column = decide("01/02/2024", "31/12/2024", "30/11/2024", "12/31/2024");
    assertThat(column.notation()).isNull();
    assertThat(column.problems())
        .containsExactly(
            entry(
                "31/12/2024",
                "'31/12/2024' has day and month the other way round than '12/31/2024'"),
            entry(
                "12/31/2024",
                "'12/31/2024' has day and month the other way round than '31/12/2024'"));
    assertThat(column.remedy()).isEqualTo("write all dates of the column the same way");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, 2024-12",
    "2024-12, 2024/12",
    "2024-12-31, 31/12/2024",
    "31/12/2024, 31-12-2024",
    "Jan-24, Jan 2024",
    "2024Q1, 2024-Q1",
    "2024, 2024-01",
    "20241231, 2024-12-31",
    "2024, 2024Q1",
    "1-Sep-17, 1-Sep-2017",
    "31/12/2024, 31.12.2024",
    "01/02/2024, 01.02.2024",
  })
  void refusesAColumnOfTwoNotations(String one, String other) {
    DateColumn column = decide(one, other, one + " ");
    assertThat(column.notation()).isNull();
    assertThat(column.dates()).isEmpty();
    assertThat(column.problems())
        .containsExactly(
            entry(one, "'" + one + "' is not written like '" + other + "'"),
            entry(other, "'" + other + "' is not written like '" + one + "'"));
    assertThat(column.remedy()).isEqualTo("write all dates of the column the same way");
  }

  @Test
  void readsTheRestOfAColumnWithABadText() {
    DateColumn column = decide("2024-01-31", "n/a", "2024-02-30", "45657", "2024-2", "2024-02-29");
    assertThat(column.dates().keySet()).containsExactly("2024-01-31", "2024-02-29");
    assertThat(column.problems())
        .containsExactly(
            entry("n/a", "not a date: 'n/a'"),
            entry("2024-02-30", "no such date: '2024-02-30'"),
            entry("45657", "not a date: '45657'"),
            entry("2024-2", "not a date: '2024-2'"));
    assertThat(column.notation().format()).isEqualTo("yyyy-MM-dd");
    assertThat(column.remedy())
        .isEqualTo(
            "--date-format says how dates are written, as a pattern such as dd/MM/yyyy; "
                + "--date-format excel if these are a spreadsheet's serial days");
  }

  @Test
  void anEmptyColumnHasNoNotationAndNoProblem() {
    assertThat(decide()).isEqualTo(new DateColumn(null, Map.of(), Map.of(), ""));
  }

  @Test
  void readsQuartersAndYearsOfAFiscalYear() {
    FiscalYear february = new FiscalYear(Month.FEBRUARY);
    PeriodDate quarter = DateColumn.decide(List.of("2025Q1"), february).dates().get("2025Q1");
    assertThat(quarter).hasToString("2025Q1");
    assertThat(quarter.day()).hasToString("2024-04-30");
    PeriodDate year = DateColumn.decide(List.of("2025"), february).dates().get("2025");
    assertThat(year).hasToString("2025");
    assertThat(year.day()).hasToString("2025-01-31");
    assertThat(DateNotation.ofFormat("'Q'Q yyyy", february).parse("Q1 2025")).isEqualTo(quarter);
    assertThat(DateNotation.ofFormat("yyyy", february).parse("2025")).isEqualTo(year);
    assertThat(DateColumn.decide(List.of("2025-01"), february).dates().values())
        .containsExactly(Dates.label("2025-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "ar-EG", "th-TH-u-ca-buddhist", "de", "ja-JP-u-ca-japanese"})
  void readsTheSameWhateverTheMachineSpeaks(String language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      assertThat(decide("FRI 2024").notation()).isNull();
      assertThat(decide("1-APRIL-2024").dates()).containsValue(Dates.label("2024-04-01"));
      DateNotation pattern = DateNotation.ofFormat("dd MMMM yyyy", FiscalYear.CALENDAR);
      assertThat(pattern.parse("01 APRIL 2024")).hasToString("2024-04-01");
      assertThat(DateNotation.ofFormat("yyyy", FiscalYear.CALENDAR).parse("2024"))
          .hasToString("2024");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void itsMapsCannotBeChanged() {
    DateColumn column = decide("2024-01");
    assertThatThrownBy(() -> column.dates().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> column.problems().put("", ""))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static DateColumn decide(String... texts) {
    return DateColumn.decide(List.of(texts), FiscalYear.CALENDAR);
  }

  private static PeriodDate date(DateColumn column, String text) {
    return column.dates().get(text);
  }
}
