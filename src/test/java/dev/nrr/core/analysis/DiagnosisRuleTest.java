package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Concentration;
import dev.nrr.core.result.Concentration.LargestCustomer;
import dev.nrr.core.result.Concentration.LargestExpander;
import dev.nrr.core.result.Diagnosis;
import dev.nrr.core.result.Diagnosis.Figure;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisRuleTest {

  /** A result of 100,000 at the start with these ratios in percent, to the thousandth. */
  private static RetentionResult result(String nrr, String grr) {
    Amount starting = Amount.of(100_000);
    Amount ending = Amount.of(nrr + "e3");
    Amount kept = Amount.of(grr + "e3");
    return measured(
        new RevenueBridge(starting, ending.minus(kept), Amount.ZERO, starting.minus(kept)));
  }

  private static RetentionResult measured(RevenueBridge bridge) {
    return Metrics.measure(Slice.TOTAL, null, bridge, Memo.UNKNOWN, null, RetentionRule.asGiven());
  }

  private static Concentration expander(String expansion, String total) {
    return new Concentration(
        new LargestExpander("Acme", Amount.of(expansion), Amount.of(total)), null);
  }

  private static Concentration largest(RetentionResult without) {
    return new Concentration(null, new LargestCustomer("Acme", Amount.of(1), without));
  }

  private static List<String> codes(RetentionResult total, Concentration concentration) {
    return DiagnosisRule.diagnose(total, concentration).stream().map(Diagnosis::code).toList();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # NRR, GRR,    what stands out
          100,   84.999, masked-churn
          100,   85,     ''
          99.999, 84,    ''
          120,   50,     masked-churn
          95,    94.001, no-expansion
          95,    94,     ''
          95,    95,     no-expansion
          90,    80,     ''
          89.999, 80,    leaky-base
          80,    79.5,   no-expansion leaky-base
          100,   99.5,   no-expansion
          0,     0,      no-expansion leaky-base
          """)
  void ratiosAreHeldAgainstTheirLimitsExactly(String nrr, String grr, String codes) {
    assertThat(String.join(" ", codes(result(nrr, grr), Concentration.UNKNOWN))).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # largest, all expansion, holds
          20,        100,           false
          20.01,     100,           true
          100,       100,           true
          0,         100,           false
          0,         0,             false
          1,         5,             false
          2,         9,             true
          """)
  void expansionIsConcentratedAboveAFifth(String largest, String total, boolean holds) {
    assertThat(codes(result("105", "92"), expander(largest, total)))
        .isEqualTo(holds ? List.of("concentrated-expansion") : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # NRR, without the largest, holds
          105,   110,                 false
          105,   100,                 false
          105,   110.001,             true
          105,   99.999,              true
          105,   105,                 false
          """)
  void theBaseIsConcentratedMoreThanFivePointsApartEitherWay(
      String nrr, String without, boolean holds) {
    assertThat(codes(result(nrr, "92"), largest(result(without, "92"))))
        .isEqualTo(holds ? List.of("concentrated-base") : List.of());
  }

  @Test
  void undefinedRatiosGiveNoDiagnosis() {
    RetentionResult nothing = measured(RevenueBridge.NONE);
    assertThat(codes(nothing, largest(result("50", "50")))).isEmpty();
    assertThat(codes(result("105", "92"), largest(nothing))).isEmpty();
  }

  @Test
  void figuresComeWithTheLimitsTheyCrossed() {
    Concentration concentration =
        new Concentration(
            new LargestExpander("Globex", Amount.of(30), Amount.of(40)),
            new LargestCustomer("Acme", Amount.of(50), result("112", "80")));
    assertThat(DiagnosisRule.diagnose(result("102", "80"), concentration))
        .containsExactly(
            new Diagnosis(
                "masked-churn",
                "churn masked by expansion",
                List.of(figure("NRR", "102", "100"), figure("GRR", "80", "85"))),
            new Diagnosis(
                "concentrated-expansion",
                "expansion is concentrated in one customer",
                List.of(figure("share of expansion by Globex", "75", "20"))),
            new Diagnosis(
                "concentrated-base",
                "net retention hangs on the largest customer",
                List.of(figure("difference in NRR without Acme", "10", "5").asDifference())));
    assertThat(DiagnosisRule.diagnose(result("85", "84.5"), Concentration.UNKNOWN))
        .containsExactly(
            new Diagnosis(
                "no-expansion",
                "no expansion motion",
                List.of(figure("NRR - GRR", "0.5", "1").asDifference())),
            new Diagnosis("leaky-base", "a leaky base", List.of(figure("NRR", "85", "90"))));
  }

  private static Figure figure(String name, String percent, String limit) {
    return new Figure(name, Ratio.ofPercent(percent), Ratio.ofPercent(limit));
  }

  @Test
  void everyRuleHasTheCodeScriptsRelyOn() {
    assertThat(Stream.of(DiagnosisRule.values()).map(DiagnosisRule::code))
        .containsExactly(
            "masked-churn",
            "no-expansion",
            "leaky-base",
            "concentrated-expansion",
            "concentrated-base");
  }
}
