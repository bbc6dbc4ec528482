package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Diagnosis;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatedAnalysisTest {

  private static final RetentionRule RULE = RetentionRule.asGiven();
  private static final Provenance INPUT =
      new Provenance("in.csv", "movements", 3, 0, 3L, Map.of(), null);
  private static final PeriodDate DECEMBER = PeriodDate.ofMonth(YearMonth.of(2024, 12));
  private static final Notice OF_READING = new Notice("read", "of the reading", 1, null);
  private static final Notice OF_PERIOD = new Notice("period", "of the period", 1, null);

  private static StatedMovements.Part part(Slice slice, long... amounts) {
    return new StatedMovements.Part(
        slice,
        new RevenueBridge(
            Amount.of(amounts[0]),
            Amount.of(amounts[1]),
            Amount.of(amounts[2]),
            Amount.of(amounts[3])),
        Memo.UNKNOWN,
        null);
  }

  private static StatedMovements.Period period(
      @Nullable PeriodDate date,
      StatedMovements.Part total,
      StatedMovements.@Nullable Standout expander,
      StatedMovements.@Nullable Standout largest) {
    List<StatedMovements.Part> slices =
        new ArrayList<>(List.of(part(new Slice(Map.of("team", "A")), 60, 0, 0, 30)));
    List<Notice> notices = new ArrayList<>(List.of(OF_PERIOD));
    StatedMovements.Period period =
        new StatedMovements.Period(date, total, slices, expander, largest, notices);
    slices.clear();
    notices.clear();
    return period;
  }

  private static Analysis analyse(StatedMovements.Period period) {
    return StatedAnalysis.of(period, RULE, INPUT, List.of(OF_READING));
  }

  @Test
  void aPeriodIsItsOwnWindowAndIsMeasuredPartByPart() {
    Analysis analysis = analyse(period(DECEMBER, part(Slice.TOTAL, 100, 20, 5, 10), null, null));
    assertThat(analysis.window()).hasToString(analysis.total().window().toString());
    assertThat(analysis.window().to()).isEqualTo(DECEMBER);
    assertThat(analysis.window().from()).isNull();
    assertThat(analysis.total().bridge().ending()).isEqualTo(Amount.of(105));
    assertThat(analysis.slices()).hasSize(1);
    assertThat(analysis.slices().get(0).slice().values()).containsEntry("team", "A");
    assertThat(analysis.rule()).isEqualTo(RULE);
    assertThat(analysis.input()).isEqualTo(INPUT);
    assertThat(analysis.tieOut()).isNull();
  }

  @Test
  void withoutADateThereIsNoWindow() {
    assertThat(analyse(period(null, part(Slice.TOTAL, 1, 0, 0, 0), null, null)).window()).isNull();
  }

  @Test
  void noticesAreThoseOfTheReadingThenThoseOfThePeriodThenWhatDoesNotHold() {
    assertThat(analyse(period(null, part(Slice.TOTAL, 100, 0, 0, 0), null, null)).notices())
        .containsExactly(OF_READING, OF_PERIOD);
    List<Notice> notices =
        analyse(period(null, part(Slice.TOTAL, 100, 500, 0, 150), null, null)).notices();
    assertThat(notices).startsWith(OF_READING, OF_PERIOD).hasSize(3);
    assertThat(notices.get(2).amount()).isEqualTo(Amount.of(50));
  }

  @Test
  void singleCustomersAreDiagnosedWhereTheyAreKnown() {
    StatedMovements.Part total = part(Slice.TOTAL, 100, 20, 0, 0);
    StatedMovements.Standout expander =
        new StatedMovements.Standout("Acme", Amount.of(15), part(Slice.TOTAL, 90, 5, 0, 0));
    StatedMovements.Standout largest =
        new StatedMovements.Standout("Big", Amount.of(80), part(Slice.TOTAL, 20, 20, 0, 0));
    assertThat(messages(period(null, total, null, null))).isEmpty();
    assertThat(messages(period(null, total, expander, null)))
        .singleElement()
        .asString()
        .contains("Acme");
    assertThat(messages(period(null, total, expander, largest)))
        .hasSize(2)
        .anyMatch(text -> text.contains("Big"));
  }

  private static List<String> messages(StatedMovements.Period period) {
    return analyse(period).diagnoses().stream().map(Diagnosis::toString).toList();
  }

  @Test
  void periodsCannotBeChangedFromOutside() {
    List<StatedMovements.Period> periods =
        new ArrayList<>(List.of(period(null, part(Slice.TOTAL, 1, 0, 0, 0), null, null)));
    StatedMovements movements = new StatedMovements(periods);
    periods.clear();
    assertThat(movements.periods()).hasSize(1);
  }
}
