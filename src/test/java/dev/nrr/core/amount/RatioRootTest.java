package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RatioRootTest {

  private static final Ratio SMALLEST =
      Ratio.ofFraction(BigDecimal.ONE.movePointLeft(RatioRoot.DECIMALS));

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @CsvSource({"1.21, 2, 1.1", "0, 3, 0", "1, 12, 1", "0.5, 1, 0.5", "0.970299, 3, 0.99"})
  void aRootWithAnEndIsExact(BigDecimal ratio, int degree, BigDecimal root) {
    assertThat(RatioRoot.of(Ratio.ofFraction(ratio), degree))
        .isEqualTo(new RatioRoot(Ratio.ofFraction(root), true));
  }

  @Test
  void aThirdIsAsExactAsADecimal() {
    assertThat(RatioRoot.of(Ratio.between(1, 9), 2))
        .isEqualTo(new RatioRoot(Ratio.between(1, 3), true));
    assertThat(RatioRoot.of(Ratio.between(1, 8), 2).isExact()).isFalse();
    assertThat(RatioRoot.of(Ratio.between(2, 9), 2).isExact()).isFalse();
  }

  @Test
  void aRootWithoutEndIsCutOff() {
    RatioRoot root = RatioRoot.of(Ratio.between(2, 1), 2);
    assertThat(root.isExact()).isFalse();
    assertThat(root.ratio().toFraction(RatioRoot.DECIMALS).toPlainString())
        .isEqualTo("1.414213562373095048801688724209");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theRootIsBelowAndTheNextDecimalAbove(long seed) {
    Random random = new Random(seed);
    Ratio ratio = Ratio.between(random.nextInt(3_000), 1 + random.nextInt(2_000));
    int degree = 1 + random.nextInt(12);
    RatioRoot root = RatioRoot.of(ratio, degree);
    assertThat(root.isExact())
        .as("seed %d", seed)
        .isEqualTo(power(root.ratio(), degree).equals(ratio));
    assertThat(power(root.ratio(), degree)).as("seed %d", seed).isLessThanOrEqualTo(ratio);
    assertThat(power(root.ratio().plus(SMALLEST), degree)).as("seed %d", seed).isGreaterThan(ratio);
  }

  private static Ratio power(Ratio ratio, int times) {
    Ratio power = Ratio.ONE;
    for (int i = 0; i < times; i++) {
      power = power.multipliedBy(ratio);
    }
    return power;
  }

  @Test
  void thereIsNoRootOfLessThanNothing() {
    assertThatThrownBy(() -> RatioRoot.of(Ratio.ofPercent("-1"), 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("root 2 of -1/100");
    assertThatThrownBy(() -> RatioRoot.of(Ratio.ONE, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
