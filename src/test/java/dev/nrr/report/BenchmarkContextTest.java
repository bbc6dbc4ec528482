package dev.nrr.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Ratio;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.RoundingBoundary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkContextTest {

  @Test
  void withoutASetThereIsNothingToHoldAgainst() {
    assertThat(BenchmarkContext.NONE.title()).isEmpty();
    assertThat(BenchmarkContext.NONE.covers("nrr")).isFalse();
    assertThat(BenchmarkContext.NONE.find("nrr", Ratio.ONE)).isEmpty();
    assertThat(BenchmarkContext.NONE.boundaries("nrr")).isEmpty();
  }

  @Test
  void edgesAreTheBandsAndTheThresholds() {
    RoundingBoundary threshold = RoundingBoundary.from(Ratio.ofPercent("103"));
    BenchmarkContext both =
        new BenchmarkContext(
            SampleAnalyses.b2bSaas().set(), null, Map.of("grr", List.of(threshold)));
    assertThat(both.boundaries("grr"))
        .containsExactly(
            threshold,
            RoundingBoundary.from(Ratio.ofPercent("85")),
            RoundingBoundary.from(Ratio.ofPercent("90")));
    assertThat(both.boundaries("logo_retention")).isEmpty();
    assertThat(both.covers("nrr")).isTrue();
    assertThat(both.covers("logo_retention")).isFalse();
  }

  @Test
  void theTitleNamesTheSegmentAskedFor() {
    assertThat(SampleAnalyses.b2bSaas().title()).isEqualTo("b2b-saas");
    assertThat(BenchmarkContext.of(SampleBenchmarks.SEGMENT, "smb").title())
        .isEqualTo("segment, smb");
    assertThat(BenchmarkContext.of(SampleBenchmarks.SEGMENT, "smb").setName()).isEqualTo("segment");
  }

  @ParameterizedTest
  @CsvSource({
    "nrr,89,POOR",
    "nrr,90,FAIR",
    "nrr,99.9,FAIR",
    "nrr,100,GOOD",
    "nrr,130,GOOD",
    "grr,84.9,POOR",
    "grr,85,FAIR",
    "grr,90,GOOD"
  })
  void theLowestBandIsPoorTheNextFairTheOthersGood(String metric, String percent, Tone tone) {
    assertThat(SampleAnalyses.b2bSaas().tone(metric, Ratio.ofPercent(percent))).isEqualTo(tone);
  }

  @Test
  void theUpperOfTwoBandsIsGood() {
    BenchmarkContext two = BenchmarkContext.of(SampleBenchmarks.DEFAULT, null);
    assertThat(two.tone("grr", Ratio.ofPercent("90"))).isEqualTo(Tone.GOOD);
    assertThat(two.tone("grr", Ratio.ofPercent("89"))).isEqualTo(Tone.POOR);
  }
}
