package dev.nrr.output;

import dev.nrr.output.cell.CharacterFormat;
import dev.nrr.output.cell.ReportFormat;
import dev.nrr.output.html.HtmlFormat;
import dev.nrr.output.xlsx.XlsxFormat;
import java.util.List;
import java.util.Optional;

/** The ordered list of formats. A new format is one class and one line here. */
public final class ReportFormats {

  public static final CharacterFormat TEXT = new TextFormat();

  /** Every format, in the order help shows them; the first is the default. */
  public static final List<ReportFormat> ALL =
      List.of(
          TEXT,
          new JsonFormat(),
          new JsonLinesFormat(),
          new CsvFormat(),
          new MarkdownFormat(),
          new HtmlFormat(),
          new XlsxFormat());

  /** Formats that tell what was checked and nothing else. */
  public static final List<ReportFormat> OF_CHECKS =
      List.of(new JunitFormat(), new GithubFormat(), new PrometheusFormat());

  private ReportFormats() {}

  /** The format of that name, of any answer. */
  public static Optional<ReportFormat> find(String name) {
    return find(name, ALL);
  }

  /** The format of that name, of checks alone. */
  public static Optional<ReportFormat> findOfChecks(String name) {
    return find(name, OF_CHECKS);
  }

  private static Optional<ReportFormat> find(String name, List<ReportFormat> formats) {
    for (ReportFormat format : formats) {
      if (format.name().equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Every name of {@link #ALL}, in order. */
  public static List<String> names() {
    return ALL.stream().map(ReportFormat::name).toList();
  }
}
