package dev.nrr.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Ratio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingBoundaryTest {

  @ParameterizedTest(name = "{0} and {1} against a line at 100")
  @CsvSource({
    "99, 99.9, true,  true,  true",
    "99, 100,  false, true,  false",
    "99, 101,  false, false, false",
    "100, 100, true,  true,  true",
    "100, 101, true,  false, false",
    "101, 102, true,  true,  true"
  })
  void aLineBelongsToOneSideOrToNone(
      String one, String other, boolean minimum, boolean maximum, boolean strict) {
    Ratio first = Ratio.ofPercent(one);
    Ratio second = Ratio.ofPercent(other);
    assertThat(RoundingBoundary.from(Ratio.ONE).keeps(first, second)).isEqualTo(minimum);
    assertThat(RoundingBoundary.upTo(Ratio.ONE).keeps(first, second)).isEqualTo(maximum);
    assertThat(RoundingBoundary.strict(Ratio.ONE).keeps(first, second)).isEqualTo(strict);
    assertThat(RoundingBoundary.from(Ratio.ONE).keeps(second, first)).isEqualTo(minimum);
  }
}
