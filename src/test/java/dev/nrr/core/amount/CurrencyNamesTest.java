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
    "EUR, USD,",
    "¥, JPY, JPY",
    "SEK, kr, SEK",
    "kr, DKK, DKK",
    "Rs, INR, INR"
  })
  void theMoreTellingNameOfBothOrNone(String one, String other, String common) {
    assertThat(CurrencyNames.common(one, other)).isEqualTo(common);
  }

  @ParameterizedTest
  @CsvSource({
    "eur, EUR",
    "' Usd ', USD",
    "€, EUR",
    "A$, AUD",
    "$, $",
    "credits, credits",
    "a1b, a1b",
    "a_b, a_b",
    "a~b, a~b"
  })
  void aCurrencyIsComparedAsItsCode(String text, String name) {
    assertThat(CurrencyNames.of(text)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"$, CAD, true", "AUD, $, true", "$, USD, false", "USD, USD, false", "¥, JPY, false"})
  void aSignMostlyMeansOneOfItsCurrencies(String one, String other, boolean unusual) {
    assertThat(CurrencyNames.isUnusual(one, other)).isEqualTo(unusual);
  }

  @ParameterizedTest
  @CsvSource({"$, USD", "kr, SEK", "EUR, EUR"})
  void aSignHasAUsualCurrency(String name, String usual) {
    assertThat(CurrencyNames.usual(name)).isEqualTo(usual);
  }
}
