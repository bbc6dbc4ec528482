package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.MessageText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {

  @ParameterizedTest
  @CsvSource({
    "Start ARR, startarr",
    "'churn %', churnpercent",
    "Größe-2, größe2",
    "İD, i̇d",
    "'', ''",
    "__, ''"
  })
  void headersAreComparedByTheirLetters(String header, String normalised) {
    assertThat(HeaderText.normalised(header)).isEqualTo(normalised.replace("\u0307", ""));
  }

  @ParameterizedTest
  @CsvSource({"abc, abc, 0", "abc, abd, 1", "abc, ab, 1", "'', abc, 3", "kitten, sitting, 3"})
  void distanceCountsTheLettersThatChange(String one, String other, int distance) {
    assertThat(MessageText.distance(one, other)).isEqualTo(distance);
    assertThat(MessageText.distance(other, one)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({
    "startarr, start",
    "mrrstart, start",
    "mrrstartusd, start",
    "arr, arr",
    "totalarr, total",
    "start, start",
    "'', ''"
  })
  void measureWordsAreTakenOffBothEnds(String name, String bare) {
    assertThat(HeaderText.withoutMeasure(name)).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({"strating, starting, 1", "starting, starting, 0", "ab, ba, 1", "abc, cba, 2"})
  void twoLettersChangedRoundAreOneMistake(String one, String other, int mistakes) {
    assertThat(MessageText.misspellings(one, other)).isEqualTo(mistakes);
  }
}
