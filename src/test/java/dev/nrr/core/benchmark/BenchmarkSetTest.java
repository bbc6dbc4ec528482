package dev.nrr.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkSetTest {

  private static Ratio percent(String percent) {
    return percent == null ? null : Ratio.ofPercent(percent);
  }

  private static Band band(String metric, String from, String to, String label, String segment) {
    return new Band(metric, percent(from), percent(to), label, segment, null, null, null);
  }

  private static BenchmarkSet set(Band... bands) {
    return new BenchmarkSet("ours", List.of(bands));
  }

  private static final BenchmarkSet SET =
      set(
          band("nrr", "110", null, "great", null),
          band("nrr", null, "90", "poor", null),
          band("nrr", "95", "110", "fair", null),
          band("nrr", "80", "100", "typical", "SMB"),
          band("nrr", "100", null, "above", "smb"),
          band("grr", "90", null, "solid", null),
          band("nrr", "120", null, "typical", "enterprise"));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # metric, percent, segment,    label
          nrr,      89.99,   ,           poor
          nrr,      90,      ,           no band
          nrr,      94.9999, ,           no band
          nrr,      95,      ,           fair
          nrr,      110,     ,           great
          nrr,      95,      SMB,        typical
          nrr,      100,     smb,        above
          nrr,      79,      Smb,        no band
          nrr,      119,     enterprise, no band
          nrr,      120,     enterprise, typical
          grr,      95,      ,           solid
          grr,      95,      smb,        solid
          grr,      89,      smb,        no band
          logo_retention, 95, ,          no band
          """)
  void findsTheOneBandARatioStandsIn(String metric, String percent, String segment, String label) {
    assertThat(
            SET.find(metric, Ratio.ofPercent(percent), segment).map(Band::label).orElse("no band"))
        .isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # metric,       segment,    edges
          nrr,            ,           90 95 110
          nrr,            smb,        80 100
          nrr,            enterprise, 120
          grr,            enterprise, 90
          logo_retention, ,           ''
          """)
  void edgesAreWhereBandsBeginOrEnd(String metric, String segment, String edges) {
    List<Ratio> expected = new ArrayList<>();
    for (String edge : edges.isEmpty() ? new String[0] : edges.split(" ")) {
      expected.add(Ratio.ofPercent(edge));
    }
    assertThat(SET.edges(metric, segment)).isEqualTo(expected);
  }

  @Test
  void bandsComeInTheOrderGiven() {
    assertThat(SET.bands("nrr", null).stream().map(Band::label))
        .containsExactly("great", "poor", "fair");
  }

  @Test
  void segmentsAreToldApartWithoutRegardToCase() {
    assertThat(SET.segments()).containsExactly("SMB", "enterprise");
    assertThat(SET.hasSegment("sMb")).isTrue();
    assertThat(SET.hasSegment("fintech")).isFalse();
    assertThat(set(band("nrr", null, null, "any", null)).segments()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # from, to,  from, to,  segments, message
          90,     100, 95,   105, ,         nrr 95 to 105 overlaps 90 to 100
          95,     105, 90,   100, ,         nrr 90 to 100 overlaps 95 to 105
          ,       100, 90,   ,    ,         nrr from 90 overlaps below 100
          ,       100, ,     90,  ,         nrr below 90 overlaps below 100
          90,     ,    100,  ,    ,         nrr from 100 overlaps from 90
          ,       ,    50,   60,  smb,      nrr of segment 'smb' 50 to 60 overlaps everything
          90,     100, 90,   100, smb,      nrr of segment 'smb' 90 to 100 overlaps 90 to 100
          """)
  void refusesBandsThatBothHoldSomeRatio(
      String from, String to, String otherFrom, String otherTo, String segment, String message) {
    assertThatThrownBy(
            () ->
                set(
                    band("nrr", from, to, "one", segment),
                    band("nrr", otherFrom, otherTo, "other", segment)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void segmentsThatDifferOnlyByCaseOverlap() {
    assertThatThrownBy(
            () -> set(band("nrr", null, null, "one", "smb"), band("nrr", null, null, "two", "SMB")))
        .hasMessage("nrr of segment 'SMB' everything overlaps everything");
  }

  @Test
  void bandsOfOtherMetricsAndSegmentsMayHoldTheSameRatio() {
    assertThatCode(
            () ->
                set(
                    band("nrr", null, null, "one", null),
                    band("grr", null, null, "one", null),
                    band("nrr", null, null, "one", "smb"),
                    band("nrr", null, null, "one", "enterprise")))
        .doesNotThrowAnyException();
  }

  @Test
  void aSetIsRefusedExactlyWhenSomeRatioWouldHaveTwoBands() {
    for (long seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      List<Band> bands = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(4); i++) {
        int from = random.nextInt(12);
        int to = from + 1 + random.nextInt(4);
        String segment = random.nextBoolean() ? null : "smb";
        bands.add(band("nrr", Integer.toString(from), Integer.toString(to), "band " + i, segment));
      }
      assertThat(refused(bands)).as("seed %d, %s", seed, bands).isEqualTo(someRatioHasTwo(bands));
    }
  }

  private static boolean refused(List<Band> bands) {
    try {
      return new BenchmarkSet("ours", bands).bands().isEmpty();
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean someRatioHasTwo(List<Band> bands) {
    for (Band one : bands) {
      for (Band other : bands) {
        boolean sameSegment = (one.segment() == null) == (other.segment() == null);
        if (one != other && sameSegment && one.contains(other.from())) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aGoodSetGivesARatioAtMostOneBand() {
    List<Band> bands = new ArrayList<>(SET.bands());
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Collections.shuffle(bands, random);
      Ratio ratio = Ratio.between(random.nextInt(3000), 2000);
      assertThat(new BenchmarkSet("shuffled", bands).find("nrr", ratio, null))
          .as("seed %d, %s", seed, ratio)
          .isEqualTo(SET.find("nrr", ratio, null));
    }
  }
}
