package dev.nrr.core.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowLengthTest {

  @ParameterizedTest
  @CsvSource({
    "12m, 12, 12m",
    "4q, 12, 4q",
    "1y, 12, 1y",
    "3m, 3, 3m",
    "1Q, 3, 1q",
    "2Y, 24, 2y",
    "012M, 12, 12m",
    "9999y, 119988, 9999y",
  })
  void countsMonths(String text, int months, String shown) {
    WindowLength length = WindowLength.parse(text);
    assertThat(length.months()).isEqualTo(months);
    assertThat(length).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0m", "00y", "12", "m", "-1m", "1w", "30d", "1.5y", "12 m", "10000m", "１m"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> WindowLength.parse(text))
        .isInstanceOf(DateException.class)
        .hasMessage(
            "not the length of a window: '" + text + "', expected one such as 12m, 4q or 1y");
  }

  @Test
  void isAtLeastAMonth() {
    assertThat(WindowLength.TWELVE_MONTHS).isEqualTo(WindowLength.parse("12m"));
    assertThatThrownBy(() -> new WindowLength(0, "0m")).hasMessage("a window of 0 months");
  }
}
