package dev.nrr.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Ratio;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

  private static Ratio percent(String percent) {
    return percent == null ? null : Ratio.ofPercent(percent);
  }

  static Band band(String from, String to) {
    return new Band("nrr", percent(from), percent(to), "healthy", null, null, null, null);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # from, to,  percent,               contained
          100,    110, 100,                   true
          100,    110, 99.999999999999999999, false
          100,    110, 109.99999999999999999, true
          100,    110, 110,                   false
          ,       90,  -20,                   true
          ,       90,  90,                    false
          120,    ,    120,                   true
          120,    ,    100000,                true
          120,    ,    119.99,                false
          ,       ,    -1,                    true
          """)
  void holdsItsLowerEndAndNotItsUpper(String from, String to, String percent, boolean contained) {
    assertThat(band(from, to).contains(Ratio.ofPercent(percent))).isEqualTo(contained);
  }

  @Test
  void comparesFractionsThatNoDecimalHolds() {
    Ratio third = Ratio.between(1, 3);
    Ratio hair = Ratio.ofFraction(new BigDecimal("1e-40"));
    Band fromThird = new Band("nrr", third, null, "healthy", null, null, null, null);
    assertThat(fromThird.contains(third)).isTrue();
    assertThat(fromThird.contains(third.minus(hair))).isFalse();
  }

  @Test
  void bandsMeetWhereSomeRatioIsInBoth() {
    for (long seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      Band one = anyBand(random);
      Band other = anyBand(random);
      assertThat(one.meets(other))
          .as("seed %d, %s and %s", seed, one.range(), other.range())
          .isEqualTo(someWholePercentIsInBoth(one, other))
          .isEqualTo(other.meets(one));
    }
  }

  private static Band anyBand(Random random) {
    int from = random.nextInt(10);
    int to = from + 1 + random.nextInt(5);
    return band(
        random.nextInt(5) == 0 ? null : Integer.toString(from),
        random.nextInt(5) == 0 ? null : Integer.toString(to));
  }

  private static boolean someWholePercentIsInBoth(Band one, Band other) {
    for (int percent = -1; percent < 20; percent++) {
      Ratio ratio = Ratio.ofPercent(Integer.toString(percent));
      if (one.contains(ratio) && other.contains(ratio)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          110,  100,  from 110 is not below to 100
          92.5, 92.5, from 92.5 is not below to 92.5
          """)
  void refusesABandThatHoldsNothing(String from, String to, String message) {
    assertThatThrownBy(() -> band(from, to))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesABandWithoutALabel() {
    assertThatThrownBy(() -> new Band("nrr", null, null, " ", null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label is blank");
  }

  @ParameterizedTest
  @CsvSource({"90, 100, 90 to 100", ", 92.5, below 92.5", "120, , from 120", ", , everything"})
  void saysItsRangeInPercent(String from, String to, String range) {
    assertThat(band(from, to).range()).isEqualTo(range);
  }
}
