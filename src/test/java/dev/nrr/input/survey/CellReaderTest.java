package dev.nrr.input.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReaderTest {

  private final CellReader reader = new CellReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\" | BLANK",
        "\"  \" | BLANK",
        "NULL | NOTHING",
        "NaN | NOTHING",
        "\\N | NOTHING",
        "- | NOTHING",
        "– | NOTHING",
        "n/a | NOTHING",
        "100 | AMOUNT",
        "-5.25 | AMOUNT",
        "\"$1,200.00\" | AMOUNT",
        "(300) | AMOUNT",
        "1.200,50 € | AMOUNT",
        "\"12,5\" | AMOUNT",
        "EUR 5 | AMOUNT",
        "5 USD | AMOUNT",
        "1.4M | AMOUNT",
        "10% | PERCENT",
        "12.5 % | PERCENT",
        "2024-12-31 | DATE",
        "2024-12 | DATE",
        "12/2024 | DATE",
        "1/31/24 | DATE",
        "1/31/24 23:30 | DATE",
        "31.12.2024 | DATE",
        "2024-12-31T10:00:00Z | DATE",
        "Dec-24 | DATE",
        "Sep 1, 2017 | DATE",
        "2024Q4 | DATE",
        "Alder | WORD",
        "ABC123 | WORD",
        "A-1 | WORD",
        "c1 | WORD",
        "99/99/2024 | WORD",
        "10.20.30.40 | WORD",
        "1-2 | WORD",
        "abc% | WORD",
        "2-Year | WORD",
        "USD | WORD"
      })
  void saysWhatACellIs(String cell, CellKind kind) {
    assertThat(reader.read(cell)).isEqualTo(kind);
  }

  @Test
  void tellsTheNumber() {
    reader.read("$1,200.00");
    assertThat(reader.currency()).isEqualTo("$");
    assertThat(reader.isWhole()).isTrue();
    assertThat(reader.whole()).isEqualTo(1200);
    assertThat(reader.hasDecimals()).isTrue();
    assertThat(reader.isZero()).isFalse();
    reader.read("-0.50");
    assertThat(reader.isWhole()).isFalse();
    assertThat(reader.isNegative()).isTrue();
    assertThat(reader.decimal()).isEqualByComparingTo(new BigDecimal("-0.5"));
    reader.read("0.0000000000000000000000");
    assertThat(reader.isZero()).isTrue();
    assertThat(reader.isWhole()).isTrue();
    assertThat(reader.whole()).isZero();
    reader.read("-12345678901234567890123");
    assertThat(reader.isWhole()).isFalse();
    assertThat(reader.isNegative()).isTrue();
  }

  @Test
  void readsDatesOfAllUsualForms() {
    Random random = new Random(5);
    String[] forms = {
      "yyyy-MM-dd",
      "yyyy/MM/dd",
      "dd.MM.yyyy",
      "MM/dd/yyyy",
      "M/d/yy",
      "d-M-yyyy",
      "MMM yyyy",
      "MMM-yy",
      "d MMM yyyy",
      "yyyy-MM",
      "MM/yyyy",
      "yyyy-MM-dd HH:mm"
    };
    for (int i = 0; i < 2_000; i++) {
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(25_000));
      String form = forms[random.nextInt(forms.length)];
      String text = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(day.atTime(10, 30));
      assertThat(reader.read(text)).as(text).isEqualTo(CellKind.DATE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1704067200, true", "1704067200000, true", "20240131, true", "202401, true", "2024, false",
    "0, false", "-5, false", "20241331, false", "20240132, false", "202413, false",
    "999999, false", "4133980800, false", "100, false"
  })
  void tellsBareDates(long number, boolean bare) {
    assertThat(NumericDate.isBare(number)).isEqualTo(bare);
  }

  @Test
  void knowsCodesOfCurrencies() {
    assertThat(CellReader.isCurrencyCode("EUR")).isTrue();
    assertThat(CellReader.isCurrencyCode("SMB")).isFalse();
    assertThat(CellReader.isCurrencyCode("EURO")).isFalse();
  }
}
