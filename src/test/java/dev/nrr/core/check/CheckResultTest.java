package dev.nrr.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.check.Check.Outcome;
import dev.nrr.core.check.CheckResult.Baseline;
import dev.nrr.core.check.Threshold.Demand;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Slice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckResultTest {

  private static final Analysis BOOK =
      Results.analysis(
          Results.result(Slice.TOTAL, Results.THOUSAND, null),
          Results.result(Results.SMB, Results.bridge("400", "0", "0", "100"), null));

  private static Demand demand(String name, String percent, boolean warning) {
    Threshold threshold = Results.threshold(name);
    return new Demand(
        threshold,
        threshold.needsBaseline() ? Results.points(percent) : Results.share(percent),
        warning);
  }

  private static CheckResult verdict(boolean each, Demand... demands) {
    return CheckResult.of(
        BOOK, List.of(demands), each, Map.of(Slice.TOTAL, Results.shares("30", "75")), null);
  }

  @Test
  void failuresComeFirstThenWarningsThenWhatHolds() {
    CheckResult verdict =
        verdict(
            false,
            demand("min-nrr", "100", false),
            demand("min-grr", "90", true),
            demand("max-churn", "5", false));
    assertThat(verdict.checks())
        .extracting(Check::name, Check::outcome)
        .containsExactly(
            tuple("max-churn", Outcome.FAILED),
            tuple("warn-min-grr", Outcome.WARNED),
            tuple("min-nrr", Outcome.PASSED));
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void aMissedWarningFailsNothing() {
    CheckResult verdict = verdict(false, demand("min-grr", "90", true));
    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.count(Outcome.WARNED)).isOne();
  }

  @Test
  void slicesAreHeldOnlyWhereEachIsAsked() {
    Demand demand = demand("min-nrr", "100", false);
    assertThat(verdict(false, demand).checks()).hasSize(1);
    assertThat(verdict(true, demand).checks())
        .extracting(Check::slice, Check::passed)
        .containsExactly(tuple(Results.SMB, false), tuple(Slice.TOTAL, true));
  }

  @Test
  void aSliceWithAThresholdOfItsOwnHasNoOther() {
    Demand general = demand("min-nrr", "100", false);
    Demand warning = demand("min-nrr", "102", true);
    Demand gross = demand("min-grr", "50", false);
    Demand own = demand("min-nrr", "75", false).of(Results.SMB);
    assertThat(verdict(true, general, warning, gross, own).checks())
        .extracting(Check::name, Check::slice, Check::passed)
        .containsExactlyInAnyOrder(
            tuple("min-nrr", Slice.TOTAL, true),
            tuple("warn-min-nrr", Slice.TOTAL, true),
            tuple("min-grr", Slice.TOTAL, true),
            tuple("warn-min-nrr", Results.SMB, false),
            tuple("min-grr", Results.SMB, true),
            tuple("min-nrr", Results.SMB, true));
    assertThat(verdict(false, general, own).checks())
        .extracting(Check::slice)
        .containsExactlyInAnyOrder(Slice.TOTAL, Results.SMB);
  }

  @Test
  void aSliceWithoutKnownCustomersFailsWhatAsksForThem() {
    CheckResult verdict = verdict(true, demand("max-top1-share", "50", false));
    assertThat(verdict.checks().get(0).actual())
        .isEqualTo(new Actual.Unknown("customers are not known"));
    assertThat(verdict.checks().get(1).passed()).isTrue();
  }

  @Test
  void dropsAreMeasuredSliceBySlice() {
    Baseline baseline =
        new Baseline(
            "last.json",
            Map.of(
                Slice.TOTAL, Map.of("nrr", Results.percent("106")),
                Results.SMB, Map.of("nrr", Results.percent("80"))));
    CheckResult verdict =
        CheckResult.of(BOOK, List.of(demand("max-nrr-drop", "2", false)), true, Map.of(), baseline);
    assertThat(verdict.checks())
        .extracting(Check::slice, Check::passed)
        .containsExactly(tuple(Results.SMB, false), tuple(Slice.TOTAL, true));
  }

  @ParameterizedTest
  @CsvSource({
    "min-grr, 100, false",
    "min-grr, 100.1, true",
    "min-logo-retention, 101, true",
    "min-nrr, 130, false",
    "max-churn, 130, false"
  })
  void whatNoResultCanMeetIsOutOfReach(String name, String percent, boolean never) {
    assertThat(demand(name, percent, false).isOutOfReach()).isEqualTo(never);
  }

  @ParameterizedTest
  @CsvSource({
    "min-nrr, 110, 100, true",
    "min-nrr, 110, 110, false",
    "min-nrr, 100, 110, false",
    "max-churn, 5, 6, true",
    "max-churn, 5, 5, false",
    "max-churn, 5, 4, false"
  })
  void aWarningLaxerThanItsFailureComesTooLate(
      String name, String failure, String warning, boolean late) {
    assertThat(demand(name, warning, true).isLaterThan(demand(name, failure, false)))
        .isEqualTo(late);
  }

  @ParameterizedTest
  @CsvSource({
    "starting, 1000, true",
    "starting, 1000.01, false",
    "ending, 1050, true",
    "ending, 1049.99, false"
  })
  void controlTotalsOfMoneyTieExactly(String key, String amount, boolean ties) {
    Quantity expected = new Quantity.Money(Amount.of(amount));
    assertThat(total(key, expected, BOOK).passed()).isEqualTo(ties);
  }

  @ParameterizedTest
  @CsvSource({"customers, 5, true", "customers, 4, false", "rows, 7, true", "rows, 8, false"})
  void controlTotalsOfCountsTieExactly(String key, long count, boolean ties) {
    assertThat(total(key, new Quantity.Count(count), BOOK).passed()).isEqualTo(ties);
  }

  @Test
  void customersThatNobodyCountedDoNotTie() {
    Analysis nameless =
        Results.analysis((Long) null, Results.result(Slice.TOTAL, Results.THOUSAND, null));
    Check check = total("customers", new Quantity.Count(0), nameless);
    assertThat(check.actual()).isEqualTo(new Actual.Unknown("the input has no customer column"));
    assertThat(check.passed()).isFalse();
    assertThat(check.name()).isEqualTo("expect-customers");
    assertThat(check.bound().words()).isEqualTo("exactly");
  }

  private static Check total(String key, Quantity expected, Analysis analysis) {
    return ControlTotal.find(key).orElseThrow().check(expected, analysis);
  }

  @Test
  void furtherChecksCountLikeTheOthers() {
    Check rows = total("rows", new Quantity.Count(8), BOOK);
    CheckResult verdict = verdict(false, demand("min-nrr", "100", false)).with(List.of(rows));
    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.checks()).first().isSameAs(rows);
  }

  @Test
  void anUnknownControlTotalIsNotFound() {
    assertThat(ControlTotal.find("churn")).isEmpty();
  }
}
