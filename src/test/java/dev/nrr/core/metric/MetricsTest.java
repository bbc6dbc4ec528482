package dev.nrr.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {

  private static final RetentionRule AS_GIVEN = RetentionRule.asGiven();
  private static final RetentionRule GAIN =
      RetentionRule.pointToPoint().withReactivation(Reactivation.GAIN);

  private static RevenueBridge bridge(String starting, String up, String down, String out) {
    return new RevenueBridge(Amount.of(starting), Amount.of(up), Amount.of(down), Amount.of(out));
  }

  private static MetricValue measured(String percent) {
    return new MetricValue.Measured(Ratio.ofPercent(percent));
  }

  private static RetentionResult figures(RevenueBridge bridge) {
    return Metrics.measure(Slice.TOTAL, null, bridge, Memo.UNKNOWN, null, AS_GIVEN);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # starting, expansion, contraction, churn,   NRR,  GRR
          8000000,    1400000,   0,           600000,  110,  92.5
          1000000,    200000,    50000,       100000,  105,  85
          20000000,   4000000,   1000000,     2000000, 105,  85
          100000,     8000,      1000,        5000,    102,  94
          200000,     25000,     5000,        10000,   105,  92.5
          1000000,    200000,    0,           0,       120,  100
          100,        0,         0,           100,     0,    0
          100,        0,         0,           0,       100,  100
          """)
  void worksOutTheExamples(
      String starting, String up, String down, String out, String nrr, String grr) {
    RetentionResult result = figures(bridge(starting, up, down, out));
    assertThat(result.measure("nrr")).isEqualTo(measured(nrr));
    assertThat(result.measure("grr")).isEqualTo(measured(grr));
  }

  @Test
  void millionThatEndsAtOnePointTwoMillionEndsThere() {
    assertThat(bridge("1000000", "200000", "0", "0").ending()).isEqualTo(Amount.of("1200000"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # rule,                           up,  down, out, returned, NRR,  GRR
          point-to-point,                   100, 100,  300, separate, 1900, 1800
          point-to-point,                   100, 100,  300, gain,     2150, 1800
          'movements, cohort',              600, 200,  700, separate, 1900, 1300
          'movements, all',                 550, 200,  700, separate, 1850, 1300
          """)
  void measuresTheWorkedBookOver2200(
      String rule, String up, String down, String out, String returned, long nrr, long grr) {
    RetentionResult result =
        Metrics.measure(
            Slice.TOTAL,
            null,
            bridge("2200", up, down, out),
            new Memo(Amount.of(450), Amount.of(250), null),
            null,
            returned.equals("gain") ? GAIN : AS_GIVEN);
    assertThat(result.measure("nrr"))
        .as(rule)
        .isEqualTo(new MetricValue.Measured(Ratio.between(nrr, 2200)));
    assertThat(result.measure("grr"))
        .as(rule)
        .isEqualTo(new MetricValue.Measured(Ratio.between(grr, 2200)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0, 0", "0, 100, 0, 0", "0.00, 0, 5, 0"})
  void ratiosOverNothingAreUndefinedAndSayWhy(String starting, String up, String down, String out) {
    RetentionResult result = figures(bridge(starting, up, down, out));
    assertThat(result.measure("nrr")).isSameAs(MetricValue.Undefined.NO_STARTING_REVENUE);
    assertThat(result.measure("grr")).isSameAs(MetricValue.Undefined.NO_STARTING_REVENUE);
  }

  @Test
  void unknownReactivationIsNoGain() {
    RevenueBridge bridge = bridge("100", "10", "0", "0");
    RetentionResult result = Metrics.measure(Slice.TOTAL, null, bridge, Memo.UNKNOWN, null, GAIN);
    assertThat(result.measure("nrr")).isEqualTo(measured("110"));
  }

  private static MetricValue logo(CustomerCounts customers) {
    return Metrics.measure(Slice.TOTAL, null, RevenueBridge.NONE, Memo.UNKNOWN, customers, AS_GIVEN)
        .measure("logo_retention");
  }

  @ParameterizedTest
  @CsvSource({"40, 4, 90", "4, 1, 75", "4, 2, 50", "5, 0, 100", "5, 5, 0"})
  void logoRetentionIsTheShareOfCustomersThatStayed(long starting, long churned, String percent) {
    assertThat(logo(CustomerCounts.ofStartingAndChurned(starting, churned)))
        .isEqualTo(measured(percent));
  }

  @Test
  void logoRetentionSaysWhatIsMissing() {
    MetricValue unknown = new MetricValue.Undefined("customers are not known");
    assertThat(logo(null)).isEqualTo(unknown);
    assertThat(logo(CustomerCounts.ofStartingAndChurned(40, null))).isEqualTo(unknown);
    assertThat(logo(CustomerCounts.ofStartingAndChurned(0, 0L)))
        .isEqualTo(new MetricValue.Undefined("no starting customers"));
  }

  @Test
  void everyMetricStandsOnceInTheOrderOutputsShow() {
    assertThat(Metrics.ALL.stream().map(Metric::id))
        .containsExactly("nrr", "grr", "logo_retention");
    assertThat(Metrics.ALL.stream().map(Metric::title))
        .containsExactly("Net revenue retention", "Gross revenue retention", "Logo retention");
    assertThat(Metrics.ALL.stream().map(Metric::formula))
        .containsExactly(
            "(starting + expansion - contraction - churn) / starting",
            "(starting - contraction - churn) / starting",
            "(starting customers - churned customers) / starting customers");
    assertThat(
            figures(RevenueBridge.NONE).measures().stream().map(RetentionResult.Measured::metric))
        .containsExactly("nrr", "grr", "logo_retention");
  }
}
