package dev.nrr.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionResult.Measured;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.TieOut;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InvariantsTest {

  private static final RevenueBridge BRIDGE = bridge(100, 20, 5, 10);
  private static final RevenueBridge OVERDRAWN = bridge(100, 200, 50, 80);
  private static final Slice SMB = Slice.of(List.of("segment", "region"), List.of("SMB", "EU"));

  private static RevenueBridge bridge(long starting, long up, long down, long out) {
    return new RevenueBridge(Amount.of(starting), Amount.of(up), Amount.of(down), Amount.of(out));
  }

  private static RetentionRule rule(Method method, Reactivation reactivation) {
    return RetentionRule.of(method).withReactivation(reactivation);
  }

  private static RetentionRule rule(Method method) {
    return rule(method, Reactivation.SEPARATE);
  }

  private static MetricValue percent(String percent) {
    return new MetricValue.Measured(Ratio.ofPercent(percent));
  }

  private static RetentionResult stating(
      Slice slice, RevenueBridge bridge, MetricValue nrr, MetricValue grr) {
    return new RetentionResult(
        slice,
        null,
        bridge,
        Memo.UNKNOWN,
        null,
        List.of(new Measured("nrr", nrr), new Measured("grr", grr)));
  }

  private static RetentionResult measured(RevenueBridge bridge, Memo memo, RetentionRule rule) {
    return Metrics.measure(Slice.TOTAL, null, bridge, memo, null, rule);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheMetricsMeasureHoldsUnderEveryMethod(Method method) {
    for (long seed = 0; seed < 200; seed++) {
      RevenueBridge bridge = new RandomBridges(new Random(seed)).any();
      Memo memo = new Memo(null, Amount.of(seed), null);
      for (Reactivation reactivation : Reactivation.values()) {
        RetentionRule rule = rule(method, reactivation);
        assertThat(Invariants.check(measured(bridge, memo, rule), rule))
            .as("seed %d, %s", seed, rule)
            .isEmpty();
      }
    }
  }

  @Test
  void unknownReactivationIsNoGainToCheck() {
    RetentionRule gain = rule(Method.POINT_TO_POINT, Reactivation.GAIN);
    assertThat(Invariants.check(measured(BRIDGE, Memo.UNKNOWN, gain), gain)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # method,       nrr, grr, what contradicts
          POINT_TO_POINT, 106, 85,  'nrr of the total is Measured[ratio=53/50] but the bridge says 105 / 100'
          MOVEMENTS,      106, 85,  'nrr of the total is Measured[ratio=53/50] but the bridge says 105 / 100'
          AS_GIVEN,       105, 86,  'grr of the total is Measured[ratio=43/50] but the bridge says 85 / 100'
          CHAINED,        90,  101, 'grr of the total is 101/100, above 1'
          AVERAGE,        90,  91,  'grr of the total is 91/100, above nrr Measured[ratio=9/10]'
          CHAINED,        90,  -1,  'grr of the total is -1/100, below 0 with chained'
          AVERAGE,        90,  -1,  'grr of the total is -1/100, below 0 with average'
          """)
  void refusesAResultThatContradictsItself(Method method, String nrr, String grr, String message) {
    RetentionResult result = stating(Slice.TOTAL, BRIDGE, percent(nrr), percent(grr));
    assertThatThrownBy(() -> Invariants.check(result, rule(method)))
        .isInstanceOf(InvariantViolation.class)
        .hasMessage(message);
  }

  @Test
  void stepsNeedNotEndWhereTheirSumDoes() {
    RetentionResult result = stating(Slice.TOTAL, BRIDGE, percent("101"), percent("80"));
    assertThat(Invariants.check(result, rule(Method.CHAINED))).isEmpty();
  }

  @Test
  void refusesARatioOverNothing() {
    RetentionResult result =
        stating(
            Slice.TOTAL,
            RevenueBridge.NONE,
            percent("100"),
            MetricValue.Undefined.NO_STARTING_REVENUE);
    assertThatThrownBy(() -> Invariants.check(result, rule(Method.POINT_TO_POINT)))
        .isInstanceOf(InvariantViolation.class)
        .hasMessage("nrr of the total is Measured[ratio=1] but the bridge says 0 / 0");
  }

  @Test
  void refusesGrossRetentionWithoutNet() {
    MetricValue undefined = new MetricValue.Undefined("nobody knows");
    RetentionResult result = stating(SMB, BRIDGE, undefined, percent("80"));
    assertThatThrownBy(() -> Invariants.check(result, rule(Method.CHAINED)))
        .isInstanceOf(InvariantViolation.class)
        .hasMessage(
            "grr of segment=SMB, region=EU is 4/5, above nrr Undefined[reason=nobody knows]");
  }

  @Test
  void grossRetentionBelowZeroIsABugPointToPoint() {
    RetentionRule rule = rule(Method.POINT_TO_POINT);
    assertThatThrownBy(() -> Invariants.check(measured(OVERDRAWN, Memo.UNKNOWN, rule), rule))
        .isInstanceOf(InvariantViolation.class)
        .hasMessage("grr of the total is -3/10, below 0 with point-to-point");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          MOVEMENTS, --method point-to-point does
          AS_GIVEN,  customers' revenue at its two ends allows point-to-point
          """)
  void grossRetentionBelowZeroSaysThatSummedMovementsDoNotSuit(Method method, String remedy) {
    RetentionRule rule = rule(method);
    assertThat(Invariants.check(measured(OVERDRAWN, Memo.UNKNOWN, rule), rule))
        .contains(
            new Notice(
                "method-unsuited",
                "GRR of the total is below zero: contraction and churn exceed starting revenue, so"
                    + " summed movements do not suit this window; "
                    + remedy,
                1,
                Amount.of(30)));
  }

  private static RetentionResult withCustomers(CustomerCounts customers) {
    return Metrics.measure(
        Slice.TOTAL, null, BRIDGE, Memo.UNKNOWN, customers, rule(Method.POINT_TO_POINT));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # starting, expanded, contracted, churned, unchanged
          10,         4,        3,          2,       1
          0,          0,        0,          0,       0
          10,         ,         3,          2,       1
          10,         4,        ,           2,       1
          10,         4,        3,          ,        1
          10,         4,        3,          2,
          """)
  void everyStartingCustomerIsInOneClassOrSomeClassIsUnknown(
      long starting, Long expanded, Long contracted, Long churned, Long unchanged) {
    RetentionResult result =
        withCustomers(
            new CustomerCounts(starting, expanded, contracted, churned, unchanged, 9L, null));
    assertThat(Invariants.check(result, rule(Method.POINT_TO_POINT))).isEmpty();
  }

  @Test
  void refusesCustomersThatAreInNoClass() {
    RetentionResult result = withCustomers(new CustomerCounts(11, 4L, 3L, 2L, 1L, 0L, 0L));
    assertThatThrownBy(() -> Invariants.check(result, rule(Method.POINT_TO_POINT)))
        .isInstanceOf(InvariantViolation.class)
        .hasMessageStartingWith("customers of the total do not add up to those starting: ")
        .hasMessageContaining("starting=11, expanded=4, contracted=3, churned=2, unchanged=1");
  }

  @Test
  void theBridgeLeadsToTheEndingSummedOnItsOwn() {
    RetentionResult result = measured(BRIDGE, Memo.UNKNOWN, rule(Method.POINT_TO_POINT));
    assertThatCode(() -> Invariants.checkEnding(result, Amount.of("105.00")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> Invariants.checkEnding(result, Amount.of("105.01")))
        .isInstanceOf(InvariantViolation.class)
        .hasMessage("ending of the total sums to 105.01 but the bridge says 105");
  }

  private static TieOut tieOut(long end) {
    return new TieOut(
        Amount.of(2200),
        Amount.of(200),
        Amount.of(550),
        Amount.of(550),
        null,
        Amount.of(200),
        Amount.of(700),
        Amount.of(end));
  }

  @Test
  void theWholeBookTiesOut() {
    assertThatCode(() -> Invariants.checkTieOut(tieOut(2600))).doesNotThrowAnyException();
    assertThatThrownBy(() -> Invariants.checkTieOut(tieOut(2599)))
        .isInstanceOf(InvariantViolation.class)
        .hasMessageStartingWith("tie-out leaves -1 unexplained: ")
        .hasMessageContaining("start=2200")
        .hasMessageContaining("end=2599");
  }
}
