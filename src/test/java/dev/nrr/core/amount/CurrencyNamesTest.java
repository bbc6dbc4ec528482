package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencyNamesTest {

  @ParameterizedTest
  @CsvSource({
    "USD, USD, USD",
    "USD, $, USD",
    "$, USD, USD",
    "$, CAD, CAD",
    "$, $, $",
    "$, EUR,",
    "EUR, $,",
    "USD, CAD,",
    "EUR, USD,"
  })
  void theMoreTellingNameOfBothOrNone(String one, String other, String common) {
    assertThat(CurrencyNames.common(one, other)).isEqualTo(common);
  }
}
