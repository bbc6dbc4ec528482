package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

  private static final int RUNS = 2_000;

  private static Fraction fraction(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  private static BigDecimal anyDecimal(Random random) {
    BigInteger digits = new BigInteger(1 + random.nextInt(120), random);
    BigDecimal decimal = new BigDecimal(digits, random.nextInt(25) - 5);
    return random.nextBoolean() ? decimal.negate() : decimal;
  }

  private static Fraction anyFraction(Random random) {
    return fraction(random.nextInt(), 1L + random.nextInt(Integer.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # written, lowest terms
          6,    4,  3/2
          -6,   4,  -3/2
          6,   -4,  -3/2
          -6,  -4,  3/2
          0,   -7,  0
          8,    4,  2
          7,    1,  7
          """)
  void isKeptInLowestTermsWithTheSignAbove(long numerator, long denominator, String lowest) {
    assertThat(fraction(numerator, denominator)).hasToString(lowest);
  }

  @Test
  void nothingIsOverZero() {
    assertThatThrownBy(() -> fraction(1, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("a fraction over zero");
    assertThatThrownBy(() -> fraction(1, 2).dividedBy(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  /** Few digits and many, near and beyond those that are taken the short way. */
  @Test
  void isLowestTermsAndDecimalsOfEverySize() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      BigInteger numerator = new BigInteger(random.nextInt(70), random);
      if (random.nextBoolean()) {
        numerator = numerator.negate();
      }
      BigInteger denominator =
          random.nextBoolean()
              ? BigInteger.TEN.pow(random.nextInt(21))
              : new BigInteger(random.nextInt(70), random).add(BigInteger.ONE);
      Fraction fraction = new Fraction(numerator, denominator);
      BigInteger common = numerator.gcd(denominator);
      assertThat(fraction.numerator()).as("seed %d", seed).isEqualTo(numerator.divide(common));
      assertThat(fraction.denominator()).isEqualTo(denominator.divide(common));
      BigDecimal exact = exactly(fraction);
      BigDecimal expected =
          exact == null
              ? fraction.rounded(10).stripTrailingZeros()
              : fraction.rounded(Math.max(0, exact.stripTrailingZeros().scale()));
      assertThat(fraction.decimal(10)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static @Nullable BigDecimal exactly(Fraction fraction) {
    try {
      return new BigDecimal(fraction.numerator()).divide(new BigDecimal(fraction.denominator()));
    } catch (ArithmeticException endless) {
      return null;
    }
  }

  @Test
  void calculatesAsDecimalsDo() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      BigDecimal a = anyDecimal(random);
      BigDecimal b = anyDecimal(random);
      Fraction x = Fraction.of(a);
      Fraction y = Fraction.of(b);

      assertThat(x.plus(y)).as("sum, seed %d", seed).isEqualTo(Fraction.of(a.add(b)));
      assertThat(x.minus(y)).as("difference, seed %d", seed).isEqualTo(Fraction.of(a.subtract(b)));
      assertThat(x.multipliedBy(y))
          .as("product, seed %d", seed)
          .isEqualTo(Fraction.of(a.multiply(b)));
      assertThat(x.pow(3)).as("power, seed %d", seed).isEqualTo(Fraction.of(a.pow(3)));
      assertThat(x.compareTo(y)).as("order, seed %d", seed).isEqualTo(a.compareTo(b));
      assertThat(x.signum()).as("sign, seed %d", seed).isEqualTo(a.signum());
    }
  }

  /** Near and beyond what two longs hold, against whole numbers of any size. */
  @Test
  void calculatesAsWholeNumbersOfAnySizeDo() {
    for (long seed = 0; seed < 10 * RUNS; seed++) {
      Random random = new Random(seed);
      BigInteger a = anyNumber(random);
      BigInteger b = anyNumber(random).abs().add(BigInteger.ONE);
      BigInteger c = anyNumber(random);
      BigInteger d = random.nextInt(3) == 0 ? b : anyNumber(random).abs().add(BigInteger.ONE);
      Fraction x = new Fraction(a, b);
      Fraction y = new Fraction(c, d);
      BigInteger below = b.multiply(d);

      assertThat(x.plus(y))
          .as("sum, seed %d", seed)
          .isEqualTo(new Fraction(a.multiply(d).add(c.multiply(b)), below));
      assertThat(x.minus(y))
          .as("difference, seed %d", seed)
          .isEqualTo(new Fraction(a.multiply(d).subtract(c.multiply(b)), below));
      assertThat(x.multipliedBy(y))
          .as("product, seed %d", seed)
          .isEqualTo(new Fraction(a.multiply(c), below));
      if (c.signum() != 0) {
        assertThat(x.dividedBy(y))
            .as("quotient, seed %d", seed)
            .isEqualTo(new Fraction(a.multiply(d), b.multiply(c)));
      }
      assertThat(x.compareTo(y))
          .as("order, seed %d", seed)
          .isEqualTo(a.multiply(d).compareTo(c.multiply(b)));
      int decimals = random.nextInt(21);
      assertThat(x.rounded(decimals))
          .as("rounded, seed %d", seed)
          .isEqualTo(new BigDecimal(a).divide(new BigDecimal(b), decimals, RoundingMode.HALF_UP));
    }
  }

  /** Of few bits or of many, at times a power of two or one beside it. */
  private static BigInteger anyNumber(Random random) {
    int bits = 1 + random.nextInt(random.nextBoolean() ? 20 : 70);
    BigInteger number =
        random.nextInt(3) == 0
            ? BigInteger.ONE.shiftLeft(bits).add(BigInteger.valueOf(random.nextInt(3) - 1L))
            : new BigInteger(bits, random);
    return random.nextBoolean() ? number.negate() : number;
  }

  @Test
  void theLongFurthestBelowZeroIsANumberLikeOthers() {
    long least = Long.MIN_VALUE;
    assertThat(Fraction.of(least, 1)).isEqualTo(fraction(least, 1)).hasToString("" + least);
    assertThat(Fraction.of(1, least))
        .isEqualTo(fraction(1, least))
        .hasToString("-1/9223372036854775808");
    assertThat(Fraction.of(least, 2).negated()).isEqualTo(Fraction.of(1L << 62, 1));
    Fraction large = Fraction.of(least, 2).negated();
    assertThat(large.plus(large).numerator()).isEqualTo(BigInteger.TWO.pow(63));
  }

  @Test
  void isSoManyUnitsOfADecimalPlace() {
    assertThat(Fraction.ofUnits(-150, 2)).isEqualTo(fraction(-3, 2));
    assertThat(Fraction.ofUnits(7, 18)).hasToString("7/1000000000000000000");
    assertThat(Fraction.ofUnits(10, 20)).isEqualTo(Fraction.ofUnits(1, 19));
  }

  @Test
  void printsEveryDecimalItWasMadeOf() {
    for (long seed = 0; seed < RUNS; seed++) {
      BigDecimal decimal = anyDecimal(new Random(seed));
      assertThat(Fraction.of(decimal).decimal(0)).as("seed %d", seed).isEqualByComparingTo(decimal);
    }
  }

  @Test
  void divisionUndoesMultiplication() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Fraction x = anyFraction(random);
      Fraction y = anyFraction(random).plus(fraction(1L << 40, 1));
      assertThat(x.multipliedBy(y).dividedBy(y)).as("seed %d", seed).isEqualTo(x);
    }
  }

  @Test
  void equalNumbersAreEqualObjectsAndCompareEqual() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Fraction x = fraction(random.nextInt(20) - 10, 1 + random.nextInt(10));
      Fraction y = fraction(random.nextInt(20) - 10, 1 + random.nextInt(10));
      Fraction widened =
          new Fraction(
              x.numerator().multiply(BigInteger.valueOf(6)),
              x.denominator().multiply(BigInteger.valueOf(6)));

      assertThat(widened).as("seed %d", seed).isEqualTo(x).hasSameHashCodeAs(x);
      assertThat(x.compareTo(y) == 0).as("seed %d", seed).isEqualTo(x.equals(y));
      assertThat(x.compareTo(y)).as("seed %d", seed).isEqualTo(-y.compareTo(x));
    }
  }

  @Test
  void aNumberEqualsNothingButNumbers() {
    assertThat(fraction(1, 2).equals((Object) "1/2")).isFalse();
    assertThat(fraction(1, 2)).isNotEqualTo(fraction(1, 3)).isNotEqualTo(fraction(3, 2));
  }

  @Test
  void roundsHalfUpAwayFromZero() {
    for (long seed = 0; seed < RUNS; seed++) {
      Random random = new Random(seed);
      Fraction x = anyFraction(random);
      int decimals = random.nextInt(12);
      BigDecimal expected =
          new BigDecimal(x.numerator())
              .divide(new BigDecimal(x.denominator()), decimals, RoundingMode.HALF_UP);
      assertThat(x.rounded(decimals)).as("seed %d", seed).isEqualTo(expected);
    }
    assertThat(fraction(1, 8).rounded(2)).isEqualTo("0.13");
    assertThat(fraction(-1, 8).rounded(2)).isEqualTo("-0.13");
    assertThat(fraction(1, 2).rounded(0)).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # fraction, if endless to 10, why
          1,    8,        0.125,         three twos
          1,    125,      0.008,         three fives
          1,    80,       0.0125,        more twos than fives
          1,    1250,     0.0008,        more fives than twos
          7,    1,        7,             whole
          0,    1,        0,             nothing
          1,    3,        0.3333333333,  endless
          2,    3,        0.6666666667,  endless and rounded up
          -2,   3,        -0.6666666667, endless and below zero
          1,    12,       0.0833333333,  'twos, and a three'
          1,    15,       0.0666666667,  'fives, and a three'
          1000, 12,       83.3333333333, a yearly thousand by month
          """)
  void printsAllDecimalsUnlessTheyNeverEnd(
      long numerator, long denominator, String decimal, String why) {
    assertThat(fraction(numerator, denominator).decimal(10).toPlainString())
        .as(why)
        .isEqualTo(decimal);
  }

  @Test
  void keepsDecimalsBeyondTheLimitWhereTheyEnd() {
    String written = "0.12345678901234567890123";
    assertThat(Fraction.of(new BigDecimal(written)).decimal(10)).isEqualTo(written);
  }

  @Test
  void takesDecimalsInExponentForm() {
    assertThat(Fraction.of(new BigDecimal("1.5E+3"))).isEqualTo(fraction(1500, 1));
    assertThat(Fraction.of(new BigDecimal("1.5E-3"))).isEqualTo(fraction(3, 2000));
  }

  @Test
  void negatedTwiceIsTheSame() {
    assertThat(fraction(3, 7).negated()).isEqualTo(fraction(-3, 7));
    assertThat(fraction(3, 7).negated().negated()).isEqualTo(fraction(3, 7));
  }
}
