package dev.nrr.output;

import dev.nrr.output.cell.CharacterFormat;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;

/**
 * For a collector that reads text files: OpenMetrics, one gauge a figure, a sample a slice. What is
 * undefined has no sample, so that an alert on absence sees it.
 */
final class PrometheusFormat implements CharacterFormat {

  @Override
  public String name() {
    return "prometheus";
  }

  @Override
  public String summary() {
    return "gauges as OpenMetrics text, for a textfile collector";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    out.append(new MetricFamilies(report.document()).text());
  }
}
