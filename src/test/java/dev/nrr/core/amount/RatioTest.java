package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  private static final int RUNS = 1_000;

  private static Ratio anyRatio(Random random) {
    return Ratio.between(random.nextInt(2001) - 1000, 1 + random.nextInt(1000));
  }

  @Test
  void percentAndFractionAreTwoDoorsToOneRatio() {
    assertThat(Ratio.ofPercent("105")).isEqualTo(Ratio.ofFraction(new BigDecimal("1.050")));
    assertThat(Ratio.ofPercent(new BigDecimal("92.5"))).isEqualTo(Ratio.between(37, 40));
    assertThat(Ratio.ofPercent("100")).isEqualTo(Ratio.ONE);
    assertThat(Ratio.ofPercent("0.00")).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.between(Amount.of("10.5"), Amount.of(10))).isEqualTo(Ratio.ofPercent("105"));
  }

  @Test
  void ratiosAreEqualByValueAndToNothingElse() {
    assertThat(Ratio.between(1, 2)).isEqualTo(Ratio.ofPercent("50")).isNotEqualTo(Ratio.ONE);
    assertThat(Ratio.between(1, 2)).hasSameHashCodeAs(Ratio.ofPercent("50")).isNotEqualTo("0.5");
  }

  @Test
  void nothingIsAShareOfNothing() {
    assertThatThrownBy(() -> Ratio.between(Amount.of(1), Amount.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Ratio.between(1, 0)).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # part,  whole,  decimals, percent, why
          1900,    2200,   1,        86.4,    worked book
          1800,    2200,   2,        81.82,   worked book
          2001,    2000,   1,        100.1,   100.05 goes up at the half
          1999,    2000,   1,        100.0,   99.95 goes up at the half
          9997,    10000,  1,        100.0,   99.97 is above the half
          99949,   100000, 1,        99.9,    99.949 is below the half
          -2001,   2000,   1,        -100.1,  away from zero at the half
          1,       200,    0,        1,       0.5 goes up at the half
          1,       3,      6,        33.333333, six decimals
          5,       4,      0,        125,     whole
          0,       1,      1,        0.0,     nothing
          """)
  void percentRoundsHalfUpAtTheHalf(
      long part, long whole, int decimals, String percent, String why) {
    assertThat(Ratio.between(part, whole).toPercent(decimals).toPlainString())
        .as(why)
        .isEqualTo(percent);
  }

  @Test
  void percentIsTheFractionHundredfoldWithTheDecimalsAskedFor() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Ratio ratio = anyRatio(random);
      int decimals = random.nextInt(7);
      BigDecimal exactHundredfold = Ratio.between(100, 1).multipliedBy(ratio).toFraction(decimals);
      assertThat(ratio.toPercent(decimals)).as("seed %d", seed).isEqualTo(exactHundredfold);
    }
  }

  @Test
  void fractionHasTheDecimalsAskedFor() {
    assertThat(Ratio.between(1900, 2200).toFraction(10)).isEqualTo("0.8636363636");
    assertThat(Ratio.ONE.toFraction(10)).isEqualTo("1.0000000000");
  }

  @Test
  void comparesExactlyHoweverNear() {
    Ratio limit = Ratio.ofPercent("110");
    Ratio hair = Ratio.ofFraction(new BigDecimal("1e-30"));
    assertThat(limit.minus(hair)).isLessThan(limit);
    assertThat(limit.plus(hair)).isGreaterThan(limit);
    assertThat(limit.minus(hair).plus(hair)).isEqualTo(limit).isEqualByComparingTo(limit);
  }

  @Test
  void orderAgreesWithEqualityAndWithTheDifference() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Ratio a = Ratio.between(random.nextInt(12), 1 + random.nextInt(6));
      Ratio b = Ratio.between(random.nextInt(12), 1 + random.nextInt(6));
      assertThat(a.compareTo(b) == 0).as("seed %d", seed).isEqualTo(a.equals(b));
      assertThat(a.compareTo(b) < 0).as("seed %d", seed).isEqualTo(a.minus(b).isNegative());
    }
  }

  @Test
  void calculatesExactly() {
    Ratio third = Ratio.between(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.ONE);
    assertThat(third.multipliedBy(Ratio.between(3, 2))).isEqualTo(Ratio.ofPercent("50"));
    assertThat(Ratio.ONE.dividedBy(3)).isEqualTo(third);
    assertThat(third.pow(2)).isEqualTo(Ratio.between(1, 9));
    assertThat(third.pow(0)).isEqualTo(Ratio.ONE);
    assertThat(third.minus(Ratio.ONE)).isEqualTo(Ratio.between(-2, 3));
  }

  @Test
  void powerIsRepeatedMultiplication() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Ratio ratio = anyRatio(random);
      int times = random.nextInt(6);
      Ratio product = Ratio.ONE;
      for (int i = 0; i < times; i++) {
        product = product.multipliedBy(ratio);
      }
      assertThat(ratio.pow(times)).as("seed %d", seed).isEqualTo(product);
    }
  }

  @Test
  void knowsItsSign() {
    Ratio loss = Ratio.ofPercent("-5");
    assertThat(loss.isNegative()).isTrue();
    assertThat(Ratio.ZERO.isNegative()).isFalse();
    assertThat(loss.abs()).isEqualTo(Ratio.ofPercent("5"));
    assertThat(Ratio.ONE.abs()).isEqualTo(Ratio.ONE);
  }

  @Test
  void printsAsAnExactFraction() {
    assertThat(Ratio.ofPercent("105")).hasToString("21/20");
    assertThat(Ratio.ONE).hasToString("1");
  }

  @Test
  void halfUpIsWhatPeopleRoundBy() {
    for (long seed = 0; seed < RUNS; seed++) {
      long thousandths = new Random(seed).nextInt(3_000_000);
      BigDecimal percent = BigDecimal.valueOf(thousandths, 3);
      assertThat(Ratio.ofPercent(percent).toPercent(1))
          .as("seed %d, %s", seed, percent)
          .isEqualTo(percent.setScale(1, RoundingMode.HALF_UP));
    }
  }
}
