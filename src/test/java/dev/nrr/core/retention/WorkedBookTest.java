package dev.nrr.core.retention;

import static dev.nrr.core.result.RetentionRule.Interrupted.CHURNED;
import static dev.nrr.core.result.RetentionRule.Interrupted.RETURNED;
import static dev.nrr.core.result.RetentionRule.Reactivation.GAIN;
import static dev.nrr.core.result.RetentionRule.Reactivation.SEPARATE;
import static dev.nrr.core.result.RetentionRule.Scope.ALL;
import static dev.nrr.core.result.RetentionRule.Scope.COHORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.TieOut;
import dev.nrr.core.retention.RetentionCalculator.WindowRetention;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedBookTest {

  static Stream<Arguments> rowsOfTheTable() {
    return Stream.of(
        arguments(Rules.pointToPoint(SEPARATE, RETURNED), "86.36", "81.82", "75.00"),
        arguments(Rules.pointToPoint(SEPARATE, CHURNED), "72.73", "68.18", "50.00"),
        arguments(Rules.pointToPoint(GAIN, RETURNED), "97.73", "81.82", "75.00"),
        arguments(Rules.movements(COHORT, SEPARATE, RETURNED), "86.36", "59.09", "75.00"),
        arguments(Rules.movements(ALL, GAIN, RETURNED), "109.09", "59.09", "75.00"),
        arguments(Rules.movements(ALL, SEPARATE, RETURNED), "84.09", "59.09", "75.00"),
        arguments(Rules.chained(SEPARATE), "85.19", "68.15", "75.00"),
        arguments(Rules.chained(GAIN), "108.33", "68.15", "75.00"));
  }

  @ParameterizedTest
  @MethodSource("rowsOfTheTable")
  void givesEveryRowOfTheTable(RetentionRule rule, String nrr, String grr, String logo) {
    RetentionResult total = retention(rule).total();
    assertThat(percent(total, "nrr")).isEqualTo(nrr);
    assertThat(percent(total, "grr")).isEqualTo(grr);
    assertThat(percent(total, "logo_retention")).isEqualTo(logo);
  }

  @Test
  void pointToPointIsTheseFractions() {
    RetentionResult total = retention(Rules.DEFAULT).total();
    assertThat(total.measure("nrr")).isEqualTo(new MetricValue.Measured(Ratio.between(1900, 2200)));
    assertThat(total.measure("grr")).isEqualTo(new MetricValue.Measured(Ratio.between(1800, 2200)));
    assertThat(total.bridge())
        .isEqualTo(
            new RevenueBridge(Amount.of(2200), Amount.of(100), Amount.of(100), Amount.of(300)));
    assertThat(total.memo()).isEqualTo(new Memo(Amount.of(450), Amount.of(250), Amount.ZERO));
    assertThat(total.customers()).isEqualTo(new CustomerCounts(4, 1L, 1L, 1L, 1L, 1L, 1L));
  }

  @Test
  void tiesOutOverAllCustomers() {
    TieOut tieOut = retention(Rules.movements(ALL, SEPARATE, RETURNED)).tieOut();
    assertThat(tieOut)
        .isEqualTo(
            new TieOut(
                Amount.of(2200),
                Amount.of(200),
                Amount.of(550),
                Amount.of(550),
                Amount.ZERO,
                Amount.of(200),
                Amount.of(700),
                Amount.of(2600)));
    assertThat(tieOut.difference()).isEqualTo(Amount.ZERO);
  }

  @Test
  void aPauseCountedAsChurnIsToldAsReturnedAndTiesOut() {
    for (RetentionRule rule :
        List.of(
            Rules.pointToPoint(SEPARATE, CHURNED),
            Rules.movements(COHORT, SEPARATE, CHURNED),
            Rules.movements(ALL, SEPARATE, CHURNED))) {
      WindowRetention result = retention(rule);
      assertThat(result.total().memo().returned()).isEqualTo(Amount.of(300));
      assertThat(result.tieOut().returned()).isEqualTo(Amount.of(300));
      assertThat(result.tieOut().difference()).isEqualTo(Amount.ZERO);
    }
  }

  @Test
  void slicesStandInTheOrderOfTheirValues() {
    List<RetentionResult> slices =
        new RetentionCalculator(WorkedBook.book(), Rules.DEFAULT, List.of(List.of("segment")), 12)
            .retention(WorkedBook.FROM, WorkedBook.TO)
            .slices();
    assertThat(slices)
        .extracting(slice -> slice.slice().values().get("segment"))
        .containsExactly("Enterprise", "Mid", "SMB");
    assertThat(slices)
        .extracting(slice -> slice.bridge().starting())
        .containsExactly(Amount.of(1500), Amount.ZERO, Amount.of(700));
  }

  static WindowRetention retention(RetentionRule rule) {
    return new RetentionCalculator(WorkedBook.book(), rule, List.of(), 12)
        .retention(WorkedBook.FROM, WorkedBook.TO);
  }

  private static String percent(RetentionResult retention, String metric) {
    return retention.measure(metric).find().orElseThrow().toPercent(2).toPlainString();
  }
}
