package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowPlaceTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "0, 281474976710655", "1, 1", "3, 2147483648", "32767, 99999999999"})
  void holdsSourceAndLine(int source, long line) {
    long place = RowPlace.of(source, line);

    assertThat(place).isPositive();
    assertThat(RowPlace.source(place)).isEqualTo(source);
    assertThat(RowPlace.line(place)).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0, 2", "0, 99999999999, 1, 1", "1, 5, 2, 1"})
  void ascendsWithSourceThenLine(int source, long line, int laterSource, long laterLine) {
    assertThat(RowPlace.of(source, line)).isLessThan(RowPlace.of(laterSource, laterLine));
  }
}
