package dev.nrr.input.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

  private static String cell(String stored, Integer id, String code, boolean from1904) {
    return CellText.number(new BigDecimal(stored), NumberFormat.of(id, code), from1904);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "45657|14|none|2024-12-31",
        "45657|164|yyyy-mm-dd|2024-12-31",
        "45657|164|dd/mm/yyyy;@|2024-12-31",
        "45657|164|[$-407]d. mmmm yyyy;@|2024-12-31",
        "45657|17|mmm-yy|2024-12",
        "45657|164|[$-409]mmmm yyyy|2024-12",
        "45657|164|yyyy|2024",
        "45657.4375|22|none|2024-12-31 10:30:00",
        "45657.4375|164|yyyy-mm-dd|2024-12-31",
        "45657.99999999999|164|yyyy-mm-dd hh:mm|2025-01-01",
        "45657.99999999999|164|yyyy-mm-dd|2024-12-31",
        "45657|164|yyyy-mm-dd hh:mm|2024-12-31",
        "1|14|none|1900-01-01",
        "61|14|none|1900-03-01",
        "-1|14|none|-1",
        "99999999|14|none|99999999",
        "45657|0|General|45657",
        "45657|164|General|45657",
        "45657|1|0|45657",
        "0.5|20|h:mm|0.5",
        "0.5|164|[h]:mm:ss|0.5",
        "45657|16|none|2024-12-31"
      })
  void aDateIsWhatItsFormatShows(String stored, Integer id, String code, String text) {
    assertThat(cell(stored, id, code, false)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"44195, 2024-12-31", "0, 1904-01-01"})
  void daysMayBeCountedFrom1904(String stored, String text) {
    assertThat(cell(stored, 14, null, true)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      value = {
        "0.30000000000000004|none|0.3",
        "1234.5600000000001|#,##0.00|1234.56",
        "100|#,##0|100",
        "1E+3|none|1000",
        "1.5E-2|none|0.015" + "0",
        "1.234|none|1.2340",
        "12345678901234567|none|12345678901234567",
        "-5.5|_(* #,##0.00_);_(* (#,##0.00)|-5.5",
        "0.2|0%|20%",
        "0.125|0.0%|12.5%",
        "5|[$€-407] #,##0.00|€5",
        "-5|[$€-407] #,##0.00|-€5",
        "5|`$`#,##0.00|$5",
        "5|\"$\"#,##0.00|$5",
        "5|$#,##0_);($#,##0)|$5",
        "5|_-£* #,##0.00_-|£5",
        "5|#,##0.00 \\€|€5",
        "5|#,##0\\ \"kr\"|kr5",
        "5|#,##0.00 [$USD]|USD5",
        "5|[Red]#,##0|5",
        "5|0 \"seats\"|5",
        "5|\"open|5",
        "5|[open|5"
      })
  void aNumberIsTheShortestDecimalItShows(String stored, String code, String text) {
    assertThat(cell(stored, 164, code, false)).isEqualTo(text);
  }
}
