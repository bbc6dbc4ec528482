package dev.nrr.input.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraceLengthTest {

  @ParameterizedTest
  @CsvSource({
    "45d,2024-03-16",
    "1d,2024-02-01",
    "2w,2024-02-14",
    "1m,2024-02-29",
    "12m,2025-01-31"
  })
  void aGraceReachesSoFarFromAnEnd(String text, LocalDate until) {
    GraceLength grace = GraceLength.parse(text);
    assertThat(grace.from(LocalDate.of(2024, 1, 31))).isEqualTo(until);
    assertThat(grace).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "45", "d", "0d", "-1d", "1.5m", "3y", "3 m", "12345d"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> GraceLength.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("45d (days), 6w (weeks) or 3m (months)");
  }
}
