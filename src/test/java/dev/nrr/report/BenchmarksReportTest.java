package dev.nrr.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.benchmark.BenchmarkSet;
import dev.nrr.output.ReportFormats;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.report.model.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksReportTest {

  private static String text(Report report, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormats.of(format).write(report, RenderOptions.PLAIN, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theListSaysWhatEachSetIsAboutAndWhoSaysSo() throws IOException {
    assertThat(text(BenchmarksReport.ofList(SampleBenchmarks.ALL, "1.2.3"), "text"))
        .isEqualTo(
            """
            b2b-saas  NRR, GRR; source: A glossary, year not stated (default)
            segment   NRR by segment: smb, enterprise; source: A guide, 2024
            """);
  }

  @Test
  void aSetShowsItsBandsSourceAndNotes() throws IOException {
    assertThat(text(BenchmarksReport.of(SampleBenchmarks.SEGMENT, "1.2.3"), "text"))
        .isEqualTo(
            """
            Metric  Segment     From  Below  Band
            NRR     smb                 80%  below
            NRR     smb          80%   100%  typical
            NRR     enterprise  120%         above

            Notes
              typical: widest in retail

            Set     segment
            Source  A guide, 2024
            """);
  }

  @Test
  void aSetWithoutSegmentsHasNoSuchColumn() throws IOException {
    assertThat(text(BenchmarksReport.of(SampleBenchmarks.DEFAULT, "1.2.3"), "text"))
        .isEqualTo(
            """
            Metric  From  Below  Band
            NRR             90%  crisis
            NRR      90%  97.5%  acceptable
            GRR      90%         healthy

            Set     b2b-saas (default)
            Source  A glossary, year not stated
            """);
  }

  @Test
  void theMachineTableHasOneRowABand() throws IOException {
    assertThat(text(BenchmarksReport.ofList(SampleBenchmarks.ALL, "1.2.3"), "csv"))
        .isEqualTo(
            """
            set,metric,from,to,label,segment,source,year,note
            b2b-saas,nrr,,0.9000000000,crisis,,,,
            b2b-saas,nrr,0.9000000000,0.9750000000,acceptable,,,,
            b2b-saas,grr,0.9000000000,,healthy,,A glossary,,
            segment,nrr,,0.8000000000,below,smb,A guide,2024,
            segment,nrr,0.8000000000,1.0000000000,typical,smb,A guide,2024,widest in retail
            segment,nrr,1.2000000000,,above,enterprise,A guide,2024,
            """);
  }

  @Test
  void aSetWithoutAnySourceSaysSo() throws IOException {
    BenchmarkSet set =
        new BenchmarkSet("mine", List.of(SampleAnalyses.band("nrr", "100", null, "fine")));
    assertThat(text(BenchmarksReport.of(set, "1.2.3"), "text"))
        .endsWith("Set     mine\nSource  not stated\n");
  }
}
