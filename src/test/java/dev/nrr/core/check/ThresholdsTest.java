package dev.nrr.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.check.Check.Outcome;
import dev.nrr.core.check.Threshold.Subject;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ThresholdsTest {

  private static final Map<String, MetricValue> EARLIER =
      Map.of("nrr", Results.percent("107"), "grr", Results.percent("84"));

  private static Check check(String name, Quantity limit, RevenueBridge bridge) {
    Subject subject =
        new Subject(
            Results.result(Slice.TOTAL, bridge, CustomerCounts.ofStartingAndChurned(40, 4L)),
            Results.shares("30", "75"),
            EARLIER);
    return Results.threshold(name).check(limit, false, subject);
  }

  /** 1,000 with 200 expansion, 50 contraction, 100 churn; 40 customers, 4 of them left. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # threshold        , limit , passed, distance
          min-nrr            , 105   , true  , 0
          min-nrr            , 105.01, false , -0.01
          min-nrr            , 100   , true  , 5
          min-grr            , 85    , true  , 0
          min-grr            , 90    , false , -5
          min-logo-retention , 90    , true  , 0
          min-logo-retention , 91    , false , -1
          max-churn          , 10    , true  , 0
          max-churn          , 9.99  , false , 0.01
          max-contraction    , 5     , true  , 0
          max-contraction    , 4     , false , 1
          max-top1-share     , 30    , true  , 0
          max-top1-share     , 29.5  , false , 0.5
          max-top10-share    , 75    , true  , 0
          max-top10-share    , 50    , false , 25
          """)
  void sharesAreHeldAgainstTheirLimit(String name, String limit, boolean passed, String distance) {
    Check check = check(name, Results.share(limit), Results.THOUSAND);
    assertThat(check.passed()).isEqualTo(passed);
    assertThat(check.distance()).contains(Results.points(distance));
    assertThat(check.name()).isEqualTo(name);
  }

  /** From 107 % to 105 %, and from 84 % to 85 %. */
  @ParameterizedTest
  @CsvSource({
    "max-nrr-drop, 2, true, 0",
    "max-nrr-drop, 1.9, false, 0.1",
    "max-grr-drop, 0, true, -1"
  })
  void dropsAreMeasuredFromTheBaseline(String name, String limit, boolean passed, String distance) {
    Check check = check(name, Results.points(limit), Results.THOUSAND);
    assertThat(check.passed()).isEqualTo(passed);
    assertThat(check.distance()).contains(Results.points(distance));
  }

  @Test
  void aCohortIsCounted() {
    assertThat(check("min-cohort", new Quantity.Count(40), Results.THOUSAND).passed()).isTrue();
    assertThat(check("min-cohort", new Quantity.Count(41), Results.THOUSAND).passed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"min-nrr", "min-grr", "max-churn", "max-contraction"})
  void withoutStartingRevenueNothingPasses(String name) {
    Check check = check(name, Results.share("0"), RevenueBridge.NONE);
    assertUndefined(check, "starting revenue is zero");
  }

  @Test
  void aDropOfNothingIsUndefined() {
    assertUndefined(
        check("max-nrr-drop", Results.points("100"), RevenueBridge.NONE),
        "starting revenue is zero");
  }

  @Test
  void aDropFromNothingIsUndefined() {
    assertUndefined(drop(null), "the baseline has no such slice");
    assertUndefined(drop(Map.of()), "in the baseline: the ratio is not in it");
    assertUndefined(
        drop(Map.of("nrr", new MetricValue.Undefined("starting revenue is zero"))),
        "in the baseline: starting revenue is zero");
  }

  @Test
  void anEarlierRatioThatWasRoundedIsComparedAtItsDecimals() {
    Ratio now =
        Results.result(Slice.TOTAL, Results.THOUSAND, null).measure("nrr").find().orElseThrow();
    Ratio up = Ratio.ofFraction(now.toFraction(0));
    Check check = drop(Map.of("nrr", new MetricValue.Rounded(up, 0)));

    assertThat(check.actual().find()).contains(new Quantity.Points(Ratio.ZERO));
  }

  private static Check drop(@Nullable Map<String, MetricValue> earlier) {
    Subject subject =
        new Subject(
            Results.result(Slice.TOTAL, Results.THOUSAND, null), Results.shares("1", "1"), earlier);
    return Results.threshold("max-nrr-drop").check(Results.points("99"), false, subject);
  }

  @Test
  void withoutCustomersNothingOfCustomersPasses() {
    MetricValue none = new MetricValue.Undefined("no names");
    Subject subject =
        new Subject(
            Results.result(Slice.TOTAL, Results.THOUSAND, null),
            new TopShares(none, none, none),
            null);
    assertUndefined(
        Results.threshold("min-logo-retention").check(Results.share("0"), false, subject),
        "customers are not known");
    assertUndefined(
        Results.threshold("min-cohort").check(new Quantity.Count(0), false, subject),
        "customers are not known");
    assertUndefined(
        Results.threshold("max-top1-share").check(Results.share("100"), false, subject),
        "no names");
  }

  private static void assertUndefined(Check check, String reason) {
    assertThat(check.passed()).isFalse();
    assertThat(check.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(check.distance()).isEmpty();
    assertThat(check.actual()).isEqualTo(new Actual.Unknown(reason));
  }

  @Test
  void eachStandsOnceUnderItsName() {
    assertThat(Thresholds.ALL)
        .extracting(Threshold::name)
        .containsExactly(
            "min-nrr",
            "min-grr",
            "min-logo-retention",
            "max-churn",
            "max-contraction",
            "max-top1-share",
            "max-top10-share",
            "max-nrr-drop",
            "max-grr-drop",
            "min-cohort");
    assertThat(Thresholds.ALL).filteredOn(Threshold::needsBaseline).hasSize(2);
    assertThat(Thresholds.ALL).filteredOn(Threshold::needsTopShares).hasSize(2);
    assertThat(Results.threshold("min-logo-retention").figure()).isEqualTo("logo_retention");
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  /** A hair on either side of a ratio decides, whatever the ratio. */
  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsRoundedBeforeItIsCompared(long seed) {
    Random random = new Random(seed);
    BigInteger whole = new BigInteger(60, random).add(BigInteger.ONE);
    BigInteger lost = new BigInteger(60, random).mod(whole.add(BigInteger.ONE));
    RevenueBridge bridge = Results.bridge(whole.toString(), "0", "0", lost.toString());
    BigDecimal percent =
        new BigDecimal(whole.subtract(lost))
            .movePointRight(2)
            .divide(new BigDecimal(whole), 40, RoundingMode.DOWN);
    BigDecimal hair = new BigDecimal("1e-39");
    for (String name : List.of("min-nrr", "min-grr")) {
      assertThat(check(name, Results.share(percent.toPlainString()), bridge).passed())
          .as("seed %d", seed)
          .isTrue();
      String above = percent.add(hair).toPlainString();
      assertThat(check(name, Results.share(above), bridge).passed()).as("seed %d", seed).isFalse();
    }
  }
}
