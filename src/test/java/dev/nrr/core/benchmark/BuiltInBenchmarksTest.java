package dev.nrr.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class BuiltInBenchmarksTest {

  private static BenchmarkSet load(String name) {
    return BuiltInBenchmarks.find(name).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # set,      metric, percent, label
          b2b-saas,     nrr,  89.99,   crisis
          b2b-saas,     nrr,  90,      acceptable
          b2b-saas,     nrr,  99.99,   acceptable
          b2b-saas,     nrr,  100,     healthy
          b2b-saas,     nrr,  109.99,  healthy
          b2b-saas,     nrr,  110,     excellent
          b2b-saas,     nrr,  119.99,  excellent
          b2b-saas,     nrr,  120,     world-class
          b2b-saas,     grr,  84.99,   at risk
          b2b-saas,     grr,  85,      acceptable
          b2b-saas,     grr,  89.99,   acceptable
          b2b-saas,     grr,  90,      healthy
          investor,     nrr,  99.99,   below minimum
          investor,     nrr,  100,     minimum
          investor,     nrr,  110,     solid
          investor,     nrr,  120,     excellent
          investor,     nrr,  129.99,  excellent
          investor,     nrr,  130,     best in class
          investor,     grr,  89.99,   below target
          investor,     grr,  90,      on target
          growth-stage, nrr,  89.99,   leaky bucket
          growth-stage, nrr,  90,      contracting
          growth-stage, nrr,  100,     growing
          growth-stage, nrr,  110,     strong
          growth-stage, nrr,  120,     best in class
          growth-stage, grr,  95,      no band
          segment,      nrr,  100,     no band
          segment,      grr,  100,     no band
          """)
  void sayWhatTheirSourcesSay(String set, String metric, String percent, String label) {
    assertThat(labelOf(set, metric, percent, null)).isEqualTo(label);
  }

  private static String labelOf(String set, String metric, String percent, String segment) {
    return load(set)
        .find(metric, Ratio.ofPercent(percent), segment)
        .map(Band::label)
        .orElse("no band");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # segment,     typical from, to
          smb,            80,  100
          mid-market,     90,  110
          enterprise,     120, 135
          fintech,        105, 125
          e-commerce,     90,  110
          infrastructure, 120,
          """)
  void segmentsAreBelowTypicalOrAbove(String segment, String from, String to) {
    assertThat(labelOf("segment", "nrr", from, segment)).isEqualTo("typical");
    assertThat(labelOf("segment", "nrr", justBelow(from), segment)).isEqualTo("below");
    assertThat(labelOf("segment", "nrr", "100000", segment))
        .isEqualTo(to == null ? "typical" : "above");
    if (to != null) {
      assertThat(labelOf("segment", "nrr", justBelow(to), segment)).isEqualTo("typical");
      assertThat(labelOf("segment", "nrr", to, segment)).isEqualTo("above");
    }
  }

  private static String justBelow(String percent) {
    return Integer.parseInt(percent) - 1 + ".99";
  }

  @Test
  void onlyTheSegmentSetHasSegments() {
    assertThat(load("segment").segments())
        .containsExactly(
            "smb", "mid-market", "enterprise", "fintech", "e-commerce", "infrastructure");
    assertThat(load("b2b-saas").segments()).isEmpty();
    assertThat(load("investor").segments()).isEmpty();
    assertThat(load("growth-stage").segments()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          b2b-saas,     8,  "MV3 Marketing, B2B glossary"
          investor,     7,  B2B SaaS metrics guide
          growth-stage, 5,  Outvid glossary
          segment,      17, A Complete Guide to Net Revenue Retention for Business Growth
          """,
      quoteCharacter = '"')
  void everyBandNamesItsSourceWhichGivesNoYear(String set, int bands, String source) {
    assertThat(load(set).bands())
        .hasSize(bands)
        .allSatisfy(band -> assertThat(band.source()).isEqualTo(source))
        .allSatisfy(band -> assertThat(band.year()).isNull());
  }

  @ParameterizedTest
  @FieldSource("dev.nrr.core.benchmark.BuiltInBenchmarks#NAMES")
  void leaveNoGapsInWhatTheyCover(String name) {
    BenchmarkSet set = load(name);
    for (Band band : set.bands()) {
      for (int tenths = -100; tenths < 2000; tenths += 1) {
        assertThat(set.find(band.metric(), Ratio.between(tenths, 1000), band.segment()))
            .as("%s %s at %d tenths of a percent", name, band, tenths)
            .isPresent();
      }
    }
  }

  @Test
  void everyNameIsThatOfItsSetAndTheDefaultComesFirst() {
    assertThat(BuiltInBenchmarks.NAMES)
        .startsWith(BuiltInBenchmarks.DEFAULT)
        .hasSize(4)
        .allSatisfy(name -> assertThat(load(name).name()).isEqualTo(name));
  }

  @Test
  void noOtherNameHasASet() {
    assertThat(BuiltInBenchmarks.find("none")).isEmpty();
  }
}
