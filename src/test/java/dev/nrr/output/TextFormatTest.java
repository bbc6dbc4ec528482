package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.NumberFormatter;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.CalcReport;
import dev.nrr.report.SampleAnalyses;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.BridgePart;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Picture;
import dev.nrr.report.model.Report;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFormatTest {

  private static final RenderOptions COLOUR =
      new RenderOptions(NumberFormatter.DEFAULT, true, true, 80);

  @Test
  void figuresComeFirstThenTheBridgeThenTheRule() {
    Report report =
        CalcReport.of(SampleAnalyses.million(), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    assertThat(Rendering.of("text", report))
        .isEqualTo(
            """
            Net revenue retention    105.0%  healthy (b2b-saas)
            Gross revenue retention   85.0%  acceptable (b2b-saas)

            Bridge            Amount  Of starting
            Starting       1,000,000       100.0%
            + expansion      200,000        20.0%
            - contraction     50,000         5.0%
            - churn          100,000        10.0%
            = ending       1,050,000       105.0%

            Rule       movements as given, reactivation separate
            Unchecked  cohort membership and the per-customer cap of GRR
            Window     not stated
            Input      figures
            """);
  }

  @Test
  void aBookHasCustomersMemoLinesSlicesAndFindings() {
    Report report =
        CalcReport.of(SampleAnalyses.book("segment"), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    assertThat(Rendering.of("text", report))
        .isEqualTo(
            """
            Net revenue retention    86.4%  crisis (b2b-saas)
            Gross revenue retention  81.8%  at risk (b2b-saas)
            Logo retention           75.0%

            Bridge                       USD  Of starting  Customers
            Starting                   2,200       100.0%          4
            + expansion                  100         4.5%          1
            - contraction                100         4.5%          1
            - churn                      300        13.6%          1
            = ending                   1,900        86.4%          3
            new (not in NRR)             450        20.5%          1
            reactivation (not in NRR)    250        11.4%          1

            segment     Starting  Expansion  Contraction  Churn     NRR     GRR    Logo
            Enterprise     1,500        100            0      0  106.7%  100.0%  100.0%
            SMB              700          0          100    300   42.9%   42.9%   50.0%
            (blank)            0          0            0      0     n/a     n/a     n/a

            n/a
              starting revenue is zero

            Diagnoses
              a leaky base: NRR 86.4% (limit 90%)

            Notes
              1 bad row was left out; amount 12.50

            Rule    point-to-point, reactivation separate, interrupted returned
            Window  2024-12-31 to 2025-12-31
            Input   book.csv: snapshots, 78 rows (1 skipped), 6 customers, USD
            """);
  }

  @Test
  void anUndefinedRatioSaysWhy() {
    Report report =
        CalcReport.of(SampleAnalyses.nothing(), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    assertThat(Rendering.of("text", report))
        .startsWith(
            """
            Net revenue retention    n/a  starting revenue is zero
            Gross revenue retention  n/a  starting revenue is zero

            Bridge         Amount  Of starting
            Starting            0          n/a
            """)
        .doesNotContain("%");
  }

  @Test
  void nothingIsWiderThanEightyColumns() {
    Report report =
        CalcReport.of(SampleAnalyses.book("segment"), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    assertThat(Rendering.of("text", report).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @Test
  void decimalsAreTheReaders() {
    Report report =
        CalcReport.of(SampleAnalyses.book("segment"), BenchmarkContext.NONE, () -> "1.2.3");
    RenderOptions style = new RenderOptions(new NumberFormatter(3), false, false, 80);
    assertThat(Rendering.of("text", report, style))
        .startsWith(
            """
            Net revenue retention    86.364%
            Gross revenue retention  81.818%
            Logo retention           75.000%
            """);
  }

  @Test
  void coloursAreOnlyThereWhenAskedForAndMoveNothing() {
    Report report =
        CalcReport.of(SampleAnalyses.book("segment"), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    String coloured = Rendering.of("text", report, COLOUR);
    assertThat(coloured).contains("\u001b[31mcrisis\u001b[0m (b2b-saas)");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(Rendering.of("text", report));
  }

  @Test
  void everyToneHasItsColour() {
    List<Cell> cells =
        List.of(Tone.values()).stream()
            .<Cell>map(tone -> new Cell.Toned(tone, Cell.words(tone.name())))
            .toList();
    assertThat(Rendering.of("text", Rendering.blocks(new Block.BulletList("T", cells)), COLOUR))
        .isEqualTo(
            """
            \u001b[1mT\u001b[0m
              \u001b[32mGOOD\u001b[0m
              \u001b[33mFAIR\u001b[0m
              \u001b[31mPOOR\u001b[0m
              \u001b[1mSTRONG\u001b[0m
              \u001b[2mFAINT\u001b[0m
            """);
  }

  @Test
  void wideNamesKeepTheColumnsInLine() {
    Block table =
        table(
            List.of(
                List.of(Cell.words("東京"), new Cell.Money(Amount.of("1.5"))),
                List.of(Cell.words("Cafe\u0301"), new Cell.Money(Amount.of(1000)))));
    assertThat(Rendering.of("text", Rendering.blocks(table)))
        .isEqualTo("name    Amount\n東京      1.50\nCafe\u0301  1,000.00\n");
  }

  @Test
  void longNamesAreCutAndWordsAreNot() {
    String name = "A customer whose name goes on and on and on";
    Block table =
        new Block.Table(
            List.of(Column.ofNames("name"), Column.ofWords("words")),
            List.of(List.of(Cell.words(name), Cell.words(name))),
            true);
    assertThat(Rendering.of("text", Rendering.blocks(table)))
        .isEqualTo(
            """
            name                              words
            A customer whose name goes on...  A customer whose name goes on and on and on
            """);
    assertThat(Rendering.of("text", Rendering.blocks(table), COLOUR))
        .contains("A customer whose name goes on a\u2026  A customer");
  }

  @Test
  void whatANameHidesIsShown() {
    Block table = table(List.of(List.of(Cell.words("a\u202eb\u001b[2J\n"), Cell.BLANK)));
    assertThat(Rendering.of("text", Rendering.blocks(table)))
        .isEqualTo("name                      Amount\na\\u{202e}b\\u{1b}[2J\\u{a}\n");
  }

  @Test
  void aTitleFromAFileIsShownLikeAName() {
    Block table = new Block.Table(List.of(Column.ofNames("a\tb")), List.of(), true);
    assertThat(Rendering.of("text", Rendering.blocks(table))).isEqualTo("a\\u{9}b\n");
  }

  @Test
  void everyKindOfCellCanBeRead() {
    Block lines =
        new Block.BulletList(
            "Kinds",
            List.of(
                new Cell.Flag(true),
                new Cell.Flag(false),
                new Cell.Count(1234),
                new Cell.Absent("unknown"),
                new Cell.Limit(Ratio.ofPercent("110")),
                new Cell.Points(Ratio.ofPercent("2"), List.of()),
                Cell.sentence(Cell.words("up "), new Cell.Money(Amount.of("1234.5")))));
    assertThat(Rendering.of("text", Rendering.blocks(lines)))
        .isEqualTo(
            """
            Kinds
              yes
              no
              1,234
              n/a
              110%
              2.0 points
              up 1,234.50
            """);
  }

  private static Block table(List<List<Cell>> rows) {
    return new Block.Table(List.of(Column.ofNames("name"), Column.ofNumbers("Amount")), rows, true);
  }

  @Test
  void aTerminalShowsHeatAsColoursAndChangesAsBars() {
    Block.Table heat =
        new Block.Table(
            List.of(Column.ofWords("Net"), Column.ofHeat("1")),
            List.of(
                List.of(Cell.words("2024Q1"), share("0.75")),
                List.of(Cell.words("2024Q2"), share("0.95")),
                List.of(Cell.words("2024Q3"), share("1.05"))),
            true);
    Block.Table movers =
        new Block.Table(
            List.of(Column.ofNames("Mover"), Column.ofNumbers("Change")),
            List.of(
                List.of(Cell.words("Acme"), new Cell.Money(Amount.of(-50))),
                List.of(Cell.words("Bolt"), new Cell.Money(Amount.of(20))),
                List.of(Cell.words("Cora"), new Cell.Money(Amount.ZERO))),
            true);
    Block bars =
        new Picture.BarTable(
            movers,
            2,
            List.of(
                new Picture.Bar(BridgePart.CHURN, Amount.of(-50)),
                new Picture.Bar(BridgePart.EXPANSION, Amount.of(20)),
                new Picture.Bar(BridgePart.UNCHANGED, Amount.ZERO)));
    assertThat(Rendering.of("text", Rendering.blocks(heat, bars), COLOUR))
        .isEqualTo(
            """
            Net          1
            2024Q1   \u001b[31m75.0%\u001b[0m
            2024Q2   \u001b[33m95.0%\u001b[0m
            2024Q3  \u001b[32m105.0%\u001b[0m

            Mover  Change
            Acme      -50  \u2592\u2592\u2592\u2592\u2592\u2592\u2592\u2592\u2592\u2592
            Bolt       20  \u2588\u2588\u2588\u2588
            Cora        0
            """);
    assertThat(Rendering.of("text", Rendering.blocks(bars))).doesNotContain("\u2588");
  }

  private static Cell share(String fraction) {
    return new Cell.Share(Ratio.ofFraction(new BigDecimal(fraction)), List.of());
  }
}
