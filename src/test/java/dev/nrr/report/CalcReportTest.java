package dev.nrr.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.benchmark.BenchmarkSet;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Diagnosis;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.TieOut;
import dev.nrr.output.ReportFormats;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.RoundingBoundary;
import java.io.IOException;
import java.io.StringWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalcReportTest {

  private static final RevenueBridge BRIDGE = SampleAnalyses.bridge("1000", "100", "50", "100");

  private static String text(Analysis analysis, BenchmarkContext benchmarks) throws IOException {
    StringWriter out = new StringWriter();
    ReportFormats.TEXT.write(
        CalcReport.of(analysis, benchmarks, () -> "1.2.3"), RenderOptions.PLAIN, out);
    return out.toString();
  }

  private static Analysis analysis(
      RetentionRule rule,
      Provenance input,
      @Nullable Window window,
      RevenueBridge bridge,
      Memo memo,
      @Nullable CustomerCounts counts) {
    RetentionResult total = Metrics.measure(Slice.TOTAL, window, bridge, memo, counts, rule);
    return new Analysis(rule, input, window, total, List.of(), List.of(), List.of(), null);
  }

  private static Analysis under(RetentionRule rule) {
    return analysis(rule, SampleAnalyses.figures(), null, BRIDGE, Memo.UNKNOWN, null);
  }

  private static String fact(String text, String label) {
    return text.lines().filter(line -> line.startsWith(label + " ")).findFirst().orElse("none");
  }

  @Test
  void theRuleNamesEveryChoiceThatApplies() throws IOException {
    RetentionRule movements =
        RetentionRule.movements(Scope.ALL)
            .withReactivation(Reactivation.GAIN)
            .withInterrupted(Interrupted.CHURNED);
    assertThat(fact(text(under(movements), BenchmarkContext.NONE), "Rule"))
        .isEqualTo("Rule    movements, scope all, reactivation gain, interrupted churned");
    RetentionRule smallest = RetentionRule.pointToPoint().withMinStart(Amount.of(5000));
    assertThat(text(under(smallest), BenchmarkContext.NONE))
        .contains(
            """
            Rule    point-to-point, reactivation separate, interrupted returned, starting
                    revenue of at least 5,000
            """);
  }

  @Test
  void averagesSayHowTheyWeighAndWhatTheMoneyIs() throws IOException {
    RetentionRule average = RetentionRule.average(Weighting.REVENUE).withAnnualized(true);
    assertThat(text(under(average), BenchmarkContext.NONE))
        .endsWith(
            """
            Rule     average, weighting revenue, annualized: raised to the power of steps
                     per year, reactivation separate
            Amounts  sum of the one-step bridges, so NRR is not ending / starting
            Window   not stated
            Input    figures
            """);
    RetentionRule chained = RetentionRule.chained();
    assertThat(fact(text(under(chained), BenchmarkContext.NONE), "Amounts")).contains("one-step");
  }

  @Test
  void whatGivenMovementsCannotShowIsSaid() throws IOException {
    assertThat(fact(text(under(SampleAnalyses.AS_GIVEN), BenchmarkContext.NONE), "Unchecked"))
        .isEqualTo("Unchecked  cohort membership and the per-customer cap of GRR");
    assertThat(fact(text(under(SampleAnalyses.POINT_TO_POINT), BenchmarkContext.NONE), "Unchecked"))
        .isEqualTo("none");
  }

  @Test
  void aPeriodWithoutAStartIsNamed() throws IOException {
    Window period = Window.ofPeriod(PeriodDate.ofMonth(YearMonth.of(2025, 3)));
    Provenance input = new Provenance("-", "movements", 1, 0, 1L, Map.of(), null);
    String text =
        text(
            analysis(SampleAnalyses.AS_GIVEN, input, period, BRIDGE, Memo.UNKNOWN, null),
            BenchmarkContext.NONE);
    assertThat(fact(text, "Window")).isEqualTo("Window     the period 2025-03");
    assertThat(fact(text, "Input"))
        .isEqualTo("Input      standard input: movements, 1 row, 1 customer");
  }

  @Test
  void reactivationCountedAsGainIsSaidWhereTheMoneyStands() throws IOException {
    RetentionRule gain =
        RetentionRule.pointToPoint()
            .withReactivation(Reactivation.GAIN)
            .withInterrupted(Interrupted.CHURNED);
    Memo memo = new Memo(Amount.ZERO, Amount.of("50"), Amount.of("12.5"));
    assertThat(
            text(
                analysis(gain, SampleAnalyses.figures(), null, BRIDGE, memo, null),
                BenchmarkContext.NONE))
        .startsWith(
            """
            Net revenue retention    100.0%
            Gross revenue retention   85.0%

            Bridge                           Amount  Of starting
            Starting                       1,000.00       100.0%
            + expansion                      100.00        10.0%
            - contraction                     50.00         5.0%
            - churn                          100.00        10.0%
            = ending                         950.00        95.0%
            reactivation (counted in NRR)     50.00         5.0%
            returned (not in NRR)             12.50         1.3%
            """);
  }

  @Test
  void countsThatAreUnknownStayBlank() throws IOException {
    CustomerCounts counts = CustomerCounts.ofStartingAndChurned(40, 4L);
    assertThat(
            text(
                analysis(
                    SampleAnalyses.AS_GIVEN,
                    SampleAnalyses.figures(),
                    null,
                    BRIDGE,
                    Memo.UNKNOWN,
                    counts),
                BenchmarkContext.NONE))
        .contains(
            """
            Logo retention           90.0%

            Bridge         Amount  Of starting  Customers
            Starting        1,000       100.0%         40
            + expansion       100        10.0%
            - contraction      50         5.0%
            - churn           100        10.0%          4
            = ending          950        95.0%         36
            """);
  }

  @Test
  void churnedCustomersUnknownLeaveLogoRetentionUndefined() throws IOException {
    CustomerCounts counts = CustomerCounts.ofStartingAndChurned(40, null);
    assertThat(
            text(
                analysis(
                    SampleAnalyses.AS_GIVEN,
                    SampleAnalyses.figures(),
                    null,
                    BRIDGE,
                    Memo.UNKNOWN,
                    counts),
                BenchmarkContext.NONE))
        .contains("Logo retention             n/a  customers are not known\n");
  }

  @Test
  void aRatioInAGapOfTheSetHasNoBand() throws IOException {
    BenchmarkContext gap =
        BenchmarkContext.of(
            new BenchmarkSet("mine", List.of(SampleAnalyses.band("nrr", "200", null, "wow"))),
            null);
    assertThat(text(under(SampleAnalyses.AS_GIVEN), gap))
        .startsWith(
            """
            Net revenue retention    95.0%  no band (mine)
            Gross revenue retention  85.0%
            """);
  }

  @Test
  void aRatioJustBelowABandIsNotShownInIt() throws IOException {
    Analysis nearly = SampleAnalyses.ofFigures(SampleAnalyses.bridge("10000", "1000", "0", "1003"));
    assertThat(text(nearly, SampleAnalyses.b2bSaas()))
        .contains("Net revenue retention    99.97%  acceptable (b2b-saas)\n")
        .contains("Gross revenue retention  89.97%  acceptable (b2b-saas)\n")
        .contains("= ending        9,997       99.97%\n");
  }

  @Test
  void aBookThatDoesNotTieShowsTheDifference() throws IOException {
    Analysis plain = SampleAnalyses.book("segment");
    Amount one = Amount.of(1);
    Analysis broken =
        new Analysis(
            plain.rule(),
            plain.input(),
            plain.window(),
            plain.total(),
            List.of(),
            List.of(),
            List.of(),
            new TieOut(one, one, one, null, one, one, one, one));
    assertThat(fact(text(broken, BenchmarkContext.NONE), "Tie-out"))
        .isEqualTo("Tie-out  1 + 1 new + 1 expansion + 1 returned - 1 contraction - 1 churn = 1,");
  }

  @Test
  void aDiagnosisShowsEveryFigureWithItsLimit() {
    Diagnosis masked =
        new Diagnosis(
            "masked-churn",
            "churn masked by expansion",
            List.of(
                new Diagnosis.Figure("NRR", Ratio.ofPercent("105"), Ratio.ONE),
                new Diagnosis.Figure("GRR", Ratio.ofPercent("84.99"), Ratio.ofPercent("85"))));
    assertThat(NoticeBlocks.sentence(masked))
        .isEqualTo(
            Cell.sentence(
                Cell.words("churn masked by expansion"),
                Cell.words(": NRR "),
                new Cell.Share(Ratio.ofPercent("105"), List.of(RoundingBoundary.strict(Ratio.ONE))),
                Cell.words(" (limit "),
                new Cell.Limit(Ratio.ONE),
                Cell.words(")"),
                Cell.words(", GRR "),
                new Cell.Share(
                    Ratio.ofPercent("84.99"),
                    List.of(RoundingBoundary.strict(Ratio.ofPercent("85")))),
                Cell.words(" (limit "),
                new Cell.Limit(Ratio.ofPercent("85")),
                Cell.words(")")));
  }

  @Test
  void aDifferenceIsToldInPoints() {
    Ratio half = Ratio.ofPercent("0.5");
    Ratio point = Ratio.ofPercent("1");
    Diagnosis flat =
        new Diagnosis(
            "no-expansion",
            "no expansion motion",
            List.of(new Diagnosis.Figure("NRR - GRR", half, point).asDifference()));
    List<RoundingBoundary> boundaries = List.of(RoundingBoundary.strict(point));
    assertThat(NoticeBlocks.sentence(flat))
        .isEqualTo(
            Cell.sentence(
                Cell.words("no expansion motion"),
                Cell.words(": NRR - GRR "),
                new Cell.Points(half, boundaries),
                Cell.words(" (limit "),
                new Cell.Points(point, boundaries),
                Cell.words(")")));
  }

  @Test
  void aNoticeWithoutMoneyIsItsMessage() {
    assertThat(NoticeBlocks.sentence(new Notice("a-code", "all is well", 3, null)))
        .isEqualTo(Cell.words("all is well"));
  }

  @Test
  void eachBreakdownHasItsTable() throws IOException {
    Analysis plain = SampleAnalyses.book("segment");
    RetentionResult region =
        Metrics.measure(
            Slice.of(List.of("region", "tier"), List.of("EMEA", "A")),
            null,
            BRIDGE,
            Memo.UNKNOWN,
            null,
            plain.rule());
    Analysis both =
        new Analysis(
            plain.rule(),
            plain.input(),
            plain.window(),
            plain.total(),
            List.of(plain.slices().get(0), region),
            List.of(),
            List.of(),
            null);
    assertThat(text(both, BenchmarkContext.NONE))
        .contains(
            """

            segment     Starting  Expansion  Contraction  Churn     NRR     GRR    Logo
            Enterprise     1,500        100            0      0  106.7%  100.0%  100.0%

            region  tier  Starting  Expansion  Contraction  Churn    NRR    GRR
            EMEA    A        1,000        100           50    100  95.0%  85.0%

            Rule\
            """);
  }
}
