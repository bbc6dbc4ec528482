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
          1/31/24 23:30                    | 2024-01-31 | M/dd/yy
          12/31/24                         | 2024-12-31 | MM/dd/yy
          31/12/24                         | 2024-12-31 | dd/MM/yy
          31.12.24                         | 2024-12-31 | dd.MM.yy
          01.09.17                         | 2017-09-01 | dd.MM.yy
          31-12-24                         | 2024-12-31 | dd-MM-yy
          00/01/31                         | 2000-01-31 | yy/MM/dd
          202401                           | 2024-01    | yyyyMM
          01/2024                          | 2024-01    | MM/yyyy
          1/2024                           | 2024-01    | M/yyyy
          01-2024                          | 2024-01    | MM-yyyy
          01.2024                          | 2024-01    | MM.yyyy
          1704067200                       | 2024-01-01 | epoch
          1704067200.5                     | 2024-01-01 | epoch
          1738367999                       | 2025-01-31 | epoch
          946684800                        | 2000-01-01 | epoch
          253402300799                     | 9999-12-31 | epoch
          1704067200000                    | 2024-01-01 | epoch-ms
          1738367999999                    | 2025-01-31 | epoch-ms
          Jan 17                           | 2017-01    | MMM yy
          17-Jan                           | 2017-01    | yy-MMM
          Jan '17                          | 2017-01    | MMM ''yy
          Jan’17                           | 2017-01    | MMM''yy
          jan/24                           | 2024-01    | MMM/yy
          jan/2024                         | 2024-01    | MMM/yyyy
          2024 Jan                         | 2024-01    | yyyy MMM
          2024-Jan                         | 2024-01    | yyyy-MMM
          2024-Jan-31                      | 2024-01-31 | yyyy-MMM-dd
          31/Jan/2024                      | 2024-01-31 | dd/MMM/yyyy
          31/Jan/24                        | 2024-01-31 | dd/MMM/yy
          31 Jan 24                        | 2024-01-31 | dd MMM yy
          Okt 2024                         | 2024-10    | MMM yyyy
          Oktober 2024                     | 2024-10    | MMMM yyyy
          ene-25                           | 2025-01    | MMM-yy
          ene.-25                          | 2025-01    | MMM-yy
          Mrz 24                           | 2024-03    | MMM yy
          Dez. 2024                        | 2024-12    | MMM yyyy
          Sept. 2024                       | 2024-09    | MMM yyyy
          31. Dezember 2024                | 2024-12-31 | dd. MMMM yyyy
          31.Dez.2024                      | 2024-12-31 | dd.MMMyyyy
          enero de 2024                    | 2024-01    | MMMM yyyy
          31 de dezembro de 2024           | 2024-12-31 | dd MMMM yyyy
          FY24 Q1                          | 2024Q1     | 'FY'yy 'Q'Q
          FY2024-Q3                        | 2024Q3     | 'FY'yyyy-'Q'Q
          FY24Q1                           | 2024Q1     | 'FY'yy'Q'Q
          FY'24 Q1                         | 2024Q1     | 'FY'''yy 'Q'Q
          Q1 FY24                          | 2024Q1     | 'Q'Q 'FY'yy
          Q1-FY2024                        | 2024Q1     | 'Q'Q-'FY'yyyy
          Q1FY24                           | 2024Q1     | 'Q'Q'FY'yy
          1QFY24                           | 2024Q1     | Q'QFY'yy
          Q3-24                            | 2024Q3     | 'Q'Q-yy
          Q3 24                            | 2024Q3     | 'Q'Q yy
          Q3'24                            | 2024Q3     | 'Q'Q''yy
          Q3 '24                           | 2024Q3     | 'Q'Q ''yy
          q1’24                            | 2024Q1     | 'Q'Q''yy
          1Q24                             | 2024Q1     | Q'Q'yy
          1Q 2024                          | 2024Q1     | Q'Q' yyyy
          24Q1                             | 2024Q1     | yy'Q'Q
          Q2/2024                          | 2024Q2     | 'Q'Q/yyyy
          FY2023-24 Q1                     | 2024Q1     | 'FY'yyyy-yy 'Q'Q
          2024-H1                          | 2024H1     | yyyy-'H'H
          2024H2                           | 2024H2     | yyyy'H'H
          H1 2024                          | 2024H1     | 'H'H yyyy
          1H24                             | 2024H1     | H'H'yy
          H2'24                            | 2024H2     | 'H'H''yy
          FY24 H1                          | 2024H1     | 'FY'yy 'H'H
          1HFY24                           | 2024H1     | H'HFY'yy
          FY 2023-24                       | 2024       | 'FY' yyyy-yy
          FY23/24                          | 2024       | 'FY'yy/yy
          FY2025                           | 2025       | 'FY'yyyy
          FY 2025                          | 2025       | 'FY' yyyy
          FY-2025                          | 2025       | 'FY'-yyyy
          fy26                             | 2026       | 'FY'yy
          2023/24                          | 2024       | yyyy/yy
          2023-24                          | 2024       | yyyy-yy
          1999/00                          | 2000       | yyyy/yy
          2023/2024                        | 2024       | yyyy/yyyy
          2023-2024                        | 2024       | yyyy-yyyy
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
        "0000-05",
        "202413",
        "189912",
        "012024",
        "13/2024",
        "00/2024",
        "01.1899",
        "2024H3",
        "0H24",
        "2023/25",
        "FY23/25",
        "2023/2025",
        "FY2024 Q5",
        "13/13/24"
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
        "Jan",
        "12/24",
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
        "Q11 2024",
        "-2024-12-31",
        "+2024-12-31",
        "12024-12-31",
        "2024-12-31x",
        "２０２４-12-31",
        "٢٠٢٤-12-31",
        "2024–12–31",
        "1234567890123456",
        "1 2 202401",
        "1 2 3 202401",
        "1 2 3 20240131",
        "\u0301",
        "Jan\u0301x 2024",
        "946684799",
        "FY",
        "FY202",
        "Q2-204",
        "H1 2024 10:00",
        "3Q2",
        "2024-FY",
        "Fooember 2024",
        "enero del 2024",
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
    "Q1-85, '''Q''Q-yy'",
    "1 Sep 85, d MMM yy",
    "31-Dec-99, d-MMM-yy",
    "1-Sep-85, d-MMM-yy",
  })
  void refusesTwoDigitYearsOfEitherCentury(String text, String format) {
    DateColumn column = decide(text);
    assertThat(column.notation()).isNull();
    assertThat(column.problems())
        .containsExactly(entry(text, "a year of 19.. or of 20..: '" + text + "'"));
    assertThat(column.remedy())
        .isEqualTo("--date-format " + typed(format) + " reads years as 2000 to 2099");
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
        arguments("12/1/24 12/31/24", "MM/d/yy", "2024-12-01 2024-12-31"),
        arguments("1/12/24 31/12/24", "d/MM/yy", "2024-12-01 2024-12-31"),
        arguments("30/11/23 31/12/24", "dd/MM/yy", "2023-11-30 2024-12-31"),
        arguments("24/12/15 00/12/30", "yy/MM/dd", "2024-12-15 2000-12-30"),
        arguments("gen-24 mag-24 ott-24", "MMM-yy", "2024-01 2024-05 2024-10"),
        arguments("janv.-24 févr.-24 mai-24", "MMM-yy", "2024-01 2024-02 2024-05"),
        arguments("mars-24 avr-24 juin-24", "[MMMM][MMM]-yy", "2024-03 2024-04 2024-06"),
        arguments("2H23 1H24", "H'H'yy", "2023H2 2024H1"),
        arguments("1Q24 4Q23", "Q'Q'yy", "2024Q1 2023Q4"),
        arguments("1704067200 1738368000.25", "epoch", "2024-01-01 2025-02-01"),
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
            "--date-format d/M/yyyy if the day comes first, --date-format M/d/yyyy if the month comes first"
                .replace("/", mark));
  }

  @ParameterizedTest
  @CsvSource({
    "01/02/24, 'the day or the month may come first: ', d/M/yy if the day comes first;"
        + "M/d/yy if the month comes first",
    "15/02/24, 'the day or the month may come first: ', d/M/yy if the day comes first;"
        + "yy/M/d if the year comes first",
    "10.11.12, 'the day or the month may come first: ', d.M.yy if the day comes first;"
        + "M.d.yy if the month comes first;yy.M.d if the year comes first",
    "Jan 31, 'a day without a year, or a month of a year: ', '''MMM yy'' if the number is a year'",
    "30-Sep, 'a day without a year, or a month of a year: ', yy-MMM if the number is a year",
  })
  void refusesShortDatesThatMayBeReadInSeveralWays(String text, String problem, String formats) {
    DateColumn column = decide(text);
    assertThat(column.notation()).isNull();
    assertThat(column.problems()).containsExactly(entry(text, problem + "'" + text + "'"));
    assertThat(column.remedy())
        .isEqualTo("--date-format " + formats.replace(";", ", --date-format "));
    for (String choice : formats.split(";")) {
      String format = choice.replaceAll(" if .*|'", "");
      assertThat(
              DateNotation.ofFormat(format, FiscalYear.CALENDAR)
                  .reads(text.replace("/0", "/").replaceAll("^0", "")))
          .as(format)
          .isTrue();
    }
  }

  @Test
  void monthsOfSeveralYearsMustBeARunOfYearsWhereTheyMayBeDays() {
    assertThat(decide("Jan 16", "Jan 17", "Feb 17").dates().values())
        .containsExactlyElementsOf(Dates.labels("2016-01 2017-01 2017-02"));
    assertThat(decide("Jan 15", "Feb 20").notation()).isNull();
    assertThat(decide("Jan 15", "Jan 31").notation()).isNull();
  }

  @Test
  void yearsNamedByTwoAreToldFromMonthsByTheColumn() {
    assertThat(decide("2010/11", "2012/13").dates().values())
        .extracting(PeriodDate::toString)
        .containsExactly("2011", "2013");
    assertThat(decide("2010/11", "2010/12").dates().values())
        .containsExactlyElementsOf(Dates.labels("2010-11 2010-12"));
    assertThat(decide("2011/12").dates().values()).containsExactly(Dates.label("2011-12"));
    assertThat(decide("2010-11", "2011-12").dates().values())
        .containsExactlyElementsOf(Dates.labels("2010-11 2011-12"));
    DateColumn open = decide("2010/11", "2011/12");
    assertThat(open.notation()).isNull();
    assertThat(open.problems())
        .containsExactly(entry("2010/11", "a month, or a year named by two: '2010/11'"));
    assertThat(open.remedy())
        .isEqualTo(
            "--date-format yyyy/MM if these are months, --date-format yyyy/yy if these are years");
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
  void readsFiscalLabelsAsTheirYearsAreGiven() {
    FiscalYear february = new FiscalYear(Month.FEBRUARY);
    for (String text : List.of("FY2026", "FY26", "FY 2025-26", "2025/26", "FY25/26")) {
      PeriodDate given = DateColumn.decide(List.of(text), february).dates().get(text);
      assertThat(given.day()).hasToString("2026-01-31");
      assertThat(given.year().isUnknown()).isFalse();
      PeriodDate unknown = date(decide(text), text);
      assertThat(unknown.day()).hasToString("2026-12-31");
      assertThat(unknown.year().isUnknown()).isTrue();
    }
    assertThat(date(decide("2026"), "2026").year().isUnknown()).isFalse();
    PeriodDate half = DateColumn.decide(List.of("H1 2026"), february).dates().get("H1 2026");
    assertThat(half.firstDay()).hasToString("2025-02-01");
    assertThat(half.day()).hasToString("2025-07-31");
    assertThat(half).hasToString("2026H1");
    PeriodDate quarter = DateColumn.decide(List.of("Q2 2026"), february).dates().get("Q2 2026");
    assertThat(quarter.day()).hasToString("2025-07-31");
  }

  @Test
  void anEmptyColumnHasNoNotationAndNoProblem() {
    assertThat(decide()).isEqualTo(new DateColumn(null, Map.of(), Map.of(), "", Map.of()));
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

  private static String typed(String format) {
    return format.contains("'") ? '"' + format + '"' : format.replaceAll("(.* .*)", "'$1'");
  }

  private static DateColumn decide(String... texts) {
    return DateColumn.decide(List.of(texts), FiscalYear.CALENDAR);
  }

  private static PeriodDate date(DateColumn column, String text) {
    return column.dates().get(text);
  }
}
