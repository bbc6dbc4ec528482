package dev.nrr.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateNotationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          dd/MM/yyyy                  | 01/02/2024             | 2024-02-01
          MM/dd/yyyy                  | 01/02/2024             | 2024-01-02
          d/M/yyyy                    | 1/2/2024               | 2024-02-01
          d/M/yyyy                    | 01/02/2024             | 2024-02-01
          dd/MM/yyyy                  | 01/02/2024 10:00       | 2024-02-01
          dd/MM/yyyy HH:mm            | 01/02/2024 10:00       | 2024-02-01
          dd/MM/yyyy hh:mm            | 01/02/2024 10:00       | 2024-02-01
          dd/MM/yyyy hh:mm a          | 01/02/2024 10:00 pm    | 2024-02-01
          uuuu-MM-dd'T'HH:mm:ssXXX    | 2024-02-01T23:00:00-08:00 | 2024-02-01
          yyyyMM                      | 202402                 | 2024-02
          yyyyMMdd                    | 20240201               | 2024-02-01
          dd.MM.yy                    | 01.02.99               | 2099-02-01
          dd.MM.yy                    | 01.02.00               | 2000-02-01
          MMM yy                      | FEB 24                 | 2024-02
          MMM yy                      | Sept 24                | 2024-09
          MMMM yyyy                   | SEPTEMBER 2024         | 2024-09
          EEE, d MMM yyyy             | Thu, 1 Feb 2024        | 2024-02-01
          yyyy-DDD                    | 2024-366               | 2024-12-31
          yyyy'Q'Q                    | 2024Q2                 | 2024Q2
          QQQ yyyy                    | Q2 2024                | 2024Q2
          'FY'yyyy                    | FY2024                 | 2024
          yyyy G                      | 2024 AD                | 2024
          'week' yyyy-MM              | week 2024-02           | 2024-02
          EXCEL                       | 45657                  | 2024-12-31
          """)
  void readsAPatternOfTheUser(String format, String text, String label) {
    DateNotation notation = DateNotation.ofFormat(format, FiscalYear.CALENDAR);
    assertThat(notation.parse(text)).hasToString(label);
    assertThat(notation.parse(" " + text + " ")).hasToString(label);
    assertThat(notation.grain()).isEqualTo(notation.parse(text).grain());
    assertThat(notation.format()).isEqualToIgnoringCase(format);
    assertThat(notation.reads(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dd/MM",
        "MM",
        "HH:mm",
        "yyyy-mm-dd",
        "yyyy-mm",
        "dd/mm/yyyy",
        "YYYY-MM-dd",
        "yyyy-MM-DD",
        "YYYY-'W'ww",
        "YYYY-'W'ww-e",
        "yyyy-'W'ww",
        "yyyy-MM-W",
        "yyyy-dd",
        "yyyy-QQ-dd",
        "yyyy EEE",
        "yyyy HH",
        "yyyy-MM HH:mm",
        "yyyyXXX",
        "tt/MM/jjjj",
        "%d/%m/%Y",
        "dd/MM/yyyy'",
        "b",
        "yyyy]",
        "'2024'",
        "yyyyMd",
        "DDD/MM/yyyy",
        "iso",
        "MMM",
        "h a yyyy",
        "GG"
      })
  void refusesAPatternThatTellsNoDate(String format) {
    assertThatThrownBy(() -> DateNotation.ofFormat(format, FiscalYear.CALENDAR))
        .isInstanceOf(DateException.class)
        .hasMessage(
            "dates cannot be read with '"
                + format
                + "', expected excel, epoch, epoch-ms or a pattern such as dd/MM/yyyy (dd day, MM"
                + " month, yyyy year)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          dd/MM/yyyy       | 30/02/2024
          dd/MM/yyyy       | 1/2/2024
          dd/MM/yyyy       | 2024-02-01
          dd/MM/yyyy       | 01/13/2024
          dd/MM/yyyy       | 01/02/24
          dd/MM/yyyy       | 01/02/12024
          dd/MM/yyyy       | 01/02/0000
          dd/MM/yyyy       | 01/02/2024 10
          dd/MM/uuuu       | 01/02/-2024
          dd/MM/uuuu       | 01/02/+12024
          uuuu             | -2024
          uuuu             | +12024
          MMM yyyy         | Feb 2024 10:00
          dd/MM/yyyy HH:mm | 01/02/2024
          EEE, d MMM yyyy  | Fri, 1 Feb 2024
          MMMM yyyy        | Fév 2024
          MMM yyyy         | Foo 2024
          'FY'yyyy-yy      | FY2023/24
          'FY'yyyy         | 2024
          yyyy-MM[-dd]     | 2024-02
          yyyy G           | 2024 BC
          yyyy-DDD         | 2023-366
          yyyy-MM          | 2024-13
          yyyy-MM          | 2024-00
          yyyy'Q'Q         | 2024Q5
          yyyy'Q'Q         | 2024Q0
          yyyy             | 0000
          yyyy             | 24
          """)
  void refusesATextThatIsNotWrittenAfterThePattern(String format, String text) {
    DateNotation notation = DateNotation.ofFormat(format, FiscalYear.CALENDAR);
    assertThat(notation.reads(text)).isFalse();
    assertThatThrownBy(() -> notation.parse(text))
        .isInstanceOf(DateException.class)
        .hasMessage("not a date: '" + text + "', expected one written as " + format);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1900-01-01",
    "59, 1900-02-28",
    "61, 1900-03-01",
    "367, 1901-01-01",
    "36526, 2000-01-01",
    "45291, 2023-12-31",
    "45351, 2024-02-29",
    "45657, 2024-12-31",
    "45657.0, 2024-12-31",
    "45657.99999, 2024-12-31",
    "2958465, 9999-12-31",
    "0045657, 2024-12-31",
  })
  void readsSerialDays(String text, String day) {
    DateNotation excel = DateNotation.ofFormat("excel", FiscalYear.CALENDAR);
    assertThat(excel.parse(text)).hasToString(day);
    assertThat(excel.grain()).isEqualTo(Grain.DAY);
    assertThat(excel.format()).isEqualTo("excel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "60",
        "60.5",
        "2958466",
        "9999999",
        "99999999",
        "-1",
        "45,657",
        "45657,5",
        "4e4",
        "",
        "2024-12-31",
        ".5",
        "45657."
      })
  void refusesWhatIsNoSerialDay(String text) {
    DateNotation excel = DateNotation.ofFormat("excel", FiscalYear.CALENDAR);
    assertThatThrownBy(() -> excel.parse(text))
        .isInstanceOf(DateException.class)
        .hasMessage("not a day: '" + text + "', expected a spreadsheet's serial day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          epoch            | 1704067200000
          epoch-ms         | 1704067200
          epoch            | 20240131
          epoch            | 946684799
          epoch            | 4102444800
          epoch            | 2024-01-31
          yyyy'H'H         | 2024H3
          yyyy/yy          | 2023/25
          """)
  void refusesInstantsAndPeriodsThatDoNotExist(String format, String text) {
    DateNotation notation = DateNotation.ofFormat(format, FiscalYear.CALENDAR);
    assertThat(notation.reads(text)).isFalse();
    assertThatThrownBy(() -> notation.parse(text))
        .isInstanceOf(DateException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void readsInstants() {
    for (String format : new String[] {"epoch", "EPOCH-ms"}) {
      DateNotation notation = DateNotation.ofFormat(format, FiscalYear.CALENDAR);
      assertThat(notation.grain()).isEqualTo(Grain.DAY);
      assertThat(notation.format()).isEqualToIgnoringCase(format);
      String text = format.equals("epoch") ? "1704067200" : "1704067200999";
      assertThat(notation.parse(text)).hasToString("2024-01-01");
    }
  }

  @Test
  void aDecidedNotationReadsOneMore() {
    DateNotation notation =
        DateColumn.decide(List.of("31/12/2024"), FiscalYear.CALENDAR).notation();
    assertThat(notation.parse("02/01/2024")).hasToString("2024-01-02");
    assertThat(notation.parse("2/1/2024 10:00")).hasToString("2024-01-02");
    assertThatThrownBy(() -> notation.parse("5/31/2024"))
        .isInstanceOf(DateException.class)
        .hasMessage("no such date: '5/31/2024'");
    assertThatThrownBy(() -> notation.parse("2024-02-01"))
        .isInstanceOf(DateException.class)
        .hasMessage("not a date: '2024-02-01', expected one written as dd/MM/yyyy");
    assertThatThrownBy(() -> notation.parse("soon"))
        .isInstanceOf(DateException.class)
        .hasMessage("not a date: 'soon', expected one written as dd/MM/yyyy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01",
        "Jan-24",
        "Jan22",
        "2024Q1",
        "31/12/2024",
        "1/2/2024",
        "2024-12-31",
        "Q1 2024",
        "January 2024",
        "2024-12-31T10:00:00Z",
        "01.09.2017",
        "12/31/24",
        "Okt 2024",
        "Dez. 2024",
        "Jan 17",
        "FY24",
        "FY2024-Q3",
        "1Q24",
        "2024-H1",
        "2023/24",
        "01/2024",
        " 2024-01 "
      })
  void looksLikeADate(String text) {
    assertThat(DateNotation.looksLikeDate(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "customer",
        "mrr",
        "2024",
        "20240131",
        "2024-13",
        "2024-02-30",
        "2024Q5",
        "45657",
        "202401",
        "1704067200",
        "Jan",
        "Jan-85",
        "FY",
        "H1",
        "1Q",
        "Q1",
        "May",
        "arr_2024-01",
        "1234.50"
      })
  void doesNotLookLikeADate(String text) {
    assertThat(DateNotation.looksLikeDate(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "customer;2024-01;2024-02;region, 2024-01;2024-02",
    "customer;Jan22;Feb22, Jan22;Feb22",
    "customer;2024-12;2025-01;2025, 2024-12;2025-01",
    "customer;2023;2024;2025, 2023;2024;2025",
    "customer;20231231;20241231, 20231231;20241231",
    "customer;2023;20241231, ''",
    "customer;2023;2024;1001, ''",
    "customer;2023;2024;12, ''",
    "customer;20240230, ''",
    "customer;202312;202401, 202312;202401",
    "customer;1704067200;1735689600, 1704067200;1735689600",
    "customer;1704067200;5550001234, ''",
    "customer;Jun 2024;Okt 2024;Summe, Jun 2024;Okt 2024",
    "Customer;12/31/24;12/31/25, 12/31/24;12/31/25",
    "customer;mrr, ''",
  })
  void findsTheHeadersThatAreDates(String headers, String dates) {
    assertThat(String.join(";", DateNotation.dateHeaders(Arrays.asList(headers.split(";")))))
        .isEqualTo(dates);
  }
}
