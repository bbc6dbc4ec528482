package dev.nrr.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.plan.Plan.Base;
import dev.nrr.core.plan.Plan.BaseSource;
import dev.nrr.core.plan.Plan.Course;
import dev.nrr.core.plan.Plan.Length;
import dev.nrr.core.plan.Plan.LengthSource;
import dev.nrr.core.plan.Target.Goal;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.TieOut;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanOfAnalysisTest {

  private static final RetentionRule GAIN =
      RetentionRule.asGiven().withReactivation(Reactivation.GAIN);
  private static final Length YEAR = new Length(12, LengthSource.DATES);
  private static final LeverChange LESS_CHURN =
      LeverChange.ofShare(Lever.CHURN, Ratio.ofPercent("-50"));

  private static RevenueBridge bridge() {
    return new RevenueBridge(Amount.of(100), Amount.of(20), Amount.ZERO, Amount.of(10));
  }

  private static Analysis analysis(RetentionRule rule, Memo memo, @Nullable TieOut tieOut) {
    return analysis(rule, Metrics.measure(Slice.TOTAL, null, bridge(), memo, null, rule), tieOut);
  }

  private static Analysis analysis(
      RetentionRule rule, RetentionResult total, @Nullable TieOut tieOut) {
    Provenance input = new Provenance("figures", "figures", 1, 0, null, Map.of(), null);
    return new Analysis(rule, input, null, total, List.of(), List.of(), List.of(), tieOut);
  }

  private static Memo memo(@Nullable Long added, @Nullable Long reactivation) {
    return new Memo(
        added == null ? null : Amount.of(added),
        reactivation == null ? null : Amount.of(reactivation),
        null);
  }

  private static Analysis given(@Nullable Long added, @Nullable Long reactivation) {
    return analysis(RetentionRule.asGiven(), memo(added, reactivation), null);
  }

  @Test
  void theBaseIsAllThatIsKnownToBePaid() {
    Amount zero = Amount.ZERO;
    TieOut tieOut =
        new TieOut(
            Amount.of(100), Amount.of(5), Amount.of(20), zero, null, zero, zero, Amount.of(125));
    assertThat(Base.of(analysis(RetentionRule.asGiven(), memo(5L, 0L), tieOut)))
        .isEqualTo(new Base(Amount.of(125), BaseSource.BOOK));
    assertThat(Base.of(given(null, null)))
        .isEqualTo(new Base(Amount.of(110), BaseSource.STARTING_CUSTOMERS));
    assertThat(Base.of(given(null, 3L)))
        .isEqualTo(new Base(Amount.of(113), BaseSource.STARTING_CUSTOMERS));
    assertThat(Base.of(given(5L, null))).isEqualTo(new Base(Amount.of(115), BaseSource.MOVEMENTS));
    assertThat(Base.of(given(5L, 3L))).isEqualTo(new Base(Amount.of(118), BaseSource.MOVEMENTS));
  }

  @Test
  void whatTheRuleCountsIsPartOfTheRatio() {
    Plan plan = Plan.of(analysis(GAIN, memo(0L, 7L), null), YEAR, List.of(), Map.of(), null);
    assertThat(plan.today().nrr()).isEqualTo(Ratio.ofPercent("117"));
    plan = Plan.of(analysis(GAIN, memo(0L, null), null), YEAR, List.of(), Map.of(), null);
    assertThat(plan.today().nrr()).isEqualTo(Ratio.ofPercent("110"));
    plan = Plan.of(given(0L, 7L), YEAR, List.of(), Map.of(), null);
    assertThat(plan.today().nrr()).isEqualTo(Ratio.ofPercent("110"));
    assertThat(plan.changed()).isNull();
    assertThat(plan.base()).isNull();
    assertThat(plan.projections()).isEmpty();
  }

  @Test
  void aRatioOfManyBridgesIsRefused() {
    RevenueBridge other = new RevenueBridge(Amount.of(100), Amount.ZERO, Amount.ZERO, Amount.ZERO);
    RetentionRule rule = RetentionRule.asGiven();
    RetentionResult ofOther = Metrics.measure(Slice.TOTAL, null, other, Memo.UNKNOWN, null, rule);
    RetentionResult mixed =
        new RetentionResult(Slice.TOTAL, null, bridge(), Memo.UNKNOWN, null, ofOther.measures());
    Analysis analysis = analysis(rule, mixed, null);
    assertThatThrownBy(() -> Plan.of(analysis, YEAR, List.of(), Map.of(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the ratio does not follow from one bridge");
  }

  @Test
  void targetsAreOfTheChangedBridge() {
    Plan plan =
        Plan.of(
            given(null, null),
            YEAR,
            List.of(LESS_CHURN),
            Map.of(Goal.NRR, Ratio.ofPercent("120")),
            null);
    assertThat(plan.targets().get(0).today()).isEqualTo(Ratio.ofPercent("115"));
    plan =
        Plan.of(given(null, null), YEAR, List.of(), Map.of(Goal.NRR, Ratio.ofPercent("120")), null);
    assertThat(plan.targets().get(0).today()).isEqualTo(Ratio.ofPercent("110"));
  }

  @Test
  void theBaseIsCarriedOnAtBothRatios() {
    Course course =
        new Course(new Base(Amount.of(100), BaseSource.GIVEN), 1, Ratio.ofPercent("20"));
    Plan plan = Plan.of(given(null, null), YEAR, List.of(LESS_CHURN), Map.of(), course);
    assertThat(plan.projections())
        .extracting(Projection::growth)
        .containsExactly(Ratio.ofPercent("32"), Ratio.ofPercent("38"));
    plan = Plan.of(given(null, null), YEAR, List.of(), Map.of(), course);
    assertThat(plan.projections()).hasSize(1);
    plan = Plan.of(given(null, null), null, List.of(), Map.of(), course);
    assertThat(plan.projections()).isEmpty();
    Length half = new Length(6, LengthSource.GIVEN);
    plan = Plan.of(given(null, null), half, List.of(), Map.of(), course);
    assertThat(plan.projections().get(0).nrr()).isEqualTo(Ratio.ofPercent("121"));
  }

  @Test
  void lengthsThatCompoundToAYearDivideIt() {
    assertThat(YEAR.isYear()).isTrue();
    assertThat(new Length(6, LengthSource.DATES).isYear()).isFalse();
    assertThat(new Length(6, LengthSource.DATES).isPartOfYear()).isTrue();
    assertThat(new Length(7, LengthSource.DATES).isPartOfYear()).isFalse();
    assertThat(new Length(24, LengthSource.DATES).isPartOfYear()).isFalse();
  }
}
