package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

  private static final int RUNS = 1_000;

  private static Amount anyAmount(Random random) {
    return Amount.ofUnits(
        new BigInteger(80, random).subtract(BigInteger.TWO.pow(79)),
        random.nextInt(6),
        1 + random.nextInt(12));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written   , printed
          1234.50     , 1234.5
          0.00        , 0
          -0.0        , 0
          100         , 100
          1E+3        , 1000
          1E-12       , 0.000000000001
          -7.250      , -7.25
          100000000000000000000000000000000000.01, 100000000000000000000000000000000000.01
          """)
  void printsPlainDecimalsWithoutTrailingZeros(String written, String printed) {
    assertThat(Amount.of(new BigDecimal(written))).hasToString(printed);
  }

  @Test
  void neverPrintsAnExponent() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      BigDecimal decimal =
          new BigDecimal(BigInteger.valueOf(random.nextInt()), random.nextInt(80) - 40);
      Amount amount = Amount.of(decimal);
      assertThat(amount.toString()).as("seed %d", seed).matches("-?[0-9]+(\\.[0-9]*[1-9])?");
      assertThat(new BigDecimal(amount.toString()))
          .as("seed %d", seed)
          .isEqualByComparingTo(decimal);
    }
  }

  @Test
  void trailingZerosDoNotTellAmountsApart() {
    assertThat(Amount.of("1.0")).isEqualTo(Amount.of("1.00")).isEqualTo(Amount.of(1));
    assertThat(Amount.of("1.0")).hasSameHashCodeAs(Amount.of(1));
  }

  @Test
  void twelveTwelfthsOfAYearlyAmountAreTheYearlyAmount() {
    Amount month = Amount.ofUnits(BigInteger.valueOf(100_000), 2, 12);
    Amount year = Amount.ZERO;
    for (int i = 0; i < 12; i++) {
      year = year.plus(month);
    }
    assertThat(month).hasToString("83.3333333333");
    assertThat(year).isEqualTo(Amount.of(1000));
  }

  @Test
  void scaledUnitsAreTheDecimalTheyStandFor() {
    assertThat(Amount.ofUnits(BigInteger.valueOf(-12345), 2, 1)).isEqualTo(Amount.of("-123.45"));
    assertThat(Amount.ofUnits(BigInteger.valueOf(7), 0, 1)).isEqualTo(Amount.of(7));
  }

  @Test
  void additionAndSubtractionUndoEachOther() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Amount a = anyAmount(random);
      Amount b = anyAmount(random);
      assertThat(a.plus(b).minus(b)).as("seed %d", seed).isEqualTo(a);
      assertThat(a.plus(b)).as("seed %d", seed).isEqualTo(b.plus(a));
      assertThat(a.minus(b)).as("seed %d", seed).isEqualTo(b.minus(a).negated());
    }
  }

  @Test
  void orderAgreesWithEqualityAndWithTheDifference() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Amount a = Amount.ofUnits(BigInteger.valueOf(random.nextInt(40)), 1, 1 + random.nextInt(3));
      Amount b = Amount.ofUnits(BigInteger.valueOf(random.nextInt(40)), 1, 1 + random.nextInt(3));
      assertThat(a.compareTo(b) == 0).as("seed %d", seed).isEqualTo(a.equals(b));
      assertThat(a.compareTo(b) < 0).as("seed %d", seed).isEqualTo(a.minus(b).isNegative());
      assertThat(a.compareTo(b) > 0).as("seed %d", seed).isEqualTo(a.minus(b).isPositive());
    }
  }

  @ParameterizedTest
  @CsvSource({"-3, true, false, false, 3", "0, false, true, false, 0", "3, false, false, true, 3"})
  void knowsItsSign(String text, boolean negative, boolean zero, boolean positive, String abs) {
    Amount amount = Amount.of(text);
    assertThat(amount.isNegative()).isEqualTo(negative);
    assertThat(amount.isZero()).isEqualTo(zero);
    assertThat(amount.isPositive()).isEqualTo(positive);
    assertThat(amount.abs()).isEqualTo(Amount.of(abs));
  }

  @Test
  void refusesTextThatIsNoNumber() {
    assertThatThrownBy(() -> Amount.of("12,5")).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void wholeDecimalsHaveNoNegativeScale() {
    assertThat(Amount.of(1_000_000).toDecimal()).isEqualTo(new BigDecimal("1000000"));
  }

  @Test
  void anEndlessAmountIsRoundedToTheDecimalsAskedFor() {
    Amount twelfth = Amount.ofUnits(BigInteger.valueOf(1000), 0, 12);
    assertThat(twelfth.toDecimal(3)).isEqualTo(new BigDecimal("83.333"));
    assertThat(Amount.of("-0.5").toDecimal(0)).isEqualTo(new BigDecimal("-1"));
  }

  @ParameterizedTest
  @CsvSource({"1200.6, 12, 100.05", "1E+3, 4, 250", "1, 3, 0.3333333333", "0, 7, 0"})
  void dividesADecimalExactly(String decimal, BigInteger divisor, String printed) {
    Amount part = Amount.ofDivided(new BigDecimal(decimal), divisor);

    assertThat(part).hasToString(printed);
    Amount whole = Amount.ZERO;
    for (int i = 0; i < divisor.intValueExact(); i++) {
      whole = whole.plus(part);
    }
    assertThat(whole).isEqualTo(Amount.of(new BigDecimal(decimal)));
  }
}
