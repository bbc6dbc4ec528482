package dev.nrr.output.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.report.model.RoundingBoundary;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatterTest {

  @ParameterizedTest(name = "{0} % with {1} decimals")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      105        | 1 | 105.0%
      105        | 0 | 105%
      105        | 6 | 105.000000%
      92.45      | 1 | 92.5%
      92.44999   | 1 | 92.4%
      92.5       | 0 | 93%
      0          | 1 | 0.0%
      0.04       | 1 | 0.0%
      0.05       | 1 | 0.1%
      -0.04      | 1 | 0.0%
      -0.05      | 1 | -0.1%
      -5.25      | 1 | -5.3%
      123456.78  | 1 | 123,456.8%
      -1234      | 0 | -1,234%
      0.00000001 | 6 | 0.000000%
      """)
  void percentagesAreRoundedHalfUp(String percent, int decimals, String shown) {
    assertThat(new NumberFormatter(decimals).percent(Ratio.ofPercent(percent), List.of()))
        .isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0} % against an edge at {1} %")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      99.97      | 100  | 1 | 99.97%
      99.95      | 100  | 1 | 99.95%
      99.94      | 100  | 1 | 99.9%
      99.999999  | 100  | 1 | 99.999999%
      100        | 100  | 1 | 100.0%
      100.04     | 100  | 1 | 100.0%
      99.5       | 100  | 0 | 99.5%
      99.4       | 100  | 0 | 99%
      84.96      | 85   | 1 | 84.96%
      92.46      | 92.5 | 1 | 92.46%
      92.5       | 92.5 | 0 | 93%
      92.4       | 92.5 | 0 | 92%
      91.6       | 92.5 | 0 | 92%
      92.51      | 92.5 | 0 | 93%
      -0.01      | 0    | 1 | -0.01%
      """)
  void moreDecimalsAreShownWhereRoundingWouldReachTheBandAbove(
      String percent, String edge, int decimals, String shown) {
    List<RoundingBoundary> boundaries = List.of(RoundingBoundary.from(Ratio.ofPercent(edge)));
    assertThat(new NumberFormatter(decimals).percent(Ratio.ofPercent(percent), boundaries))
        .isEqualTo(shown);
  }

  @Test
  void aMaximumIsNotSeenToHoldWhereItIsMissed() {
    List<RoundingBoundary> boundaries = List.of(RoundingBoundary.upTo(Ratio.ofPercent("5")));
    assertThat(NumberFormatter.DEFAULT.percent(Ratio.ofPercent("5.01"), boundaries))
        .isEqualTo("5.01%");
    assertThat(NumberFormatter.DEFAULT.percent(Ratio.ofPercent("5"), boundaries)).isEqualTo("5.0%");
    assertThat(NumberFormatter.DEFAULT.percent(Ratio.ofPercent("4.96"), boundaries))
        .isEqualTo("5.0%");
  }

  @Test
  void aStrictLimitIsShownOnlyForAValueOnIt() {
    List<RoundingBoundary> boundaries = List.of(RoundingBoundary.strict(Ratio.ofPercent("20")));
    assertThat(NumberFormatter.DEFAULT.percent(Ratio.ofPercent("20.04"), boundaries))
        .isEqualTo("20.04%");
    assertThat(NumberFormatter.DEFAULT.percent(Ratio.ofPercent("19.96"), boundaries))
        .isEqualTo("19.96%");
    assertThat(NumberFormatter.DEFAULT.percent(Ratio.ofPercent("20"), boundaries))
        .isEqualTo("20.0%");
  }

  @Test
  void everyEdgeCounts() {
    List<RoundingBoundary> boundaries =
        List.of(
            RoundingBoundary.from(Ratio.ofPercent("99.98")),
            RoundingBoundary.from(Ratio.ofPercent("100")));
    assertThat(NumberFormatter.DEFAULT.percent(Ratio.ofPercent("99.979"), boundaries))
        .isEqualTo("99.979%");
  }

  @Test
  void aHairBelowAnEdgeIsShownWithAllTheDecimalsItTakes() {
    BigInteger whole = BigInteger.TEN.pow(38);
    Ratio ratio =
        Ratio.between(
            Amount.of(new BigDecimal(whole.subtract(BigInteger.ONE))),
            Amount.of(new BigDecimal(whole)));
    assertThat(NumberFormatter.DEFAULT.percent(ratio, List.of(RoundingBoundary.from(Ratio.ONE))))
        .isEqualTo("99." + "9".repeat(36) + "%");
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aShownPercentageNeverChangesItsBandAndIsWithinHalfAStep(long seed) {
    Random random = new Random(seed);
    Ratio ratio = Ratio.between(random.nextInt(2_000_000), 1 + random.nextInt(1_000_000));
    RoundingBoundary boundary =
        RoundingBoundary.from(ratio.plus(Ratio.between(random.nextInt(7) - 3, 10_000)));
    int decimals = random.nextInt(7);
    String shown = new NumberFormatter(decimals).percent(ratio, List.of(boundary));
    Ratio read = Ratio.ofPercent(shown.replace("%", "").replace(",", ""));
    assertThat(boundary.keeps(ratio, read)).as("seed %d: %s", seed, shown).isTrue();
    Ratio halfStep = Ratio.ofPercent(BigDecimal.ONE.movePointLeft(decimals)).dividedBy(2);
    assertThat(read.minus(ratio).abs())
        .as("seed %d: %s", seed, shown)
        .isLessThanOrEqualTo(halfStep);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 7})
  void decimalsOutsideZeroToSixAreRefused(int decimals) {
    assertThatThrownBy(() -> new NumberFormatter(decimals))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decimals from 0 to 6, not " + decimals);
  }

  @Test
  void differencesOfSharesAreShownInPoints() {
    List<RoundingBoundary> boundaries = List.of(RoundingBoundary.strict(Ratio.ofPercent("1")));
    assertThat(NumberFormatter.DEFAULT.points(Ratio.ofPercent("2"), List.of()))
        .isEqualTo("2.0 points");
    assertThat(NumberFormatter.DEFAULT.points(Ratio.ofPercent("-0.97"), List.of()))
        .isEqualTo("-1.0 points");
    assertThat(NumberFormatter.DEFAULT.points(Ratio.ofPercent("0.97"), boundaries))
        .isEqualTo("0.97 points");
  }

  @ParameterizedTest
  @CsvSource({"110,110%", "92.5,92.5%", "0,0%", "100.10,100.1%", "1200,'1,200%'"})
  void limitsAreShownWithTheDigitsTheyWereGiven(String percent, String shown) {
    assertThat(NumberFormatter.DEFAULT.limit(Ratio.ofPercent(percent))).isEqualTo(shown);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      one two              | 1 2                | 1 2
      no decimals          | 1000 999 0         | 1,000 999 0
      at least two         | 1000 0.5           | 1,000.00 0.50
      as many as the most  | 1 0.125            | 1.000 0.125
      millions             | 1234567.5 -1234567 | 1,234,567.50 -1,234,567.00
      a negative thousand  | -100 -1000         | -100 -1,000
      binary noise         | 1234.5600000000001 | 1,234.56
      too small for cents  | 0.000000000001     | 0.000000000001
      38 digits            | 99999999999999999999999999999999999999 | 99,999,999,999,999,999,999,999,999,999,999,999,999
      """)
  void moneyInAColumnHasTheSameDecimals(String name, String amounts, String shown) {
    List<Amount> column = Arrays.stream(amounts.split(" ")).map(Amount::of).toList();
    int decimals = NumberFormatter.moneyDecimals(column);
    assertThat(column.stream().map(amount -> NumberFormatter.DEFAULT.money(amount, decimals)))
        .as(name)
        .containsExactly(shown.split(" "));
  }

  @Test
  void endlessAmountsAreShownInCents() {
    Amount month = Amount.ofUnits(BigInteger.valueOf(1000), 0, 12);
    int decimals = NumberFormatter.moneyDecimals(List.of(month));
    assertThat(NumberFormatter.DEFAULT.money(month, decimals)).isEqualTo("83.33");
    assertThat(NumberFormatter.plain(month)).isEqualTo("83.3333333333");
  }

  @Test
  void aColumnWithoutMoneyNeedsNoDecimals() {
    assertThat(NumberFormatter.moneyDecimals(List.of())).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "999,999",
    "1000,'1,000'",
    "1234567,'1,234,567'",
    "9223372036854775807,'9,223,372,036,854,775,807'"
  })
  void countsAreGrouped(long count, String shown) {
    assertThat(NumberFormatter.DEFAULT.count(count)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "1,3,0.3333333333",
    "2,3,0.6666666667",
    "1,1,1.0000000000",
    "0,5,0.0000000000",
    "-1,8,-0.1250000000",
    "123456789,1,123456789.0000000000"
  })
  void machinesGetFractionsWithTenDecimals(long part, long whole, String fraction) {
    assertThat(NumberFormatter.fraction(Ratio.between(part, whole))).isEqualTo(fraction);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1000",
        "-1000",
        "0.1",
        "1234567.125",
        "0.000000000000000000000000000001",
        "100000000000000000000000000000000000000"
      })
  void machinesGetMoneyInFullWithoutAnExponent(String amount) {
    assertThat(NumberFormatter.plain(Amount.of(amount))).isEqualTo(amount);
  }

  @Test
  void moneyWrittenInExponentFormIsStillPlain() {
    assertThat(NumberFormatter.plain(Amount.of(new BigDecimal("1E+9")))).isEqualTo("1000000000");
    assertThat(NumberFormatter.DEFAULT.money(Amount.of(new BigDecimal("1E+9")), 0))
        .isEqualTo("1,000,000,000");
    assertThat(NumberFormatter.DEFAULT.money(Amount.of("0.005"), 2))
        .isEqualTo(new BigDecimal("0.005").setScale(2, RoundingMode.HALF_UP).toPlainString());
  }
}
