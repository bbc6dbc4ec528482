package dev.nrr.output;

import dev.nrr.output.cell.CharacterFormat;
import dev.nrr.output.cell.ReportFormat;
import dev.nrr.output.html.HtmlFormat;
import dev.nrr.output.xlsx.XlsxFormat;
import java.util.ArrayList;
import java.util.List;

/** The ordered list of formats. A new format is one class, and its name and one line here. */
public final class ReportFormats {

  public static final CharacterFormat TEXT = new TextFormat();

  /** Every format, in the order help shows them; the first is the default. */
  public static final List<String> NAMES =
      List.of("text", "json", "jsonl", "csv", "markdown", "html", "xlsx");

  /** Formats that tell what was checked and nothing else. */
  public static final List<String> OF_CHECKS = List.of("junit", "github", "prometheus");

  private ReportFormats() {}

  /** The formats of some names. */
  public static List<ReportFormat> all(List<String> names) {
    List<ReportFormat> formats = new ArrayList<>();
    for (String name : names) {
      formats.add(of(name));
    }
    return formats;
  }

  /** The format of a name, one of those above, and the class of no other. */
  public static ReportFormat of(String name) {
    return switch (name) {
      case "text" -> TEXT;
      case "json" -> new JsonFormat();
      case "jsonl" -> new JsonLinesFormat();
      case "csv" -> new CsvFormat();
      case "markdown" -> new MarkdownFormat();
      case "html" -> new HtmlFormat();
      case "xlsx" -> new XlsxFormat();
      case "junit" -> new JunitFormat();
      case "github" -> new GithubFormat();
      case "prometheus" -> new PrometheusFormat();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
