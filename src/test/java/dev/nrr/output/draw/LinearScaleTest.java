package dev.nrr.output.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinearScaleTest {

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  /** Any value of up to 40 digits, with up to 6 decimals, of either sign. */
  private static BigDecimal anyValue(Random random) {
    BigInteger digits = new BigInteger(random.nextInt(130) + 1, random);
    return new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(7));
  }

  private static LinearScale anyScale(Random random) {
    BigDecimal one = anyValue(random);
    BigDecimal other = anyValue(random).add(BigDecimal.ONE);
    int start = random.nextInt(Px.of(1000));
    int end = start + (random.nextBoolean() ? 1 : -1) * (random.nextInt(Px.of(1000)) + 1);
    return one.compareTo(other) < 0
        ? new LinearScale(one, other, BigDecimal.ONE, start, end)
        : new LinearScale(other, one.add(BigDecimal.TEN), BigDecimal.ONE, start, end);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void thePlaceOfAValueInvertsToTheValue(long seed) {
    Random random = new Random(seed);
    LinearScale scale = anyScale(random);
    BigDecimal width = scale.high().subtract(scale.low());
    BigDecimal value =
        scale.low().add(width.multiply(BigDecimal.valueOf(random.nextInt(1001))).movePointLeft(3));
    BigDecimal back = scale.valueAt(scale.place(value));
    BigDecimal halfPlace =
        width.divide(
            BigDecimal.valueOf(2L * Math.abs(scale.end() - scale.start())),
            java.math.MathContext.DECIMAL128);
    assertThat(back.subtract(value).abs())
        .as("seed %d", seed)
        .isLessThanOrEqualTo(halfPlace.multiply(new BigDecimal("1.000001")));
    assertThat(scale.holds(value)).as("seed %d", seed).isTrue();
    assertThat(scale.place(value))
        .as("seed %d", seed)
        .isBetween(Math.min(scale.start(), scale.end()), Math.max(scale.start(), scale.end()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfValuesIsTheOrderOfPlaces(long seed) {
    Random random = new Random(seed);
    LinearScale scale = anyScale(random);
    BigDecimal one = scale.clamped(anyValue(random));
    BigDecimal other = scale.clamped(anyValue(random));
    int byPlace = Integer.compare(scale.place(one), scale.place(other));
    int byValue = one.compareTo(other) * (scale.end() > scale.start() ? 1 : -1);
    assertThat(byPlace == 0 || byPlace == byValue).as("seed %d", seed).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRoundedScaleHoldsItsRangeInFewRoundSteps(long seed) {
    Random random = new Random(seed);
    BigDecimal low = anyValue(random);
    BigDecimal high = low.add(anyValue(random).abs());
    int atMost = random.nextInt(8) + 2;
    LinearScale scale = LinearScale.rounded(low, high, atMost, 0, Px.of(300));
    assertThat(scale.holds(low) && scale.holds(high)).as("seed %d", seed).isTrue();
    List<BigDecimal> ticks = scale.ticks();
    assertThat(ticks).as("seed %d", seed).hasSizeBetween(2, atMost + 1);
    assertThat(ticks.get(0)).as("seed %d", seed).isEqualByComparingTo(scale.low());
    assertThat(ticks.get(ticks.size() - 1)).as("seed %d", seed).isEqualByComparingTo(scale.high());
    BigDecimal step = ticks.get(1).subtract(ticks.get(0));
    assertThat(step.stripTrailingZeros().unscaledValue().intValueExact())
        .as("seed %d", seed)
        .isIn(1, 2, 25, 5);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 230, 5, '0 50 100 150 200'",
    "0, 1, 4, '0 0.25 0.5 0.75 1'",
    "-15, 27, 5, '-10 0 10 20'",
    "94.5, 105, 5, '95 97.5 100 102.5 105'",
    "0, 7, 7, '0 1 2 3 4 5 6 7'"
  })
  void ticksAreRound(BigDecimal low, BigDecimal high, int atMost, String expected) {
    List<String> ticks =
        RoundTicks.between(low, high, RoundTicks.step(high.subtract(low), atMost)).stream()
            .map(tick -> tick.signum() == 0 ? "0" : tick.stripTrailingZeros().toPlainString())
            .toList();
    assertThat(String.join(" ", ticks)).isEqualTo(expected);
  }

  @Test
  void anEmptyRangeIsNoScale() {
    assertThatThrownBy(
            () -> new LinearScale(BigDecimal.ONE, new BigDecimal("1.0"), BigDecimal.ONE, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "100, 1", "1250, 12.5", "1234, 12.34", "-5, -0.05", "10, 0.1", "-1200, -12"})
  void placesAreWrittenWithTwoDecimalsAtMost(int hundredths, String text) {
    assertThat(Px.text(hundredths)).isEqualTo(text);
  }
}
