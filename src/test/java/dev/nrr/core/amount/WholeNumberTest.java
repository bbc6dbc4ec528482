package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "007, 7", "120, 120", "999999999999999999, 999999999999999999"})
  void digitsAreANumber(String text, long number) {
    assertThat(WholeNumber.parse(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "-1", "+1", "1.0", "1,000", "1e3", "x", "1x", "１", "1000000000000000000"})
  void anythingElseIsNone(String text) {
    assertThat(WholeNumber.parse(text)).isEqualTo(-1);
  }
}
