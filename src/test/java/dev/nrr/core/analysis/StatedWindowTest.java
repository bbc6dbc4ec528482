package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements.Part;
import dev.nrr.core.result.StatedMovements.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatedWindowTest {

  private static final RetentionRule CHAINED = RetentionRule.chained();
  private static final RetentionRule SUMMED =
      RetentionRule.movements(Scope.ALL).withInterrupted(null);
  private static final Provenance INPUT =
      new Provenance("in.csv", "movements", 3, 0, null, Map.of(), null);
  private static final Slice NORTH = new Slice(Map.of("region", "north"));
  private static final Slice SOUTH = new Slice(Map.of("region", "south"));

  private static Part part(Slice slice, @Nullable Long added, long... amounts) {
    RevenueBridge bridge =
        new RevenueBridge(
            Amount.of(amounts[0]),
            Amount.of(amounts[1]),
            Amount.of(amounts[2]),
            Amount.of(amounts[3]));
    Memo memo = added == null ? Memo.UNKNOWN : new Memo(Amount.of(added), null, null);
    return new Part(slice, bridge, memo, null);
  }

  private static Period period(int month, Part total, Part... slices) {
    List<Notice> notices = List.of(new Notice("of-" + month, "of a period", 1, null));
    return new Period(date(month), total, List.of(slices), null, null, notices);
  }

  private static PeriodDate date(int month) {
    return PeriodDate.ofMonth(YearMonth.of(2024, 12).plusMonths(month));
  }

  private static Analysis analyse(RetentionRule rule, Period... periods) {
    return StatedWindow.of(
        List.of(periods), new Window(date(0), date(periods.length)), rule, INPUT, List.of());
  }

  private static Ratio nrr(RetentionResult result) {
    return result.measure(Metrics.NRR.id()).find().orElseThrow();
  }

  private static Ratio grr(RetentionResult result) {
    return result.measure(Metrics.GRR.id()).find().orElseThrow();
  }

  @Test
  void ratiosAreMultipliedEachOverItsOwnBeginning() {
    Analysis analysis =
        analyse(
            CHAINED,
            period(1, part(Slice.TOTAL, 20L, 100, 10, 5, 15)),
            period(2, part(Slice.TOTAL, 0L, 110, 11, 0, 22)));
    assertThat(nrr(analysis.total())).isEqualByComparingTo(Ratio.ofPercent("81"));
    assertThat(grr(analysis.total())).isEqualByComparingTo(Ratio.ofPercent("64"));
    assertThat(analysis.total().bridge()).isEqualTo(part(NORTH, null, 100, 21, 5, 37).bridge());
    assertThat(analysis.total().memo().newBusiness()).isEqualTo(Amount.of(20));
    assertThat(analysis.total().customers()).isNull();
    assertThat(analysis.notices()).extracting(Notice::code).containsExactly("of-1", "of-2");
    assertThat(analysis.window()).hasToString("2024-12 to 2025-02");
  }

  @Test
  void movementsAreSummedOverTheFirstBeginning() {
    RetentionResult total =
        analyse(
                SUMMED,
                period(1, part(Slice.TOTAL, 20L, 100, 10, 5, 15)),
                period(2, part(Slice.TOTAL, null, 110, 11, 0, 22)))
            .total();
    assertThat(nrr(total)).isEqualByComparingTo(Ratio.ofPercent("79"));
    assertThat(grr(total)).isEqualByComparingTo(Ratio.ofPercent("58"));
    assertThat(total.memo().newBusiness()).isNull();
  }

  @Test
  void lossesAboveTheFirstBeginningAreSaid() {
    Analysis analysis =
        analyse(
            SUMMED,
            period(1, part(Slice.TOTAL, 60L, 100, 0, 0, 80)),
            period(2, part(Slice.TOTAL, 0L, 80, 0, 0, 60)));
    assertThat(analysis.notices()).extracting(Notice::code).contains("method-unsuited");
    assertThat(analysis.notices().get(2).message()).endsWith("allows point-to-point");
  }

  @Test
  void aSliceIsOfEveryPeriodAndWithoutARowOfItThereIsNone() {
    Analysis analysis =
        analyse(
            CHAINED,
            period(1, part(Slice.TOTAL, 50L, 100, 10, 0, 0), part(SOUTH, 50L, 100, 10, 0, 0)),
            period(
                2,
                part(Slice.TOTAL, 0L, 160, 0, 0, 16),
                part(NORTH, 0L, 50, 0, 0, 5),
                part(SOUTH, 0L, 110, 0, 0, 11)));
    assertThat(analysis.slices()).extracting(RetentionResult::slice).containsExactly(NORTH, SOUTH);
    assertThat(nrr(analysis.slices().get(1))).isEqualByComparingTo(Ratio.ofPercent("99"));
    assertThat(analysis.slices().get(0).measure(Metrics.NRR.id()))
        .isEqualTo(new MetricValue.Undefined("starting revenue is zero at 2025-01"));
  }

  @Test
  void whatIsNotStatedIsNotStatedOfAMissingSlice() {
    Period known = period(1, part(Slice.TOTAL, 1L, 5, 0, 0, 0));
    Period unknown = period(1, part(Slice.TOTAL, null, 5, 0, 0, 0));
    assertThat(StatedWindow.part(known, NORTH).memo().newBusiness()).isEqualTo(Amount.ZERO);
    assertThat(StatedWindow.part(known, NORTH).memo().reactivation()).isNull();
    assertThat(StatedWindow.part(unknown, NORTH).memo()).isEqualTo(Memo.UNKNOWN);
    assertThat(StatedWindow.part(known, Slice.TOTAL)).isEqualTo(known.total());
  }
}
