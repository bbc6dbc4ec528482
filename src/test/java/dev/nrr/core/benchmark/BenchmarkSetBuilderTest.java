package dev.nrr.core.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.BenchmarkSetBuilder.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkSetBuilderTest {

  private static final List<String> SHORT = List.of("metric", "from", "to", "label");

  private static BenchmarkSetBuilder builder(List<String> header) {
    return new BenchmarkSetBuilder("ours", 1, header);
  }

  private static List<Problem> problemsOf(String... fields) {
    BenchmarkSetBuilder builder = builder(BenchmarkSetBuilder.COLUMNS);
    builder.add(2, List.of(fields));
    return builder.problems();
  }

  @Test
  void readsEveryColumn() {
    BenchmarkSetBuilder builder = builder(BenchmarkSetBuilder.COLUMNS);
    builder.add(2, List.of("nrr", "100", "110.5", "good", "smb", "Us, inc.", "2024", "a note"));
    builder.add(3, List.of("grr", "", "", "any", "", "", "", ""));

    assertThat(builder.problems()).isEmpty();
    assertThat(builder.build())
        .isEqualTo(
            new BenchmarkSet(
                "ours",
                List.of(
                    new Band(
                        "nrr",
                        Ratio.ONE,
                        Ratio.ofPercent("110.5"),
                        "good",
                        "smb",
                        "Us, inc.",
                        2024,
                        "a note"),
                    new Band("grr", null, null, "any", null, null, null, null))));
  }

  @Test
  void columnsMayStandInAnyOrderAndCaseAndTheLastFourMayBeMissing() {
    BenchmarkSetBuilder builder = builder(List.of(" Label", "TO", "from", "Metric"));
    builder.add(2, List.of(" good ", " 110 ", "100", "NRR"));
    assertThat(builder.build().bands())
        .containsExactly(
            new Band("nrr", Ratio.ONE, Ratio.ofPercent("110"), "good", null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({"92.5, 92.5", "92.5%, 92.5", "92.5 %, 92.5", "-10, -10", "007.50, 7.5", "0, 0"})
  void takesPercentagesWithOrWithoutTheirSign(String text, String percent) {
    BenchmarkSetBuilder builder = builder(SHORT);
    builder.add(2, List.of("nrr", text, "", "good"));
    assertThat(builder.build().bands().get(0).from()).isEqualTo(Ratio.ofPercent(percent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9O",
        "1e400000000",
        "1,000",
        ".5",
        "5.",
        "--5",
        "+5",
        "٩٠",
        "NaN",
        "5%%",
        "1234567890",
        "0.123456789"
      })
  void refusesWhatIsNoPercentage(String text) {
    String expected =
        " is not a percentage: '" + text + "', expected digits such as 92.5, or nothing";
    assertThat(problemsOf("nrr", text, "", "good", "", "", "", ""))
        .containsExactly(new Problem(2, "from" + expected));
    assertThat(problemsOf("nrr", "", text, "good", "", "", "", ""))
        .containsExactly(new Problem(2, "to" + expected));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # metric, from, to,  label, year,  problem
          nnr,      ,     ,    good,  ,      "metric is not known: 'nnr', expected one of nrr, grr, logo_retention"
          ,         ,     ,    good,  ,      "metric is not known: '', expected one of nrr, grr, logo_retention"
          nrr,      110,  100, good,  ,      "from '110' is not below to '100', expected from < to"
          nrr,      100%, 100, good,  ,      "from '100%' is not below to '100', expected from < to"
          nrr,      ,     ,    ,      ,      "label is blank, expected what a ratio in the band is called"
          nrr,      ,     ,    good,  '24',  "year is not a year: '24', expected four digits, or nothing"
          nrr,      ,     ,    good,  20245, "year is not a year: '20245', expected four digits, or nothing"
          """,
      quoteCharacter = '"')
  void saysWhatIsWrongWithALine(
      String metric, String from, String to, String label, String year, String problem) {
    assertThat(
            problemsOf(
                blank(metric), blank(from), blank(to), blank(label), "", "", blank(year), ""))
        .containsExactly(new Problem(2, problem));
  }

  private static String blank(String text) {
    return text == null ? "" : text.replace("'", "");
  }

  @Test
  void saysEverythingThatIsWrongByLine() {
    BenchmarkSetBuilder builder = builder(SHORT);
    builder.add(2, List.of("nrr", "90", "100", "fair"));
    builder.add(3, List.of("nrr", "100", "110"));
    builder.add(4, List.of("nnr", "x", "", ""));
    builder.add(5, List.of("nrr", "95", "105", "good"));
    builder.add(6, List.of("nrr", "85", "92", "poor"));
    builder.add(7, List.of("grr", "y", "", "poor"));

    assertThat(builder.problems())
        .containsExactly(
            new Problem(3, "3 fields, header has 4"),
            new Problem(4, "metric is not known: 'nnr', expected one of nrr, grr, logo_retention"),
            new Problem(
                4, "from is not a percentage: 'x', expected digits such as 92.5, or nothing"),
            new Problem(4, "label is blank, expected what a ratio in the band is called"),
            new Problem(5, "nrr 95 to 105 overlaps 90 to 100 on line 2"),
            new Problem(6, "nrr 85 to 92 overlaps 90 to 100 on line 2"),
            new Problem(
                7, "from is not a percentage: 'y', expected digits such as 92.5, or nothing"));
  }

  @Test
  void aBandWithinAWiderOneOverlapsItHoweverFarApartTheyBegin() {
    BenchmarkSetBuilder builder = builder(SHORT);
    builder.add(2, List.of("nrr", "0", "", "wide"));
    builder.add(3, List.of("nrr", "10", "20", "narrow"));
    builder.add(4, List.of("nrr", "30", "40", "narrow"));
    assertThat(builder.problems())
        .containsExactly(
            new Problem(3, "nrr 10 to 20 overlaps from 0 on line 2"),
            new Problem(4, "nrr 30 to 40 overlaps from 0 on line 2"));
  }

  @Test
  void aHeaderThatCannotBeUsedIsTheOnlyProblem() {
    BenchmarkSetBuilder builder =
        new BenchmarkSetBuilder("ours", 3, List.of("metric", "from", "lable", "from", "note"));
    builder.add(4, List.of("nnr"));
    assertThat(builder.problems())
        .containsExactly(
            new Problem(3, "no column 'to'; found: metric, from, lable, from, note"),
            new Problem(3, "no column 'label'; found: metric, from, lable, from, note"),
            new Problem(
                3,
                "unknown column 'lable', expected metric, from, to, label, segment, source, year,"
                    + " note"),
            new Problem(3, "column 'from' stands there twice"));
  }

  @Test
  void aSetWithoutBandsIsAProblem() {
    assertThat(builder(SHORT).problems())
        .containsExactly(new Problem(1, "no bands, expected at least one line below the header"));
  }

  @Test
  void buildsNothingWhereThereAreProblems() {
    BenchmarkSetBuilder builder = builder(SHORT);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ours: ")
        .hasMessageContaining("no bands");
  }
}
