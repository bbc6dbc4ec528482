package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.report.CalcReport;
import dev.nrr.report.SampleAnalyses;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Report;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {

  @Test
  void aReportIsTablesAndLists() {
    Report report =
        CalcReport.of(SampleAnalyses.book("segment"), SampleAnalyses.b2bSaas(), () -> "1.2.3");
    assertThat(Rendering.of("markdown", report))
        .isEqualTo(
            """
            | Metric | Ratio | Band |
            | --- | ---: | --- |
            | Net revenue retention | 86.4% | crisis (b2b-saas) |
            | Gross revenue retention | 81.8% | at risk (b2b-saas) |
            | Logo retention | 75.0% |  |

            | Bridge | USD | Of starting | Customers |
            | --- | ---: | ---: | ---: |
            | Starting | 2,200 | 100.0% | 4 |
            | + expansion | 100 | 4.5% | 1 |
            | - contraction | 100 | 4.5% | 1 |
            | - churn | 300 | 13.6% | 1 |
            | = ending | 1,900 | 86.4% | 3 |
            | new (not in NRR) | 450 | 20.5% | 1 |
            | reactivation (not in NRR) | 250 | 11.4% | 1 |

            | segment | Starting | Expansion | Contraction | Churn | NRR | GRR | Logo |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            | Enterprise | 1,500 | 100 | 0 | 0 | 106.7% | 100.0% | 100.0% |
            | SMB | 700 | 0 | 100 | 300 | 42.9% | 42.9% | 50.0% |
            | (blank) | 0 | 0 | 0 | 0 | n/a | n/a | n/a |

            **n/a**

            - starting revenue is zero

            **Diagnoses**

            - a leaky base: NRR 86.4% (limit 90%)

            **Notes**

            - 1 bad row was left out; amount 12.50

            - **Rule:** point-to-point, reactivation separate, interrupted returned
            - **Window:** 2024-12-31 to 2025-12-31
            - **Input:** book.csv: snapshots, 78 rows (1 skipped), 6 customers, USD
            """);
  }

  @Test
  void namesCannotBreakTheTableOrBringMarkup() {
    Block table =
        new Block.Table(
            List.of(Column.ofNames("a|b")),
            List.of(List.of(Cell.words("<img src=x onerror=alert(1)>|\n`x` @team"))),
            true);
    assertThat(Rendering.of("markdown", Rendering.blocks(table)))
        .isEqualTo(
            """
            | a\\|b |
            | --- |
            | &lt;img src=x onerror=alert(1)&gt;\\|\\\\u{a}\\`x\\` @<!-- -->team |
            """);
  }

  @Test
  void longNamesStayWhole() {
    String name = "name ".repeat(100).strip();
    Block table =
        new Block.Table(List.of(Column.ofNames("n")), List.of(List.of(Cell.words(name))), true);
    assertThat(Rendering.of("markdown", Rendering.blocks(table))).contains("| " + name + " |");
  }
}
