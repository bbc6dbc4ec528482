package dev.nrr.output;

import dev.nrr.output.cell.CellRenderer;
import dev.nrr.output.cell.CharacterFormat;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.output.cell.SafeText;
import dev.nrr.report.model.CheckLine;
import dev.nrr.report.model.CheckLine.Status;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.Writer;

/**
 * For CI systems: each check as a test case of JUnit's XML, a missed one as a failure, a missed
 * warning as output of a test that passes. No times, so that the same input gives the same bytes.
 */
final class JunitFormat implements CharacterFormat {

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public String summary() {
    return "each check as a test case, for CI systems";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    CellRenderer text = CellRenderer.plain(style.numbers(), JunitFormat::escaped);
    String counts = counts(report);
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites name=\"nrr\"").append(counts).append(">\n");
    out.append("  <testsuite name=\"nrr check\"").append(counts);
    out.append(" skipped=\"0\" time=\"0\">\n");
    for (CheckLine line : report.checkLines()) {
      out.append(testCase(line, text));
    }
    out.append("  </testsuite>\n</testsuites>\n");
  }

  private static String counts(Report report) {
    long failures =
        report.checkLines().stream().filter(line -> line.status() == Status.FAILED).count();
    return " tests=\""
        + report.checkLines().size()
        + "\" failures=\""
        + failures
        + "\" errors=\"0\"";
  }

  private static String testCase(CheckLine line, CellRenderer text) {
    String message = line.message().accept(text);
    return "    <testcase classname=\"nrr.check."
        + text.words(line.place())
        + "\" name=\""
        + text.words(line.name())
        + "\" time=\"0\">\n"
        + switch (line.status()) {
          case FAILED -> "      <failure type=\"threshold\" message=\"" + message + "\"/>\n";
          case WARNED -> "      <system-out>warning: " + message + "</system-out>\n";
          case PASSED -> "      <system-out>" + message + "</system-out>\n";
        }
        + "    </testcase>\n";
  }

  /**
   * Text safe inside XML 1.0, between tags and in attributes. Controls are made visible as in
   * {@link SafeText}; so are the two characters that XML forbids beside them.
   */
  static String escaped(String raw) {
    return SafeText.of(raw)
        .replace("\ufffe", "\\u{fffe}")
        .replace("\uffff", "\\u{ffff}")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
